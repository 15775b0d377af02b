import numbers from '../../../resources/lexicon/numbers.json';
import type { Language } from '../../shared/domain/document';

// What an article counts as in front of a unit ("an hour"); every other word is in the list.
const NUMBER_WORDS: Partial<Record<string, number>> = { ...numbers.numbers, a: 1, an: 1 };

/** A number in figures or in words, for building patterns; `readNumber` reads what it finds. */
export const NUMBER_PATTERN = `\\d+(?:[.,]\\d+)?|${Object.keys(numbers.numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;

/** Reads figures and words; null for what is no number. */
export function readNumber(word: string, language: Language): number | null {
  const known = NUMBER_WORDS[word.toLowerCase()];
  if (known !== undefined) return known;
  const plain = language === 'de' ? word.replace(',', '.') : word.replace(/,(?=\d{3}\b)/, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** How many times "twice", "dreimal" or "4 times" is; null for anything else. */
export function readTimes(word: string, language: Language): number | null {
  const known: Partial<Record<string, number>> = numbers.times;
  const lower = word.toLowerCase();
  return known[lower] ?? readNumber(lower.replace(/\s?(?:times|x|mal)$/u, ''), language);
}

/** "Once", "zweimal", "3 times", "4x". */
export const TIMES_PATTERN = `${Object.keys(numbers.times).join('|')}|(?:${NUMBER_PATTERN}) ?(?:times|x|mal)`;
