import type { ReviewedAnswer } from '../../../shared/domain/answer';
import type { Language } from '../../../shared/domain/document';
import type { Audience } from '../../../shared/domain/export';
import type { ExportFinding, ExportWords, FindingSource } from '../../../shared/domain/export-finding';
import { documentLanguage } from '../../language/detect-language';
import type { Doc } from '../document-model';
import type { ExportDocument, ExportSource, ExportStatement } from '../export-source';
import { withoutMarks } from '../marked-places';
import { maySee } from '../narrow-source';
import { toSentence } from '../sentence';
import { commonWording, counted, dateInWords, fill, quoted, toldIn } from '../wording';
import { deniedBy, type EarlierSaying } from './earlier-sayings';
import { findContradictions } from './find-contradictions';
import { lintLanguages } from './lint-languages';
import { lintSentence, lintWords } from './lint-sentence';
import { lintWording } from './lint-wording';

const STALE_AFTER_YEARS = 2;

export interface LintInput {
  doc: Doc;
  words: ExportWords;
  /** What the document was made of, narrowed to its readers. */
  source: ExportSource;
  /** The same with everything the library holds. */
  whole: ExportSource;
  audience: Audience;
  /** Statements a person let leave. */
  approved: ReadonlySet<number>;
  /** Customers other than the one it is made for. */
  otherCustomers: readonly string[];
  earlier: readonly EarlierSaying[];
  /** The answers it writes, where it is a book of answers. */
  answers: readonly ReviewedAnswer[];
}

const ORDER: Readonly<Record<ExportFinding['severity'], number>> = { blocking: 0, warning: 1, note: 2 };

/** Everything a person should know of a document before it leaves, the gravest first, then in the document's order. */
export function lintExport(input: LintInput): ExportFinding[] {
  const { doc, words, source, whole } = input;
  const { language } = source;
  const said = new Set(doc.statementIds);
  const entries = source.statements.filter(({ statement }) => said.has(statement.id));
  const byId = new Map(entries.map((entry) => [entry.statement.id, entry]));
  const context = {
    language,
    date: source.date,
    organisation: source.organisation,
    otherCustomers: input.otherCustomers,
  };
  const spoken = new Set(words.words.flatMap(({ statementId }) => statementId ?? []));
  const originals = new Map(whole.statements.map((entry) => [entry.statement.id, entry]));
  const documents = new Map(whole.documents.map((document) => [document.id, document]));
  const unapproved = toldIn(language, (each) => lintWording(each).messages.unapproved);
  const allForeign = lintLanguages(entries, source);
  const found: ExportFinding[] = allForeign === null ? [] : [allForeign];
  for (const entry of entries) {
    const sourceOf = findingSource(entry, source);
    const put = (finding: Omit<ExportFinding, 'sentence' | 'source'>) =>
      void found.push({ ...finding, sentence: entry.statement.text, source: sourceOf });
    for (const finding of disclosures(originals.get(entry.statement.id) ?? entry, documents, input)) put(finding);
    // A book of answers cites statements whose own words it does not say.
    if (!spoken.has(entry.statement.id) && input.answers.length > 0) continue;
    const sentence = {
      text: entry.statement.text,
      language: entry.language,
      modality: entry.statement.modality,
      headings: entry.statement.places.flatMap(({ locator }) => locator.path).join(' '),
    };
    for (const finding of lintSentence(sentence, context))
      if (allForeign === null || finding.rule !== 'language') put(finding);
    if (!input.approved.has(entry.statement.id)) put({ rule: 'unapproved', severity: 'warning', ...unapproved });
  }
  for (const answer of input.answers) {
    const text = [answer.answer, answer.comment].filter((part) => part !== '').join(' ');
    const sentence = { text, language: documentLanguage(text), modality: null, headings: '' };
    const cited = { sentence: text, source: citedSource(answer) };
    for (const finding of lintSentence(sentence, context)) found.push({ ...finding, ...cited });
    if (answer.status !== 'approved') {
      const told = toldIn(language, (each) => lintWording(each).messages.unapprovedAnswer);
      found.push({ rule: 'unapproved', severity: 'warning', ...told, ...cited });
    }
  }
  return [
    ...found,
    ...lintOtherWords(input, context),
    ...staleSources(entries, source),
    ...contradictions(input, byId, whole),
  ].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** Titles, fields and cells that are no statement: they may hold placeholders and names, and claim nothing. */
function lintOtherWords(
  { words, source, answers }: LintInput,
  context: Parameters<typeof lintSentence>[1],
): ExportFinding[] {
  const known = new Set([
    ...source.statements.map(({ statement }) => toSentence(statement.text)),
    ...answers.flatMap(({ answer, comment }) => [answer, comment]),
  ]);
  const seen = new Set<string>();
  return words.words.flatMap(({ text, statementId }): ExportFinding[] => {
    // A place that is marked as empty is named among the gaps.
    const unmarked = withoutMarks(text, source.language);
    if (statementId !== null || seen.has(text) || unmarked === '' || known.has(text)) return [];
    seen.add(text);
    const sentence = { text: unmarked, language: source.language, modality: null, headings: '' };
    return lintWords(sentence, context).map((finding) => ({ ...finding, sentence: text, source: null }));
  });
}

function disclosures(
  { statement }: ExportStatement,
  byId: ReadonlyMap<number, ExportDocument>,
  { audience, source }: LintInput,
): Omit<ExportFinding, 'sentence' | 'source'>[] {
  const documents = statement.places.flatMap(({ documentId }) => byId.get(documentId) ?? []);
  const closed = documents.filter(({ disclosure }) => !maySee(audience, disclosure));
  const [first] = closed;
  if (first === undefined) return [];
  const isAll = closed.length === documents.length;
  const told = toldIn(source.language, (language) => {
    const { messages, classes } = lintWording(language);
    return fill(isAll ? messages.disclosureAll : messages.disclosureSome, {
      document: quoted(first.title || first.fileName, commonWording(language)),
      class: classes[first.disclosure],
    });
  });
  return [{ rule: 'disclosure', severity: isAll ? 'blocking' : 'note', ...told }];
}

/** One finding for each old document, with the first sentence that rests on nothing newer. */
function staleSources(entries: readonly ExportStatement[], source: ExportSource): ExportFinding[] {
  const limit = `${Number(source.date.slice(0, 4)) - STALE_AFTER_YEARS}${source.date.slice(4, 10)}`;
  const stale = new Map(
    source.documents.flatMap((document) =>
      // A document that does not say of when it is is as old as its arrival, at least.
      (document.statedDate ?? document.importedAt) < limit ? [[document.id, document] as const] : [],
    ),
  );
  const resting = Map.groupBy(
    entries.filter(({ statement }) => statement.places.every(({ documentId }) => stale.has(documentId))),
    ({ statement }) => statement.places[0]?.documentId ?? 0,
  );
  return [...resting].flatMap(([documentId, group]): ExportFinding[] => {
    const document = stale.get(documentId);
    const [first] = group;
    if (document === undefined || first === undefined) return [];
    const told = toldIn(source.language, (language) => {
      const common = commonWording(language);
      return fill(counted(lintWording(language).messages.stale, group.length), {
        document: quoted(document.title || document.fileName, common),
        date: dateInWords(document.statedDate ?? document.importedAt, common),
      });
    });
    const sentence = first.statement.text;
    return [{ rule: 'stale', severity: 'warning', ...told, sentence, source: findingSource(first, source) }];
  });
}

function contradictions(
  { words, earlier, source, answers }: LintInput,
  byId: ReadonlyMap<number, ExportStatement>,
  whole: ExportSource,
): ExportFinding[] {
  const spoken = [...new Set(words.words.flatMap(({ statementId }) => statementId ?? []))];
  const current = new Set(spoken);
  const now = [
    ...spoken.flatMap((id) => {
      const entry = byId.get(id);
      if (entry === undefined || entry.statement.modality === 'planned') return [];
      const { text } = entry.statement;
      return [{ text, language: entry.language, about: '', denied: null, from: findingSource(entry, whole) }];
    }),
    ...answers.map((answer) => {
      const text = [answer.answer, answer.comment].filter((part) => part !== '').join('. ');
      const language = documentLanguage(`${answer.question.text} ${text}`);
      return {
        text,
        language,
        about: answer.question.text,
        denied: deniedBy(answer.verdict),
        from: citedSource(answer),
      };
    }),
  ];
  const asked = new Set(answers.map(({ question }) => question.questionId));
  const others = earlier.filter(
    ({ statementId, questionId }) =>
      (statementId === null || !current.has(statementId)) && (questionId === null || !asked.has(questionId)),
  );
  return findContradictions(now, others).map(({ now: saying, earlier: other }) => {
    const told = toldIn(source.language, (language) => sayEarlier(other, language));
    return { rule: 'contradiction', severity: 'warning', sentence: saying.text, ...told, source: saying.from };
  });
}

/** What was said otherwise, where, and when. */
function sayEarlier({ text, where }: EarlierSaying, language: Language): string {
  const common = commonWording(language);
  const { messages } = lintWording(language);
  const quote = quoted(text, common);
  if (where.kind === 'answer')
    return fill(messages.contradictionAnswer, { question: quoted(where.question, common), quote });
  return fill(messages.contradictionExport, {
    what: where.fileName,
    whom: where.recipient === '' ? '' : fill(messages.to, { name: where.recipient }),
    date: dateInWords(where.exportedAt, common),
    quote,
  });
}

function findingSource({ statement }: ExportStatement, { documents }: ExportSource): FindingSource | null {
  const place =
    statement.places.find(({ documentId }) => documents.some(({ id }) => id === documentId)) ?? statement.places[0];
  if (place === undefined) return null;
  const { page, path, paragraph } = place.locator;
  const document = documents.find(({ id }) => id === place.documentId);
  return {
    statementId: statement.id,
    documentId: place.documentId,
    document: document === undefined ? '' : document.title || document.fileName,
    locator: [page === null ? '' : `p. ${page}`, path.join(' › '), `¶ ${paragraph}`]
      .filter((part) => part !== '')
      .join(', '),
  };
}

function citedSource({ citations }: ReviewedAnswer): FindingSource | null {
  const [first] = citations;
  if (first === undefined) return null;
  const { statementId, documentId, document, locator } = first;
  return { statementId, documentId, document, locator };
}
