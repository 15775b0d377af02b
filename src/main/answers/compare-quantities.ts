import type { Quantity } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';

/**
 * Compares what a question demands with what a sentence states, in the same unit. 'met' when every demanded value is,
 * 'differs' when one is stated otherwise, 'absent' when one is not stated at all.
 */
export function compareQuantities(
  demanded: readonly Quantity[],
  stated: readonly Quantity[],
): 'met' | 'differs' | 'absent' {
  let result: 'met' | 'differs' | 'absent' = 'met';
  for (const wanted of demanded) {
    const comparable = stated.filter((quantity) => isComparable(wanted, quantity));
    if (comparable.length === 0) result = 'absent';
    else if (!comparable.some((quantity) => satisfies(wanted, quantity))) return 'differs';
  }
  return result;
}

/** Whether two quantities measure the same thing: two periods, two frequencies, two key lengths of one algorithm. */
export function isComparable(wanted: Quantity, stated: Quantity): boolean {
  if (wanted.of !== '' && stated.of !== '' && wanted.of !== stated.of) return false;
  if (inDays(wanted) !== null)
    return inDays(stated) !== null && (wanted.comparison === 'per') === (stated.comparison === 'per');
  return wanted.unit === stated.unit;
}

function satisfies(wanted: Quantity, stated: Quantity): boolean {
  const asked = inDays(wanted) ?? wanted.value;
  const given = inDays(stated) ?? stated.value;
  switch (wanted.comparison) {
    case 'per': // asked for yearly, quarterly is more
      return given >= asked * 0.98;
    case 'at-least':
      return given >= asked;
    case 'at-most':
      return given <= asked;
    case 'exactly':
      return satisfiesPlain(wanted, stated, asked, given);
  }
}

/** "12 characters" and "TLS 1.2" are minima in everyday questions; a plain period is taken as it stands. */
function satisfiesPlain(wanted: Quantity, stated: Quantity, asked: number, given: number): boolean {
  const isMinimum =
    wanted.unit === 'character' ||
    wanted.unit === 'percent' ||
    (stated.comparison === 'at-least' && (wanted.unit === 'version' || wanted.unit === 'bit'));
  if (isMinimum) return given >= asked;
  // A month is not exactly 30 days in anybody's mind; a version or a count is exact.
  return inDays(wanted) === null ? given === asked : Math.abs(given - asked) < 0.02 * Math.max(asked, given);
}
