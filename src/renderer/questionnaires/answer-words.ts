import {
  Building2,
  Check,
  CircleDashed,
  CircleDot,
  Clock,
  Lock,
  Minus,
  Pencil,
  Quote,
  Split,
  User,
  X,
} from 'lucide-react';
import type { AnswerFlag, EarlierAnswer, ReviewedAnswer, Verdict } from '../../shared/domain/answer';
import { say } from '../language/language';
import type { Sign, Tint } from '../widgets/chip';

export const VERDICT_SIGNS: Readonly<Record<Verdict, Sign>> = {
  yes: { icon: Check, word: say('Yes'), tint: 'strong' },
  no: { icon: X, word: say('No'), tint: 'none' },
  partly: { icon: CircleDot, word: say('Partly'), tint: 'weak' },
  planned: { icon: Clock, word: say('Planned'), tint: 'planned' },
  'not-applicable': { icon: Minus, word: say('Not applicable'), tint: 'none' },
  customer: { icon: User, word: say('Customer’s part'), tint: 'other' },
  inherited: { icon: Building2, word: say('Inherited'), tint: 'other' },
  stated: { icon: Quote, word: say('Stated'), tint: 'accent' },
  unknown: { icon: CircleDashed, word: say('Unknown'), tint: 'none' },
};

const CONFLICT_SIGN: Sign = { icon: Split, word: say('Conflict'), tint: 'conflict' };
const EDITED_SIGN: Sign = { icon: Pencil, word: say('Edited'), tint: 'accent' };
const HELD_SIGN: Sign = { icon: Lock, word: say('Held back'), tint: 'other' };

/** The one sign a question carries in the list: what a person should look at first. */
export function answerSign(answer: ReviewedAnswer): Sign {
  if (answer.edited) return EDITED_SIGN;
  if (answer.flags.includes('conflict')) return CONFLICT_SIGN;
  if (answer.flags.includes('withheld') && answer.status === 'draft') return HELD_SIGN;
  return VERDICT_SIGNS[answer.verdict];
}

/** What a person should know before trusting a draft, in their words. */
export const FLAG_WORDS: Readonly<Record<AnswerFlag, { word: string; tint: Tint }>> = {
  conflict: { word: say('Documents disagree'), tint: 'conflict' },
  planned: { word: say('Planned only'), tint: 'planned' },
  stale: { word: say('Old source'), tint: 'stale' },
  placeholder: { word: say('Placeholder in the source'), tint: 'stale' },
  provider: { word: say('A provider’s, not ours'), tint: 'other' },
  'customer-responsibility': { word: say('The customer’s part'), tint: 'other' },
  optional: { word: say('Optional, not enforced'), tint: 'weak' },
  conditional: { word: say('Only under a condition'), tint: 'weak' },
  'stricter-question': { word: say('The question asks for more'), tint: 'weak' },
  'other-deployment': { word: say('Speaks of another deployment'), tint: 'weak' },
  'number-differs': { word: say('The number differs'), tint: 'weak' },
  reused: { word: say('Answered before'), tint: 'accent' },
  'no-matching-option': { word: say('No option fits'), tint: 'weak' },
  'weak-evidence': { word: say('Weak evidence'), tint: 'weak' },
  withheld: { word: say('Source these readers may not see'), tint: 'other' },
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
  if (earlier.verdict === answer.verdict)
    return isSameText || earlier.answer === '' ? say('the same') : say('in other words');
  return earlier.answer === '' ? say('something else') : say('something else: “{answer}”', { answer: earlier.answer });
}
