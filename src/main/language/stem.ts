import { newStemmer } from 'snowball-stemmers';
import apart from '../../../resources/lexicon/stems-apart.json';
import type { Language } from '../../shared/domain/document';

const english = newStemmer('english');
const german = newStemmer('german');
const CACHE_LIMIT = 200_000;
const caches: Record<Language, Map<string, string>> = { en: new Map(), de: new Map() };

// Words Snowball throws together although the field keeps them apart: each group has a stem of its own.
const APART: Record<Language, ReadonlyMap<string, string>> = {
  en: keepApart(apart.en),
  de: keepApart(apart.de),
};

/** The Snowball stem of one lower-case word; figures and one- or two-letter words stay as they are. */
export function stem(word: string, language: Language): string {
  if (word.length < 3 || !/[a-zà-ÿ]/.test(word)) return word;
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const ownStem = APART[language].get(word);
  const made = ownStem ?? (language === 'de' ? meetVerbs(german.stem(foldUmlauts(word))) : english.stem(word));
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

function keepApart(groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups
      .map((group) => group.split(' '))
      // The underscore keeps it off Snowball's stems: "author" is what becomes of "authorize".
      .flatMap((words) => words.map((word) => [word, `${words[0] ?? word}_`] as const)),
  );
}

/** German spells umlauts in two ways; both meet at the plain vowel, where Snowball's stems end anyway. */
function foldUmlauts(word: string): string {
  return word.normalize('NFC').replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}

/** German nouns in -ung and participles meet their verb: Löschung, gelöscht → losch. Snowball leaves them apart. */
function meetVerbs(stemmed: string): string {
  if (stemmed.length >= 7 && stemmed.endsWith('ung')) return stemmed.slice(0, -3);
  const participle = /^ge(.{4,})t$/u.exec(stemmed);
  if (participle?.[1] !== undefined) return participle[1];
  return stemmed.length >= 8 && stemmed.endsWith('t') ? stemmed.slice(0, -1) : stemmed;
}
