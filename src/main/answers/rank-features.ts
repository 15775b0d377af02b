import ranking from '../../../resources/lexicon/ranking.json';
import type { Lexicon } from '../language/lexicon';
import { inDays } from '../language/quantities';
import { isComparable } from './compare-quantities';
import type { MatchKind, UnitMatch } from './match-units';
import type { StatementFeatures, TextFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';
import { isNamed } from './unit-weight';

/** What decides how well a statement speaks of a question, each from 0 to about 1; all but the marks are shares of weight. */
export const RANK_FEATURES = [
  'named', // units the statement's own words name
  'namedWeight', // the same, not as a share: naming four rare things says more than naming one
  'namedDense', // named units against the statement's length
  'phrase', // named units that are part of a longer concept both hold
  'clause', // units the best single clause names
  'claimNamed', // both what is done and what it is done to
  'opening', // the sentence begins with what is asked about
  'partOnly', // words of an expression, not the thing itself
  'narrower',
  'wider',
  'opposite',
  'near', // met by the lead-in or the heading right above
  'far', // met by outer headings or the title
  'missingObject',
  'missingAction',
  'missingName',
  'missingQuality', // property, place, time
  'missingActor',
  'missingWord', // words of the question that other statements use
  'missingPhrasing', // words no statement uses and no lexicon knows
  'length',
  'facetClash',
  'meta',
  'otherDeployment',
  'customerDuty',
  'openDenied', // asked which, where or who, it says what is not
  'providerUnasked', // asked openly about the company, it tells of a provider
  'providerAsked', // asked openly about providers, it tells of one
  'customerUnnamed', // asked for what the customer can do, it speaks of no customer
  'valueGiven', // a period for "how long", an actor for "who"
  'valueMissing',
  'comparableQuantity',
  'otherLanguage',
  'topic', // the control topics both speak of
  'letters', // stretches of letters both share, whatever the words
  'missing', // how many things asked for it does not name, in fours
  'rarestNamed', // it names what tells statements apart best
  'rarestMissing',
  'rareTwoNamed', // of the two that tell best, how many it names
] as const;

export type RankFeature = (typeof RANK_FEATURES)[number];

/** What a question's units weigh in this library, in the order of the units. */
export interface UnitStanding {
  weights: readonly number[];
  /** True for units no statement of the library names. */
  absent: readonly boolean[];
}

/** How near a pair is beyond its words, each from 0 to 1. */
export interface Likeness {
  /** The share of the question's letters the statement holds. */
  letters: number;
  /** The cosine of their control topics. */
  topic: number;
}

/** Reads the features of one pair. */
export function rankFeatures(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
  { weights, absent }: UnitStanding,
  likeness: Likeness,
  lexicon: Lexicon,
): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const sumOf = (holds: (match: UnitMatch, index: number) => boolean) =>
    matches.reduce((sum, match, index) => (holds(match, index) ? sum + (weights[index] ?? 0) : sum), 0);
  const share = (holds: (match: UnitMatch, index: number) => boolean) => sumOf(holds) / total;
  const met = (kind: MatchKind) => share((match) => match.kind === kind);
  const missing = (...kinds: UnitMatch['unit']['kind'][]) =>
    share((match) => match.kind === 'none' && kinds.includes(match.unit.kind));
  const names = (text: TextFeatures, { unit }: UnitMatch) =>
    unit.concepts.some((concept) => text.concepts.has(concept)) || text.stems.has(unit.stem);
  const named = sumOf(isNamed);
  const rarest = matches
    .map((match, index) => ({ match, weight: weights[index] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ match }) => match);
  const speaksOf = (match: UnitMatch | undefined) =>
    match !== undefined && (isNamed(match) || match.kind === 'narrower');
  const { statement } = features;
  const value = valueMark(question, features);
  const isOpen = question.ask !== 'yes-no';
  const ofProvider = statement.modality === 'sub-processor';
  const values: Record<RankFeature, number> = {
    named: named / total,
    namedWeight: Math.min(1.5, named / 2.5),
    namedDense: matches.filter(isNamed).length / Math.max(4, features.contentLength),
    phrase: share((match) => match.unit.span > 1 && match.kind === 'same'),
    clause:
      Math.max(0, ...features.clauses.map((clause) => sumOf((match) => isNamed(match) && names(clause, match)))) /
      total,
    claimNamed:
      matches.some((match) => isNamed(match) && match.unit.kind === 'action') &&
      matches.some((match) => isNamed(match) && match.unit.kind === 'object')
        ? 1
        : 0,
    opening: matches.some((match) => isNamed(match) && match.unit.kind !== 'actor' && names(features.opening, match))
      ? 1
      : 0,
    partOnly: share((match) => match.partOnly),
    narrower: met('narrower'),
    wider: met('wider'),
    opposite: met('opposite'),
    near: met('near'),
    far: met('far'),
    missingObject: missing('object', 'document'),
    missingAction: missing('action'),
    missingName: missing('name'),
    missingQuality: missing('property', 'place', 'time'),
    missingActor: missing('actor'),
    missingWord: share((match, index) => match.kind === 'none' && match.unit.kind === 'word' && absent[index] !== true),
    missingPhrasing: share(
      (match, index) => match.kind === 'none' && match.unit.kind === 'word' && absent[index] === true,
    ),
    length: Math.min(1.5, features.contentLength / 25),
    facetClash: hasFacetClash(question, features, lexicon) ? 1 : 0,
    meta: features.isMeta ? 1 : 0,
    otherDeployment: statement.scope.deployment !== 'any' && statement.scope.deployment !== question.deployment ? 1 : 0,
    customerDuty: statement.modality === 'customer' && question.deployment === 'operated' ? 1 : 0,
    openDenied: isOpen ? share((match) => isNamed(match) && match.denied) : 0,
    providerUnasked: isOpen && ofProvider && !question.asksForProvider ? 1 : 0,
    providerAsked: isOpen && ofProvider && question.asksForProvider ? 1 : 0,
    customerUnnamed: question.asksForCustomer && !features.namesCustomer ? 1 : 0,
    valueGiven: value === 'given' ? 1 : 0,
    valueMissing: value === 'missing' ? 1 : 0,
    comparableQuantity: question.quantities.some((wanted) =>
      statement.quantities.some((stated) => isComparable(wanted, stated)),
    )
      ? 1
      : 0,
    otherLanguage: features.language === question.language ? 0 : 1,
    topic: likeness.topic,
    letters: likeness.letters,
    missing:
      matches.filter((match) => match.unit.kind !== 'actor' && (match.kind === 'none' || match.kind === 'far')).length /
      4,
    rarestNamed: speaksOf(rarest[0]) ? 1 : 0,
    rarestMissing: rarest[0]?.kind === 'none' ? 1 : 0,
    rareTwoNamed: rarest.filter(speaksOf).length / 2,
  };
  return RANK_FEATURES.map((name) => values[name]);
}

/**
 * How surely the statement is the one that answers, 0 to 1. Linear in the features, so that each can be shown with its
 * part; the weights are fitted to the development questions (`npm run evaluate -- --fit`).
 */
export function scoreOf(values: readonly number[]): number {
  return 1 / (1 + Math.exp(-(linearScore(values, rankWeights()) - ranking.silence)));
}

/** What a question may demand of a sentence beyond its matter, mostly marks of 0 or 1; 'plain' is the absence of all of them. */
export const DEMAND_FEATURES = [
  'universalUnsaid',
  'universalRestricted',
  'enforcedUnsaid',
  'exclusiveUnsaid',
  'nameUnmet',
  'qualityUnmet',
  'objectUnmet',
  'actionUnmet',
  'wordUnmet',
  'actorUnmet',
  'unmetShare',
  'allMet',
  'plain',
  'partOnly',
  'weakened',
  'hedged',
  'restricts',
  'quantityMet',
  'holdsDenial',
  'oneClause',
] as const;

/** What of the ranking also counts for a yes; the rest only says how near the sentence is. */
export const AFFIRM_RANK: readonly RankFeature[] = [
  'named',
  'namedWeight',
  'namedDense',
  'near',
  'comparableQuantity',
  'missingActor',
  'missingWord',
  'length',
];

/** From here on a yes is given; below it the sentence is shown with less. Chosen for over-claims, not for accuracy. */
export const AFFIRM_FROM = 0.75;

/** How surely a sentence that agrees carries a plain yes, 0 to 1, from the rank features of AFFIRM_RANK and then the demands. */
export function affirmationOf(values: readonly number[]): number {
  const known: Partial<Record<string, number>> = ranking.affirm.weights;
  const weights = [...AFFIRM_RANK, ...DEMAND_FEATURES].map((name) => known[name] ?? 0);
  return 1 / (1 + Math.exp(-(linearScore(values, weights) + ranking.affirm.bias)));
}

export function linearScore(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

export function rankWeights(): number[] {
  const known: Partial<Record<string, number>> = ranking.weights;
  return RANK_FEATURES.map((name) => known[name] ?? 0);
}

/** In transit against at rest, test against production, one report type against another: not the same matter. */
function hasFacetClash(question: UnderstoodQuestion, { own }: StatementFeatures, lexicon: Lexicon): boolean {
  const asked = facetsIn(
    question.units.flatMap((unit) => unit.concepts),
    lexicon,
  );
  const stated = facetsIn(own.concepts, lexicon);
  return [...asked].some(([facet, values]) => {
    const other = stated.get(facet);
    // "Detection or prevention" is met by either.
    return other !== undefined && ![...values].some((value) => other.has(value));
  });
}

/** Facet id → the values these concepts stand for. */
function facetsIn(concepts: Iterable<string>, lexicon: Lexicon): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const concept of concepts)
    for (const { facet, value } of lexicon.facetsOf(concept)) {
      const values = found.get(facet) ?? new Set();
      values.add(value);
      found.set(facet, values);
    }
  return found;
}

// An address, a number, or somebody's name: "Contact: Dr. Ada Lindt".
const REACHES =
  /[\w.+-]+@[\w-]+\.\w|https?:|www\.|\+\d{2}|\b(?:Dr|Mr|Mrs|Ms|Prof|Herrn?|Frau)\.?\s\p{Lu}|[\p{Ll},:–-]\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

/** "How long" wants a period in the sentence, "who" an actor; null where the question wants no such value. */
function valueMark(question: UnderstoodQuestion, features: StatementFeatures): 'given' | 'missing' | null {
  const { quantities, quote } = features.statement;
  const mark = (has: boolean) => (has ? 'given' : 'missing');
  switch (question.ask) {
    case 'period':
      return mark(quantities.some((quantity) => inDays(quantity) !== null));
    case 'number':
      return mark(quantities.length > 0 || /\d/.test(quote));
    case 'contact':
      return mark(REACHES.test(quote));
    case 'who':
      return mark(features.kinds.has('actor'));
    case 'where':
      return mark(features.kinds.has('place') || /\b[a-z]{2}-[a-z]+-\d\b/u.test(quote));
    case 'which':
      return features.kinds.has('name') ? 'given' : null;
    case 'yes-no':
    case 'describe':
    case 'document':
      return null;
  }
}
