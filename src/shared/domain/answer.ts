import type { RequirementRef } from './framework';
import type { Question } from './questionnaire';

/** The reply's meaning. `stated` answers an open question with a value or text; `unknown` leaves the slot empty. */
export type Verdict =
  | 'yes'
  | 'no'
  | 'partly'
  | 'planned'
  | 'not-applicable'
  | 'customer'
  | 'inherited'
  | 'stated'
  | 'unknown';

export const VERDICTS: readonly Verdict[] = [
  'yes',
  'no',
  'partly',
  'planned',
  'not-applicable',
  'customer',
  'inherited',
  'stated',
  'unknown',
];

/** What a person should know before trusting a draft. */
export type AnswerFlag =
  | 'conflict'
  | 'planned'
  | 'stale'
  | 'placeholder'
  | 'provider'
  | 'customer-responsibility'
  | 'optional'
  | 'conditional'
  | 'stricter-question'
  | 'other-deployment'
  | 'number-differs'
  | 'reused'
  | 'no-matching-option'
  | 'weak-evidence';

/** The statement an answer stands on, as it is shown: exact quote, document, place in words. */
export interface Citation {
  statementId: number;
  quote: string;
  document: string;
  documentId: number;
  locator: string;
}

/** One statement the weigher looked at, and what it made of it. */
export interface WeighedStatement {
  statementId: number;
  quote: string;
  score: number;
  /** Words and concepts question and statement share. */
  matched: string[];
  /** What the statement alone would allow. */
  verdict: Verdict;
  /** What lowered it, in words. */
  caps: string[];
}

/** Everything a draft stands on, as data; `AnswerDraft.reason` is the sentence made from it. */
export interface AnswerExplanation {
  asks: string;
  concepts: string[];
  weighed: WeighedStatement[];
  caps: string[];
}

export interface AnswerDraft {
  verdict: Verdict;
  /** What goes into the answer slot: the customer's option or a text; empty when the slot stays empty. */
  answer: string;
  /** What goes into the comment column where the form has one. */
  comment: string;
  /** From 0 to 1; shown as a word with its reason, never as a bare figure. */
  confidence: number;
  citations: Citation[];
  requirements: RequirementRef[];
  flags: AnswerFlag[];
  reason: string;
  explanation: AnswerExplanation;
}

export type ReviewStatus = 'draft' | 'approved' | 'rejected';

/** A question with its current answer as the review desk shows it. */
export interface ReviewedAnswer extends AnswerDraft {
  question: Question;
  status: ReviewStatus;
  edited: boolean;
  reviewedAt: string | null;
}

/** An answer given before, ready to be offered again. */
export interface ReusableAnswer {
  id: number;
  question: string;
  verdict: Verdict;
  answer: string;
  comment: string;
  source: string;
  givenAt: string;
}
