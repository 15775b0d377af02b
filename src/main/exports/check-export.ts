import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { ExportOptions } from '../../shared/domain/export';
import type { ExportFinding, ExportWords, SaidAnswer } from '../../shared/domain/export-finding';
import { AppError } from '../../shared/errors';
import type { ExportKind } from '../../shared/export-kinds';
import { readCustomers } from '../organisation/customer-store';
import { readApproved } from '../statements/approval-store';
import type { ReadableDatabase } from '../storage/database';
import type { Doc } from './document-model';
import type { ExportSource } from './export-source';
import { listExports } from './export-store';
import { readEarlierSayings } from './lints/earlier-sayings';
import { lintEmpty } from './lints/lint-empty';
import { lintExport } from './lints/lint-export';
import { saidWords } from './said-words';

/** A document before it is drawn, with what it was made of. */
export interface Composed {
  kind: ExportKind;
  doc: Doc;
  /** Narrowed to scope and readers. */
  source: ExportSource;
  whole: ExportSource;
  options: ExportOptions;
}

export interface CheckedExport {
  findings: ExportFinding[];
  /** What is recorded of it. */
  words: ExportWords;
}

/** What a person should know of a document before it leaves, and the words it would leave with. */
export function checkExport(
  { kind, doc, source, whole, options }: Composed,
  database: ReadableDatabase,
): CheckedExport {
  const answers = answersOf(source, options);
  const words: ExportWords = {
    ...saidWords(doc, source),
    answers: answers.map(saidAnswer),
  };
  const findings = lintExport({
    doc,
    words,
    source,
    whole,
    audience: options.audience,
    approved: readApproved(database),
    otherCustomers: otherCustomers(database, options.recipient, source.organisation.name),
    earlier: readEarlierSayings(database),
    answers,
  });
  return { findings: [...lintEmpty(kind, { doc, source, whole, answers }), ...findings], words };
}

/** An answer as it left: a later change of it is told from this. */
export function saidAnswer(reviewed: ReviewedAnswer): SaidAnswer {
  const { question, verdict, answer, comment, status, reviewedAt } = reviewed;
  return { questionId: question.questionId, question: question.text, verdict, answer, comment, status, reviewedAt };
}

/** Words nobody approved leave on pages that say so. */
export function isMarkedAsDraft(findings: readonly ExportFinding[], { isDraft }: ExportOptions): boolean {
  return isDraft || findings.some(({ rule }) => rule === 'unapproved');
}

/** Whether something in it must not leave; a draft may, since it is given to nobody. */
export function isBlocked(findings: readonly ExportFinding[], { isDraft }: ExportOptions): boolean {
  return !isDraft && findings.some(({ severity }) => severity === 'blocking');
}

/** Throws AppError `export-blocked` where something must not leave. */
export function refuseBlocked(findings: readonly ExportFinding[], options: ExportOptions): void {
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  const [first] = blocking;
  if (first === undefined || !isBlocked(findings, options)) return;
  const { sentence: words, message } = first;
  if (words === '') throw new AppError('export-blocked', 'This must not leave: {message}', { message });
  if (blocking.length === 1)
    throw new AppError(
      'export-blocked',
      'This must not leave: “{words}” {message} Mend it in its source, or export a draft.',
      { words, message },
    );
  throw new AppError(
    'export-blocked',
    'This must not leave: “{words}” {message} (and {more} more) Mend it in its source, or export a draft.',
    { words, message, more: blocking.length - 1 },
  );
}

/** Everybody a document was made for, and the recorded names, but for the one this is made for. */
function otherCustomers(database: ReadableDatabase, recipient: string, company: string): string[] {
  const known = new Set([
    ...readCustomers(database),
    ...listExports(database).map((record) => record.recipient.trim()),
  ]);
  const own = new Set([recipient, company].map((name) => name.trim().toLowerCase()));
  return [...known].filter((name) => name !== '' && !own.has(name.toLowerCase())).sort();
}

/** The answers a document writes: those whose words stand in it. */
function answersOf(source: ExportSource, { questionnaireId, isDraft }: ExportOptions): ReviewedAnswer[] {
  if (questionnaireId === null) return [];
  const { answers = [] } = source.readAnswered(questionnaireId) ?? {};
  return answers.filter(
    ({ answer, comment, status }) =>
      (answer !== '' || comment !== '') && (status === 'approved' || (isDraft && status === 'draft')),
  );
}
