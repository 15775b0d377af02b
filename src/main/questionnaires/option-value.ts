import words from '../../../resources/questionnaires/option-values.json';
import type { Quantity } from '../../shared/domain/statement';
import { inDays } from '../language/quantities';

/** A value or a range a choice names. `period` in days, `frequency` in times a day, the rest as they are counted. */
export interface OptionValue {
  measure: Measure;
  low: number;
  high: number;
  /** False where the end itself lies outside: "less than 30", "more than 90". */
  holdsLow: boolean;
  holdsHigh: boolean;
}

type Measure = 'period' | 'frequency' | 'percent' | 'character' | 'bit' | 'count';

const NUMBER = /\d+(?:[.,]\d+)?/gu;
const DAYS_PER_YEAR = 365;

/** The value of "Less than 30 days", "8-11 characters", "Quarterly", "51-250"; null where it names none. */
export function readOptionValue(option: string): OptionValue | null {
  const text = plainValue(option);
  const frequency = readFrequency(text);
  if (frequency !== null) return frequency;
  const numbers = [...text.matchAll(NUMBER)].map(([digits]) => Number(digits.replace(',', '.')));
  const [first, second, ...more] = numbers;
  if (first === undefined || more.length > 0) return null;
  const units = unitsIn(text);
  const unit = units.at(-1);
  if (unit === undefined && leftOver(text) !== '') return null;
  if (holds(text, words.every) && unit?.measure === 'period') return exactly('frequency', 1 / (first * unit.factor));
  const { measure, factor } = unit ?? { measure: 'count' as const, factor: 1 };
  // "30 days to 1 year" has a unit for each of its ends.
  const low = first * (units.length === 2 ? (units[0]?.factor ?? factor) : factor);
  if (second !== undefined) return low < second * factor ? { ...exactly(measure, low), high: second * factor } : null;
  return bounded(text, exactly(measure, low));
}

/** Whether the value a sentence states lies in the option, as far as the sentence tells. */
export function holdsQuantity(option: OptionValue, quantity: Quantity): boolean {
  const days = inDays(quantity);
  const value = days ?? quantity.value;
  if (measureOf(quantity) !== option.measure) return false;
  // "At least 60 days" may be a year; what has to be long, like a password, is asked for by its least.
  if (quantity.comparison === 'at-least' && days !== null && option.high !== Number.POSITIVE_INFINITY) return false;
  return contains(option, value);
}

export function contains({ measure, low, high, holdsLow, holdsHigh }: OptionValue, value: number): boolean {
  // A month is 30 days to one and 31 to another.
  const slack = measure === 'period' || measure === 'frequency' ? 0.04 : 0;
  if (low === high) return Math.abs(value - low) <= slack * Math.max(low, value);
  return (holdsLow ? value >= low : value > low) && (holdsHigh ? value <= high : value < high);
}

/** The figures a sentence gives without a unit we know: "86 people". Years, versions and numbers of names are none. */
export function plainCounts(sentence: string): number[] {
  const counts = sentence.matchAll(/(?<![\p{L}\d.,-]|\p{Lu}\s)(\d{1,3}(?:[,.]\d{3})+|\d+)(?=\s\p{Ll})/gu);
  return [...counts]
    .map(([, digits = '']) => Number(digits.replaceAll(/[.,]/gu, '')))
    .filter((value) => value < 1900 || value > 2100);
}

export function measureOf(quantity: Quantity): Measure | null {
  if (inDays(quantity) !== null) return quantity.comparison === 'per' ? 'frequency' : 'period';
  const { unit } = quantity;
  return unit === 'percent' || unit === 'character' || unit === 'bit' || unit === 'count' ? unit : null;
}

function exactly(measure: Measure, value: number): OptionValue {
  return { measure, low: value, high: value, holdsLow: true, holdsHigh: true };
}

function bounded(text: string, value: OptionValue): OptionValue {
  if (/[<]/u.test(text) || holds(text, words.below)) return { ...value, low: 0, holdsHigh: /[≤]|<=/u.test(text) };
  if (/[≤]/u.test(text) || holds(text, words.upTo)) return { ...value, low: 0 };
  const endless = { ...value, high: Number.POSITIVE_INFINITY };
  if (/[≥+]|>=/u.test(text) || holds(text, words.from) || holds(text, words.orMore)) return endless;
  if (/>/u.test(text) || holds(text, words.above)) return { ...endless, holdsLow: false };
  return value;
}

const FREQUENCIES = Object.entries(words.timesAYear).map(([times, names]) => ({ times: Number(times), names }));

function readFrequency(text: string): OptionValue | null {
  const found = FREQUENCIES.filter(({ names }) => holds(text, names));
  const [only] = found.toSorted((one, other) => longestIn(text, other.names) - longestIn(text, one.names));
  if (only === undefined) return null;
  const value = exactly('frequency', only.times / DAYS_PER_YEAR);
  if (holds(text, words.from) || holds(text, words.orMore) || holds(text, words.above))
    return { ...value, high: Number.POSITIVE_INFINITY };
  return holds(text, words.below) ? { ...value, low: 0, holdsHigh: false } : value;
}

const UNITS = [
  ...Object.entries(words.days).map(([days, names]) => ({ measure: 'period' as const, factor: Number(days), names })),
  ...(['percent', 'character', 'bit'] as const).map((measure) => ({ measure, factor: 1, names: words.units[measure] })),
];

/** The units a text names, in its order. */
function unitsIn(text: string): { measure: Measure; factor: number }[] {
  return text.split(' ').flatMap((word) => UNITS.find(({ names }) => names.some((name) => fits(word, name))) ?? []);
}

/** What is neither number, unit nor a word of bounds: "51-250 employees" names what is counted, a date is no count. */
function leftOver(text: string): string {
  const bounds = [words.below, words.upTo, words.above, words.from, words.orMore].flat();
  return bounds
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, phrase) => rest.replace(` ${phrase} `, ' '), ` ${text} `)
    .replaceAll(/[\d.,<>≤≥+=–—-]|(?<!\p{L})(?:to|and|between|bis|und|zwischen|de|à|et|entre|y|a)(?!\p{L})/gu, '')
    .trim();
}

function plainValue(option: string): string {
  return option
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/(\d)\s*[-–—]\s*(?=\d)/gu, '$1 – ')
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replaceAll(/(\d)\s*(%|\p{L})/gu, '$1 $2')
    .replaceAll(/[()/:;]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function holds(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => longestIn(text, [phrase]) > 0);
}

function longestIn(text: string, phrases: readonly string[]): number {
  const padded = ` ${text} `;
  return Math.max(
    0,
    ...phrases.map((phrase) =>
      padded.includes(phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `) ? phrase.length : 0,
    ),
  );
}

function fits(word: string, name: string): boolean {
  return name.endsWith('*') ? word.startsWith(name.slice(0, -1)) : word === name;
}
