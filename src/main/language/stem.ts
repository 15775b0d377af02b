import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from '../../shared/domain/document';

const CACHE_LIMIT = 200_000;
const caches: Record<Language, Map<string, string>> = { en: new Map(), de: new Map() };

// English words Snowball throws together although the field keeps them apart: "product" and "production", "internal" and
// "international", "authorised" and "authority", "import" and "important", "account" and "accountability".
const APART: ReadonlyMap<string, string> = new Map([
  ['production', 'production'],
  ['productive', 'production'],
  ['important', 'important'],
  ['international', 'international'],
  ['internationally', 'international'],
  ['authority', 'authority'],
  ['authorities', 'authority'],
  ['accountability', 'accountability'],
  ['accountable', 'accountability'],
  ['customs', 'customs'],
  ['customize', 'customise'],
  ['customise', 'customise'],
  ['university', 'university'],
  ['universities', 'university'],
]);

/** The Snowball stem of one lower-case word; figures and one- or two-letter words stay as they are. */
export function stem(word: string, language: Language): string {
  if (word.length < 3 || !/[a-zà-ÿ]/.test(word)) return word;
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = language === 'de' ? german(foldUmlauts(word)) : (APART.get(word) ?? english(word));
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

/** German spells umlauts in two ways; both meet at the plain vowel, where Snowball's stems end anyway. */
function foldUmlauts(word: string): string {
  return word.normalize('NFC').replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}
