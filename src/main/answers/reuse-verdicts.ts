import type { Verdict } from '../../shared/domain/answer';
import { detectLanguage } from '../language/detect-language';
import { findQuantities, inDays } from '../language/quantities';

interface Given {
  verdict: Verdict;
  answer: string;
  comment: string;
}

/** Whether two answers to one question cannot both be true: other verdicts, or another value of the same kind. */
export function saysOtherwise(left: Given, right: Given): boolean {
  if (isDecided(left.verdict) && isDecided(right.verdict) && left.verdict !== right.verdict) return true;
  return hasOtherValue(`${left.answer}. ${left.comment}`, `${right.answer}. ${right.comment}`);
}

/** Whether one is a plain yes and the other rules that out. "Partly" beside "yes" is a matter of care, not of truth. */
export function isOpposed(left: Verdict, right: Verdict): boolean {
  const denies = (verdict: Verdict) => isDecided(verdict) && verdict !== 'yes' && verdict !== 'partly';
  return (left === 'yes' && denies(right)) || (right === 'yes' && denies(left));
}

function isDecided(verdict: Verdict): boolean {
  return verdict !== 'stated' && verdict !== 'unknown';
}

/** Each names exactly one time, or one other measure, and the two differ. */
function hasOtherValue(left: string, right: string): boolean {
  const [mine, theirs] = [valuesOf(left), valuesOf(right)];
  return [...mine].some(([kind, values]) => {
    const others = theirs.get(kind) ?? [];
    const [a] = values;
    const [b] = others;
    // A year is 365 days to one and twelve months to another.
    return (
      values.length === 1 &&
      others.length === 1 &&
      a !== undefined &&
      b !== undefined &&
      Math.abs(a - b) > 0.04 * Math.max(a, b)
    );
  });
}

function valuesOf(text: string): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const quantity of findQuantities(text, detectLanguage(text) === 'de' ? 'de' : 'en')) {
    const days = inDays(quantity);
    const time = quantity.comparison === 'per' ? 'frequency' : 'period';
    const kind = `${days === null ? quantity.unit : time} ${quantity.of}`;
    const value = days ?? quantity.value;
    const known = values.get(kind) ?? [];
    // The value first and its sentence behind it name one thing twice.
    if (!known.includes(value)) values.set(kind, [...known, value]);
  }
  return values;
}
