import type { Quantity } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';
import type { UnderstoodQuestion } from './understand-question';
import type { Weighed } from './weigh-statement';

export interface Conflict {
  left: Weighed;
  right: Weighed;
}

// Only sentences about as much to the point as the best one can contradict it.
const CLOSE = 0.9;
const TO_THE_POINT = 0.75;

/**
 * Two sentences that answer the same question differently: another value for the same thing, or yes against no.
 * Nothing is decided then; both are shown.
 */
export function findConflict(question: UnderstoodQuestion, weighed: readonly Weighed[]): Conflict | null {
  const [best, ...others] = weighed;
  if (best === undefined || best.score < TO_THE_POINT) return null;
  for (const other of others) {
    if (other.score < best.score * CLOSE || other.score < TO_THE_POINT) break;
    if (!meetSameUnits(best, other)) continue;
    if (question.ask === 'period' || question.ask === 'number' || question.quantities.length > 0) {
      if (valuesDiffer(best.features.statement.quantities, other.features.statement.quantities))
        return { left: best, right: other };
    }
    if (question.ask === 'yes-no' && contradict(best, other)) return { left: best, right: other };
  }
  return null;
}

function meetSameUnits(left: Weighed, right: Weighed): boolean {
  return left.matches.every((match, index) => {
    const kind = right.matches[index]?.kind ?? 'none';
    return named(match.kind) === named(kind) || match.unit.kind === 'word';
  });
}

function named(kind: string): boolean {
  return kind === 'same' || kind === 'word' || kind === 'opposite';
}

function contradict(left: Weighed, right: Weighed): boolean {
  const verdicts = new Set([left.verdict, right.verdict]);
  return (
    verdicts.has('yes') && verdicts.has('no') && left.features.contentLength > 2 && right.features.contentLength > 2
  );
}

/** Each names exactly one value of the same kind, and they are not the same. */
function valuesDiffer(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  for (const kind of ['period', 'frequency', 'other'] as const) {
    const mine = left.filter((quantity) => kindOf(quantity) === kind);
    const theirs = right.filter((quantity) => kindOf(quantity) === kind);
    const [first] = mine;
    const [second] = theirs;
    if (mine.length !== 1 || theirs.length !== 1 || first === undefined || second === undefined) continue;
    if (first.of !== second.of || (kind === 'other' && first.unit !== second.unit)) continue;
    const a = inDays(first) ?? first.value;
    const b = inDays(second) ?? second.value;
    if (Math.abs(a - b) > 0.04 * Math.max(a, b)) return true;
  }
  return false;
}

function kindOf(quantity: Quantity): 'period' | 'frequency' | 'other' {
  if (inDays(quantity) === null) return 'other';
  return quantity.comparison === 'per' ? 'frequency' : 'period';
}
