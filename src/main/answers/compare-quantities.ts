import type { Quantity } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';
import { stem } from '../language/stem';
import { tokenise } from '../language/tokenise';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';

type Comparison = 'met' | 'differs' | 'absent';

/**
 * Compares what a question demands with what a sentence states, in the same unit. 'met' when every demanded value is,
 * 'differs' when one is stated otherwise, 'absent' when one is not stated at all, or so that nobody can tell.
 */
export function compareQuantities(demanded: readonly Quantity[], stated: readonly Quantity[]): Comparison {
  let result: Comparison = 'met';
  for (const wanted of demanded) {
    const outcomes = stated
      .filter((quantity) => isComparable(wanted, quantity))
      .map((quantity) => compareOne(wanted, quantity));
    if (outcomes.includes('met')) continue;
    if (outcomes.length > 0 && !outcomes.includes('absent')) return 'differs';
    result = 'absent';
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

/**
 * The quantities of a sentence that speak of what is asked: of "user passwords 12, administrator passwords 16 characters"
 * those next to what the question names. What is only named to be denied ("TLS 1.0 is switched off") states nothing.
 */
export function quantitiesFor({ units, language }: UnderstoodQuestion, features: StatementFeatures): Quantity[] {
  const { statement, clauses } = features;
  const stated = statement.quantities.filter(
    ({ unit, text }) =>
      unit !== 'version' ||
      !clauses.some((clause) => clause.negated && clause.text.includes(text)) ||
      clauses.some((clause) => !clause.negated && clause.text.includes(text)),
  );
  if (stated.length < 2 || language !== features.language) return stated;
  const asked = new Set(units.map((unit) => unit.stem));
  const segments = statement.quote.split(/[,;:/]\s|\s(?:and|but|while|und|aber|sowie|bzw\.)\s/iu).map((text) => ({
    text,
    named: new Set(
      tokenise(text)
        .map((token) => stem(token.lower, language))
        .filter((each) => asked.has(each)),
    ).size,
  }));
  const nearest = (quantity: Quantity) =>
    Math.max(0, ...segments.filter(({ text }) => text.includes(quantity.text)).map(({ named }) => named));
  return stated.filter((quantity) =>
    stated.every((other) => !isComparable(quantity, other) || nearest(other) <= nearest(quantity)),
  );
}

/**
 * 'absent' where the two may agree or not: at least 30 days asked for, at most 90 days stated. A minimum stated is held against
 * the minimum asked for, since it is all the sentence promises: "at least 8 characters" are not "at least 12".
 */
function compareOne(wanted: Quantity, stated: Quantity): Comparison {
  const asked = inDays(wanted) ?? wanted.value;
  const given = inDays(stated) ?? stated.value;
  switch (wanted.comparison) {
    case 'per': // asked for yearly, quarterly is more
      return given >= asked * 0.98 ? 'met' : 'differs';
    case 'at-least':
    case 'at-most':
      return compareBound(wanted, stated, asked, given);
    case 'exactly':
      return meetsPlain(wanted, stated, asked, given) ? 'met' : 'differs';
  }
}

function compareBound(wanted: Quantity, stated: Quantity, asked: number, given: number): Comparison {
  const opposite = wanted.comparison === 'at-least' ? 'at-most' : 'at-least';
  const isBeyond = wanted.comparison === 'at-least' ? given > asked : given < asked;
  if (isSame(wanted, asked, given)) {
    if (stated.comparison === opposite) return wanted.strict === true || stated.strict === true ? 'differs' : 'absent';
    return wanted.strict === true && stated.strict !== true ? 'absent' : 'met';
  }
  if (!isBeyond) return 'differs';
  return stated.comparison === opposite ? 'absent' : 'met';
}

/** A month is not exactly 30 days in anybody's mind; a version or a count is exact. */
function isSame(wanted: Quantity, asked: number, given: number): boolean {
  return inDays(wanted) === null ? given === asked : Math.abs(given - asked) < 0.02 * Math.max(asked, given);
}

/**
 * "12 characters", "two people" and "TLS 1.2" are minima in everyday questions, attempts before a lock a maximum; a plain
 * period is taken as it stands.
 */
function meetsPlain(wanted: Quantity, stated: Quantity, asked: number, given: number): boolean {
  if (wanted.of === 'attempt') return given <= asked;
  const isMinimum =
    wanted.unit === 'character' ||
    wanted.unit === 'percent' ||
    (wanted.of === 'person' && wanted.value > 1) ||
    (stated.comparison === 'at-least' && (wanted.unit === 'version' || wanted.unit === 'bit'));
  if (isMinimum) return given >= asked;
  return isSame(wanted, asked, given);
}
