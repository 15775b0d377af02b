import type { Language } from '../../shared/domain/document';
import type { Quantity, QuantityUnit } from '../../shared/domain/statement';
import { NUMBER_PATTERN, readNumber, readTimes, TIMES_PATTERN } from './numbers';
import { readUnit, UNIT_PATTERN } from './units';

/** A quantity with the place it was read from. */
export type PlacedQuantity = Quantity & { start: number };

// Adverbs and adjectives that say how often, each once in a time.
const ADVERBS: readonly [string, number, QuantityUnit][] = [
  [
    'bi-?annual(?:ly)?|semi-?annual(?:ly)?|(?:half|bi)-?yearly|halbjährlich\\p{L}*|(?:every|each) half[- ]year|(?:pro|je|jedes) halbjahr',
    2,
    'year',
  ],
  ['annual(?:ly)?|yearly|per annum|p\\. ?a\\.|jährlich\\p{L}*|alljährlich\\p{L}*', 1, 'year'],
  [
    'quarterly|(?:every|each|per|once a|once per) quarter|quartalsweise|vierteljährlich\\p{L}*|(?:pro|je|jedes|einmal im|einmal pro) quartal',
    4,
    'year',
  ],
  ['fortnightly|every fortnight|zweiwöchentlich\\p{L}*|zweiwöchig', 0.5, 'week'],
  ['bi-?monthly|zweimonatlich\\p{L}*', 0.5, 'month'],
  ['zweijährlich\\p{L}*|every other year|every second year|alle zwei jahre', 0.5, 'year'],
  ['dreijährlich\\p{L}*', 1 / 3, 'year'],
  ['monthly|monatlich\\p{L}*', 1, 'month'],
  [
    'weekly|wöchentlich\\p{L}*|(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day|jede[nsr] (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
    1,
    'week',
  ],
  [
    'daily|nightly|(?:every|each) (?:night|morning|evening)|täglich\\p{L}*|jede nacht|jeden (?:morgen|abend)|nächtlich\\p{L}*',
    1,
    'day',
  ],
  ['werktäglich\\p{L}*|arbeitstäglich\\p{L}*', 1, 'business-day'],
  ['hourly|stündlich\\p{L}*', 1, 'hour'],
  // A season or a month comes once a year.
  [
    '(?:every|each) (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)',
    1,
    'year',
  ],
  [
    'jede[nrms]+ (?:frühjahr|frühling|sommer|herbst|winter|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)',
    1,
    'year',
  ],
];

const BEFORE = '(?<![\\p{L}\\p{N}])';
const BEHIND = '(?![\\p{L}])';
const ANY_ADVERB = ADVERBS.map(([pattern]) => `(${pattern})`).join('|');
const ADVERB = new RegExp(`${BEFORE}(?:(${TIMES_PATTERN}) )?(?:${ANY_ADVERB})${BEHIND}`, 'giu');
const EACH_UNIT = new RegExp(
  `${BEFORE}(?:(${TIMES_PATTERN}),? )?(?:an?|per|every|each|in each|in every|im|in der|pro|je|jede[rsnm]?|in jede[rm]) (?:calendar )?(${UNIT_PATTERN})${BEHIND}`,
  'giu',
);
// "Once in three years", "zweimal in fünf Jahren".
const IN_UNITS = new RegExp(
  `${BEFORE}(${TIMES_PATTERN}) (?:in|every|alle|within) (${NUMBER_PATTERN}) (${UNIT_PATTERN})${BEHIND}`,
  'giu',
);

/** How often something is said to happen: "twice a year", "jeden Monat", "every spring". */
export function findFrequencies(text: string, language: Language): PlacedQuantity[] {
  return [...findInUnits(text, language), ...findAdverbs(text, language), ...findEachUnit(text, language)];
}

function findAdverbs(text: string, language: Language): PlacedQuantity[] {
  return [...text.matchAll(ADVERB)].flatMap((match) => {
    const which = match.slice(2).findIndex((group) => group !== undefined);
    const [, value, unit] = ADVERBS[which] ?? [];
    const times = match[1] === undefined ? 1 : readTimes(match[1], language);
    return value === undefined || unit === undefined || times === null ? [] : [perUnit(value * times, unit, match)];
  });
}

/** Without "once" or "twice" only words that say each: "a month" is a period, "per month" mostly a price. */
function findEachUnit(text: string, language: Language): PlacedQuantity[] {
  return [...text.matchAll(EACH_UNIT)].flatMap((match) => {
    const unit = readUnit(match[2] ?? '');
    const saysEach = /(?<![\p{L}])(?:every|each|jede[rsnm]?) /iu.test(match[0]);
    const times = match[1] === undefined ? (saysEach ? 1 : null) : readTimes(match[1], language);
    return unit === null || times === null || !isTime(unit) ? [] : [perUnit(times, unit, match)];
  });
}

function findInUnits(text: string, language: Language): PlacedQuantity[] {
  return [...text.matchAll(IN_UNITS)].flatMap((match) => {
    const times = readTimes(match[1] ?? '', language);
    const count = readNumber(match[2] ?? '', language);
    const unit = readUnit(match[3] ?? '');
    return times === null || count === null || count === 0 || unit === null || !isTime(unit)
      ? []
      : [perUnit(times / count, unit, match)];
  });
}

function isTime(unit: QuantityUnit): boolean {
  return unit !== 'character' && unit !== 'bit' && unit !== 'percent';
}

function perUnit(value: number, unit: QuantityUnit, { 0: text, index: start }: RegExpExecArray): PlacedQuantity {
  return { value, unit, comparison: 'per', of: '', text, start };
}
