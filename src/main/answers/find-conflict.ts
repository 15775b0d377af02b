import type { Quantity } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';
import type { ClauseFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';
import { isLight, isNamed } from './unit-weight';
import type { Weighed } from './weigh-statement';

export interface Conflict {
  left: Weighed;
  right: Weighed;
}

// Only sentences about as much to the point as the best one can contradict it.
const CLOSE = 0.85;
const TO_THE_POINT = 0.7;

/**
 * Two sentences of different documents that say of the same thing what cannot both hold: another value, or yes against no.
 * Nothing is decided then; both are shown. A conflict costs an answer, so whatever tells the two apart ("daily" and
 * "monthly backups", "all data" and "authentication data") makes it none.
 */
export function findConflict(question: UnderstoodQuestion, weighed: readonly Weighed[]): Conflict | null {
  const [best, ...others] = weighed;
  if (best === undefined || best.score < TO_THE_POINT) return null;
  for (const other of others) {
    if (other.score < best.score * CLOSE || other.score < TO_THE_POINT) break;
    if (other.features.document.id === best.features.document.id || !nameTheSame(best, other)) continue;
    if (comparesValues(question) && valuesDiffer(best, other)) return { left: best, right: other };
    if (question.ask === 'yes-no' && contradict(best, other)) return { left: best, right: other };
  }
  return null;
}

function comparesValues({ ask, quantities }: UnderstoodQuestion): boolean {
  return ask === 'period' || ask === 'number' || ask === 'which' || quantities.length > 0;
}

/** Both name the things asked for in their own words, and at least one. */
function nameTheSame(left: Weighed, right: Weighed): boolean {
  const things = left.matches.filter(({ unit }) => !isLight(unit));
  const both = things.filter(
    (match) => isNamed(match) && right.matches.some((other) => other.unit === match.unit && isNamed(other)),
  );
  return both.some(({ unit }) => unit.kind !== 'time');
}

/** The one says yes, the other no, and neither speaks of something more special than the other. */
function contradict(left: Weighed, right: Weighed): boolean {
  const verdicts = new Set([left.verdict, right.verdict]);
  if (!verdicts.has('yes') || !verdicts.has('no')) return false;
  return left.features.clauses.some((mine) => right.features.clauses.some((theirs) => sayTheSame(mine, theirs)));
}

/** The clauses that name the values differ in nothing else, and the values cannot both hold. */
function valuesDiffer(left: Weighed, right: Weighed): boolean {
  return left.features.statement.quantities.some((mine) =>
    right.features.statement.quantities.some((theirs) => {
      if (!cannotBothHold(mine, theirs, left, right)) return false;
      const [ours, other] = [clauseOf(left, mine), clauseOf(right, theirs)];
      if (ours === undefined || other === undefined || !sayTheSame(ours, other)) return false;
      return furtherValues(ours, left, mine) === furtherValues(other, right, theirs);
    }),
  );
}

function clauseOf({ features }: Weighed, { text }: Quantity): ClauseFeatures | undefined {
  return features.clauses.find((clause) => clause.text.includes(text));
}

/** Apart from values and a "not", both name the same things and words. */
function sayTheSame(left: ClauseFeatures, right: ClauseFeatures): boolean {
  const lacks = (from: ClauseFeatures, other: ClauseFeatures) =>
    [...from.things].some((thing) => !other.things.has(thing) && !from.wider.has(thing)) ||
    [...from.words].some((word) => !other.words.has(word));
  return left.things.size + left.words.size > 0 && !lacks(left, right) && !lacks(right, left);
}

/** The further values of a clause belong to what it speaks of: "daily backups". */
function furtherValues(clause: ClauseFeatures, { features }: Weighed, compared: Quantity): string {
  return features.statement.quantities
    .filter((quantity) => quantity !== compared && clause.text.includes(quantity.text))
    .map(({ value, unit }) => `${value} ${unit}`)
    .join();
}

/** Two values of one kind that exclude each other; "at least 30" and "35 days" do not, two different minima do. */
function cannotBothHold(mine: Quantity, theirs: Quantity, left: Weighed, right: Weighed): boolean {
  if (mine.of !== theirs.of || kindOf(mine) !== kindOf(theirs)) return false;
  const a = inDays(mine) ?? mine.value;
  const b = inDays(theirs) ?? theirs.value;
  if (Math.abs(a - b) <= 0.04 * Math.max(a, b)) return false;
  const one = boundOf(mine, left);
  const two = boundOf(theirs, right);
  if (one === two) return true;
  if (one === 'at-least') return b < a;
  if (two === 'at-least') return a < b;
  return one === 'at-most' ? b > a : a > b;
}

const LEAST_BEFORE = /(?:at least|no less than|not less than|mindestens|wenigstens)(?: \p{L}+)?\s*$/iu;

/** "At least once a year" is a bound too, though its quantity only says how often. */
function boundOf({ comparison, text }: Quantity, { features }: Weighed): Quantity['comparison'] {
  if (comparison !== 'per') return comparison;
  const { quote } = features.statement;
  return LEAST_BEFORE.test(quote.slice(0, Math.max(0, quote.indexOf(text)))) ? 'at-least' : 'per';
}

function kindOf(quantity: Quantity): string {
  if (inDays(quantity) === null) return quantity.unit;
  return quantity.comparison === 'per' ? 'frequency' : 'period';
}
