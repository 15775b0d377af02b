import ranking from '../../../resources/lexicon/ranking.json';
import { linearScore, RANK_FEATURES, type RankFeature } from './rank-features';
import type { UnderstoodQuestion } from './understand-question';
import { isLight } from './unit-weight';
import type { Ranked, Weighed } from './weigh-statement';

/** What tells whether the best sentence carries the answer, beside its own score. */
export const CONFIDENCE_FEATURES = [
  'score', // as log odds
  'margin', // how far the second one is behind
  'nowhere', // things asked for that no candidate names, in fours
  'nowhereThing', // the same, objects and names only
  'units', // how much is asked, in sixes
  'partOnly', // words of an expression, not the thing itself
  'lacksValue',
  'wantsValue', // which, who, where, how many: a topic alone answers none of these
  'yes',
  'no',
  'partly',
  'stated',
  'unknown',
  'inherited',
] as const;

/** Reads the features for the best of all that were looked at. */
export function readConfidence(question: UnderstoodQuestion, best: Weighed, ranked: readonly Ranked[]): number[] {
  const score = Math.min(0.999, Math.max(0.001, best.score));
  const second = ranked.find(({ features }) => features !== best.features)?.score ?? 0;
  const nowhere = question.units.filter((_, index) => ranked.every((each) => isUnmet(each, index)));
  const rankOf = (name: RankFeature) => best.rank[RANK_FEATURES.indexOf(name)] ?? 0;
  const mark = (holds: boolean) => (holds ? 1 : 0);
  const values: Record<(typeof CONFIDENCE_FEATURES)[number], number> = {
    score: Math.log(score / (1 - score)),
    margin: best.score - second,
    nowhere: nowhere.length / 4,
    nowhereThing: nowhere.filter(({ kind }) => kind === 'object' || kind === 'name').length,
    units: question.units.length / 6,
    partOnly: rankOf('partOnly'),
    lacksValue: rankOf('valueMissing'),
    wantsValue: mark(WANTS_VALUE.has(question.ask)),
    yes: mark(best.verdict === 'yes'),
    no: mark(best.verdict === 'no'),
    partly: mark(best.verdict === 'partly'),
    stated: mark(best.verdict === 'stated'),
    unknown: mark(best.verdict === 'unknown'),
    inherited: mark(best.verdict === 'inherited'),
  };
  return CONFIDENCE_FEATURES.map((name) => values[name]);
}

const WANTS_VALUE: ReadonlySet<string> = new Set(['which', 'who', 'where', 'number']);

function isUnmet({ matches }: Ranked, index: number): boolean {
  const match = matches[index];
  return match === undefined || ((match.kind === 'none' || match.kind === 'far') && !isLight(match.unit));
}

/** How likely the best sentence carries the answer, 0 to 1; fitted to the development questions, so that 0.8 means about that. */
export function confidenceOf(values: readonly number[]): number {
  const known: Partial<Record<string, number>> = ranking.confidence.weights;
  const weights = CONFIDENCE_FEATURES.map((name) => known[name] ?? 0);
  return 1 / (1 + Math.exp(-(linearScore(values, weights) + ranking.confidence.bias)));
}
