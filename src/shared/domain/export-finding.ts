import type { Said } from '../sentence';

/** What a check before an export looks for. */
export type FindingRule =
  | 'placeholder'
  | 'disguised'
  | 'vague'
  | 'promise'
  | 'planned'
  | 'provider'
  | 'stale'
  | 'contradiction'
  | 'customer'
  | 'language'
  | 'disclosure'
  | 'unapproved'
  | 'missing';

/** Where a sentence of a document comes from. `locator` is in words. */
export interface FindingSource {
  statementId: number;
  documentId: number;
  document: string;
  locator: string;
}

/** One thing a person should know before a document leaves. A `blocking` one leaves as a draft only. */
export interface ExportFinding {
  rule: FindingRule;
  severity: 'blocking' | 'warning' | 'note';
  /** The sentence of the document, empty where something is missing. */
  sentence: string;
  message: string;
  /** The message as data. */
  said: Said;
  /** Null for words that were typed in and stand in no document. */
  source: FindingSource | null;
}

/** A stretch of an export's text as it was given out, in reading order. */
export interface SaidWords {
  text: string;
  /** The statement these are the words of, null for all other text. */
  statementId: number | null;
  /** How the statement was read when it left ("implemented", "planned"), empty for other text. */
  modality: string;
}

/** An answer that left with an export, at the state it had. */
export interface SaidAnswer {
  questionId: number;
  question: string;
  verdict: string;
  answer: string;
  comment: string;
  status: string;
  reviewedAt: string | null;
}

export interface ExportWords {
  /** The documents the words stand in, at their edition. */
  documents: { documentId: number; title: string; edition: number; sha256: string }[];
  words: SaidWords[];
  answers: SaidAnswer[];
}

/** How far the statements of a document may leave. */
export interface DocumentApproval {
  documentId: number;
  title: string;
  statements: number;
  approved: number;
  /** True where the document as a whole was approved. */
  whole: boolean;
}
