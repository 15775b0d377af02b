import type { Said } from '../sentence';
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
  | 'weak-evidence'
  | 'withheld';

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
  /** The same as data; missing in what was drafted before there was any. */
  saidCaps?: Said[];
}

/** Everything a draft stands on, as data; `AnswerDraft.reason` is the sentence made from it. */
export interface AnswerExplanation {
  asks: string;
  concepts: string[];
  weighed: WeighedStatement[];
  caps: string[];
  /** The reason as data; missing in what was drafted before there was any. */
  said?: Said;
  /** The answer given before that was looked at; left out where there was none. */
  earlier?: EarlierAnswer;
}

/** An answer given before to this or a similar question, and whether the draft took it. */
export interface EarlierAnswer {
  factId: number;
  question: string;
  verdict: Verdict;
  answer: string;
  source: string;
  product: string;
  givenAt: string;
  /** What the two questions do not share, in words; empty where they ask the same. */
  differences: string[];
  /** The same as data; missing in what was drafted before there was any. */
  saidDifferences?: Said[];
  taken: boolean;
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

/** An answer given before, ready to be offered again. `id` is that of the fact it was recorded as. */
export interface ReusableAnswer {
  id: number;
  question: string;
  verdict: Verdict;
  answer: string;
  comment: string;
  source: string;
  /** The product it was given for, empty where none is named. */
  product: string;
  /** The day or moment it was given: the date in the file where it has one. */
  givenAt: string;
}

/** Answers of one question that say the same twice, or that cannot all be true. */
export interface ReusableGroup {
  kind: 'same' | 'contradiction';
  answers: ReusableAnswer[];
}

export type AnswerFactKind = 'imported-answer' | 'approved-answer' | 'rejected-answer' | 'rejected-statement';

export type WithdrawalReason = 'taken-back' | 'reopened' | 'replaced' | 'rejected';

/** One recorded act of a person that decides what is offered next time. Never changed; it can be taken back. */
export interface AnswerFact extends ReusableAnswer {
  kind: AnswerFactKind;
  /** The question it was decided at; null for an imported answer. */
  questionId: number | null;
  /** The rejected statement and its words; null and empty for the other kinds. */
  statementId: number | null;
  statementQuote: string;
  citations: Citation[];
  recordedAt: string;
  /** Null while it stands. */
  withdrawn: { reason: WithdrawalReason; at: string } | null;
}
