import { Building2, Check, CircleDashed, CircleDot, Clock, Minus, Pencil, Quote, Split, User, X } from 'lucide-react';
import type { AnswerFlag, EarlierAnswer, ReviewedAnswer, Verdict } from '../../shared/domain/answer';
import type { Sign, Tint } from '../widgets/chip';

export const VERDICT_SIGNS: Readonly<Record<Verdict, Sign>> = {
  yes: { icon: Check, word: 'Yes', tint: 'strong' },
  no: { icon: X, word: 'No', tint: 'none' },
  partly: { icon: CircleDot, word: 'Partly', tint: 'weak' },
  planned: { icon: Clock, word: 'Planned', tint: 'planned' },
  'not-applicable': { icon: Minus, word: 'Not applicable', tint: 'none' },
  customer: { icon: User, word: 'Customer’s part', tint: 'other' },
  inherited: { icon: Building2, word: 'Inherited', tint: 'other' },
  stated: { icon: Quote, word: 'Stated', tint: 'accent' },
  unknown: { icon: CircleDashed, word: 'Unknown', tint: 'none' },
};

const CONFLICT_SIGN: Sign = { icon: Split, word: 'Conflict', tint: 'conflict' };
const EDITED_SIGN: Sign = { icon: Pencil, word: 'Edited', tint: 'accent' };

/** The one sign a question carries in the list: what a person should look at first. */
export function answerSign(answer: ReviewedAnswer): Sign {
  if (answer.edited) return EDITED_SIGN;
  if (answer.flags.includes('conflict')) return CONFLICT_SIGN;
  return VERDICT_SIGNS[answer.verdict];
}

/** What a person should know before trusting a draft, in their words. */
export const FLAG_WORDS: Readonly<Record<AnswerFlag, { word: string; tint: Tint }>> = {
  conflict: { word: 'Documents disagree', tint: 'conflict' },
  planned: { word: 'Planned only', tint: 'planned' },
  stale: { word: 'Old source', tint: 'stale' },
  placeholder: { word: 'Placeholder in the source', tint: 'stale' },
  provider: { word: 'A provider’s, not ours', tint: 'other' },
  'customer-responsibility': { word: 'The customer’s part', tint: 'other' },
  optional: { word: 'Optional, not enforced', tint: 'weak' },
  conditional: { word: 'Only under a condition', tint: 'weak' },
  'stricter-question': { word: 'The question asks for more', tint: 'weak' },
  'other-deployment': { word: 'Speaks of another deployment', tint: 'weak' },
  'number-differs': { word: 'The number differs', tint: 'weak' },
  reused: { word: 'Answered before', tint: 'accent' },
  'no-matching-option': { word: 'No option fits', tint: 'weak' },
  'weak-evidence': { word: 'Weak evidence', tint: 'weak' },
  withheld: { word: 'Source these readers may not see', tint: 'other' },
};

/** A draft's reason, with the word it opens with ("Strong: …") apart, so that it can stand out. */
export function splitReason(reason: string): { word: string | null; rest: string } {
  const match = /^(\p{L}+): (.+)$/su.exec(reason);
  return match === null ? { word: null, rest: reason } : { word: match[1] ?? null, rest: match[2] ?? '' };
}

/** "the same", or what was told instead. */
export function comparedWith(
  earlier: Pick<EarlierAnswer, 'verdict' | 'answer'>,
  answer: Pick<ReviewedAnswer, 'verdict' | 'answer' | 'comment'>,
): string {
  const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
  const isSameText = [answer.answer, answer.comment].some((text) => plain(text) === plain(earlier.answer));
  if (earlier.verdict === answer.verdict) return isSameText || earlier.answer === '' ? 'the same' : 'in other words';
  return earlier.answer === '' ? 'something else' : `something else: “${earlier.answer}”`;
}
