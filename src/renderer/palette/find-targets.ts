import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import type { Evidence } from '../../shared/domain/evidence';
import type { Question, Questionnaire } from '../../shared/domain/questionnaire';
import type { Statement } from '../../shared/domain/statement';
import { call } from '../client';
import type { ListedDocument } from '../documents/documents-store';
import { PLACES } from '../frame/places';
import { go, type Route } from '../frame/route';
import { chooseLanguage, otherLanguage } from '../language/language';

export type TargetKind = 'place' | 'document' | 'evidence' | 'questionnaire' | 'question' | 'statement' | 'language';

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

/** What can be named without asking the library: places, documents, questionnaires. */
export interface Known {
  documents: readonly ListedDocument[];
  evidence: readonly Evidence[];
  questionnaires: readonly Questionnaire[];
}

export async function loadKnown(): Promise<Known> {
  const [documents, evidence, questionnaires] = await Promise.all([
    asked('documents.list', {}),
    asked('evidence.list', {}),
    asked('questionnaires.list', {}),
  ]);
  return {
    documents: (documents ?? []).filter(({ supersededBy }) => supersededBy === null),
    evidence: evidence ?? [],
    questionnaires: questionnaires ?? [],
  };
}

/** Targets by name; all places, the other language and no more where nothing is typed yet. */
export function findKnown(query: string, { documents, evidence, questionnaires }: Known): Target[] {
  const words = wordsOf(query);
  const places = PLACES.map(
    ({ place, label, start }): Target => ({ kind: 'place', key: place, label, detail: '', open: () => go(start) }),
  );
  if (words.length === 0) return [...places, languageTarget()];
  const named = [
    documents.map(documentTarget).filter((target) => holds(target, words)),
    evidence.map(evidenceTarget).filter((target) => holds(target, words)),
    questionnaires.map(questionnaireTarget).filter((target) => holds(target, words)),
    [languageTarget()].filter((target) => holds(target, words)),
  ];
  return [places.filter((target) => holds(target, words)), ...named].flatMap((kind) => kind.slice(0, SHOWN_OF_A_KIND));
}

/** Targets the library finds by their words: questions of every questionnaire, statements of every document. */
export async function findInLibrary(query: string, { documents, questionnaires }: Known): Promise<Target[]> {
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
