import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import type { AnswerFact } from '../../shared/domain/answer';
import type { RequirementCoverage } from '../../shared/domain/control';
import type { Evidence } from '../../shared/domain/evidence';
import type { ExportRecord } from '../../shared/domain/export';
import type { Question, Questionnaire } from '../../shared/domain/questionnaire';
import type { Statement } from '../../shared/domain/statement';
import { call } from '../client';
import { useControls } from '../controls/controls-store';
import { GROUP_WORDS, requirementNumber } from '../controls/coverage-words';
import type { ListedDocument } from '../documents/documents-store';
import { useExports } from '../exports/exports-store';
import { PLACES } from '../frame/places';
import { go, type Route } from '../frame/route';
import { chooseLanguage, interfaceLanguage, otherLanguage } from '../language/language';
import { isAnswer } from '../memory/memory-items';
import { useMemory } from '../memory/memory-store';
import { dateWords } from '../widgets/words';

export type TargetKind =
  | 'place'
  | 'document'
  | 'requirement'
  | 'evidence'
  | 'questionnaire'
  | 'export'
  | 'remembered'
  | 'question'
  | 'statement'
  | 'language';

/** Somewhere to go, or the other language. */
export interface Target {
  kind: TargetKind;
  /** Unique among the targets shown together. */
  key: string;
  label: string;
  detail: string;
  open: () => void;
}

const SHOWN_OF_A_KIND = 6;

/** What is looked through here, without asking the library for each letter. */
export interface Known {
  documents: readonly ListedDocument[];
  requirements: readonly RequirementCoverage[];
  evidence: readonly Evidence[];
  questionnaires: readonly Questionnaire[];
  exports: readonly ExportRecord[];
  remembered: readonly AnswerFact[];
}

/** Hands over each part as soon as it is there: what takes longer holds up nothing. */
export async function loadKnown(take: (part: Partial<Known>) => void): Promise<void> {
  await Promise.all([
    asked('documents.list', {}).then((all) =>
      take({ documents: (all ?? []).filter(({ supersededBy }) => supersededBy === null) }),
    ),
    asked('evidence.list', {}).then((all) => take({ evidence: all ?? [] })),
    asked('questionnaires.list', {}).then((all) => take({ questionnaires: all ?? [] })),
    asked('exports.list', {}).then((all) => take({ exports: (all ?? []).toReversed() })),
    asked('answers.listFacts', {}).then((all) => take({ remembered: (all ?? []).filter(isAnswer).toReversed() })),
    requirements().then((all) => take({ requirements: all })),
  ]);
}

async function requirements(): Promise<RequirementCoverage[]> {
  const coverage = useControls.getState().coverage ?? (await asked('controls.coverage', {})) ?? [];
  return coverage.flatMap((framework) => framework.requirements);
}

/** Targets by name; all places, the other language and no more where nothing is typed yet. */
export function findKnown(query: string, known: Known): Target[] {
  const words = wordsOf(query);
  const places = PLACES.map(
    ({ place, label, start }): Target => ({ kind: 'place', key: place, label, detail: '', open: () => go(start) }),
  );
  if (words.length === 0) return [...places, languageTarget()];
  const named = <Item>(items: readonly Item[], targetOf: (item: Item) => Target): Target[] => {
    const found: Target[] = [];
    for (const item of items) {
      const target = targetOf(item);
      if (holds(target, words) && found.push(target) === SHOWN_OF_A_KIND) break;
    }
    return found;
  };
  return [
    ...named(places, (target) => target),
    ...named(known.documents, documentTarget),
    ...named(known.requirements, requirementTarget),
    ...named(known.evidence, evidenceTarget),
    ...named(known.questionnaires, questionnaireTarget),
    ...named(known.exports, exportTarget),
    ...named(known.remembered, rememberedTarget),
    ...named([languageTarget()], (target) => target),
  ];
}

/** Targets the library finds by their words: questions of every questionnaire, statements of every document. */
export async function findInLibrary(
  query: string,
  { documents, questionnaires }: Pick<Known, 'documents' | 'questionnaires'>,
): Promise<Target[]> {
  if (wordsOf(query).length === 0) return [];
  const [questions, statements] = await Promise.all([
    asked('questionnaires.findQuestions', { query, limit: SHOWN_OF_A_KIND }),
    asked('statements.list', { query, limit: SHOWN_OF_A_KIND }),
  ]);
  return [
    ...(questions ?? []).map((question) => questionTarget(question, questionnaires)),
    ...(statements?.statements ?? []).flatMap((statement) => statementTargets(statement, documents)),
  ];
}

function languageTarget(): Target {
  const { language, words, meaning } = otherLanguage();
  return { kind: 'language', key: 'language', label: words, detail: meaning, open: () => chooseLanguage(language) };
}

function documentTarget({ id, title, fileName }: ListedDocument): Target {
  const route: Route = { place: 'documents', documentId: id, statementId: null };
  return { kind: 'document', key: `document ${id}`, label: title, detail: fileName, open: () => go(route) };
}

function requirementTarget(requirement: RequirementCoverage): Target {
  const { framework, ref, title, group } = requirement;
  return {
    kind: 'requirement',
    key: `requirement ${framework} ${ref}`,
    label: `${requirementNumber(requirement)} ${title[interfaceLanguage()]}`.trim(),
    detail: GROUP_WORDS[`${framework} ${group}`] ?? '',
    open: () => go({ place: 'controls', framework, ref }),
  };
}

function exportTarget({ id, fileName, recipient, exportedAt }: ExportRecord): Target {
  return {
    kind: 'export',
    key: `export ${id}`,
    label: fileName,
    detail: [recipient, dateWords(exportedAt)].filter((part) => part !== '').join(' · '),
    open: () => {
      useExports.setState({ view: 'left', chosenRecord: id });
      go({ place: 'exports', questionnaireId: null });
    },
  };
}

function rememberedTarget({ id, question, answer, source }: AnswerFact): Target {
  return {
    kind: 'remembered',
    key: `remembered ${id}`,
    label: question,
    detail: [answer, source].filter((part) => part !== '').join(' · '),
    open: () => {
      useMemory.setState({ filter: 'answers', search: '', chosen: `fact ${id}` });
      go({ place: 'memory' });
    },
  };
}

function evidenceTarget({ id, title, fileName }: Evidence): Target {
  const route: Route = { place: 'evidence', evidenceId: id };
  return { kind: 'evidence', key: `evidence ${id}`, label: title, detail: fileName, open: () => go(route) };
}

function questionnaireTarget({ id, name, fileName }: Questionnaire): Target {
  const route: Route = { place: 'questionnaires', questionnaireId: id, questionId: null };
  return { kind: 'questionnaire', key: `questionnaire ${id}`, label: name, detail: fileName, open: () => go(route) };
}

function questionTarget(question: Question, questionnaires: readonly Questionnaire[]): Target {
  const { questionId, questionnaireId, id, text } = question;
  const questionnaire = questionnaires.find((each) => each.id === questionnaireId)?.name ?? '';
  const detail = [id, questionnaire].filter((part) => part !== '').join(' · ');
  const route: Route = { place: 'questionnaires', questionnaireId, questionId };
  return { kind: 'question', key: `question ${questionId}`, label: text, detail, open: () => go(route) };
}

function statementTargets(statement: Statement, documents: readonly ListedDocument[]): Target[] {
  // The newest edition stands first; a place in a document that was replaced is nowhere to send anybody.
  const current = statement.places.find(({ documentId }) => documents.some(({ id }) => id === documentId));
  if (current === undefined) return [];
  const { documentId } = current;
  const detail = documents.find(({ id }) => id === documentId)?.title ?? '';
  const route: Route = { place: 'documents', documentId, statementId: statement.id };
  return [
    { kind: 'statement', key: `statement ${statement.id}`, label: statement.quote, detail, open: () => go(route) },
  ];
}

function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function holds({ label, detail }: Target, words: readonly string[]): boolean {
  const text = `${label} ${detail}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** A search that fails finds nothing: the person sees that, and a notice for every letter typed would be noise. */
async function asked<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name> | null> {
  const reply = await call(name, input);
  return reply.ok ? reply.output : null;
}
