import type { Said } from '../sentence';

/** A run of words that both texts share, or that only one of them has. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  words: string;
}

/** A question as an earlier questionnaire put it, with what was answered; an empty answer where it was left open. */
export interface EarlierQuestion {
  sheet: string;
  id: string;
  question: string;
  answer: string;
  comment: string;
}

/**
 * What became of a question since: asked again with its answer in the draft; asked again, but with an answer that was not
 * taken, or without one; asked otherwise; not asked before.
 */
export type RollForwardState = 'carried' | 'not-carried' | 'changed' | 'new';

export interface RolledQuestion {
  questionId: number;
  state: RollForwardState;
  previous: EarlierQuestion | null;
  /** The earlier wording against today's; empty where they are the same, or there was none. */
  changes: WordChange[];
  /** One sentence for the person. */
  reason: string;
  /** The same as data. */
  said: Said;
}

/** A questionnaire set against an earlier one. */
export interface RollForward {
  questionnaireId: number;
  /** The file or the questionnaire it was compared with. */
  source: string;
  /** When the earlier answers were given, as far as it is known. */
  givenAt: string;
  questions: RolledQuestion[];
  /** What was asked then and is not asked any more. */
  vanished: EarlierQuestion[];
  counts: Record<RollForwardState | 'vanished', number>;
}
