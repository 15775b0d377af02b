import type { Language } from '../../shared/domain/document';
import { stem } from '../language/stem';
import { tokenise } from '../language/tokenise';
import type { TopicWords } from './knowledge';

/** A word that counts: `features` are its stem and, for compounds and joined neighbours, the stems found in it. */
export interface FeatureWord {
  text: string;
  features: readonly string[];
}

export interface WordFeatures {
  /** The words of a text without function words, in order. */
  ofText(text: string, language: Language): FeatureWord[];
  /** The stems of a phrase without function words. */
  ofPhrase(phrase: string, language: Language): string[];
  /** The parts of a German compound phrase ("Datenträgervernichtung" → Datenträger, Vernichtung), empty where it is none. */
  partsOfPhrase(stems: readonly string[]): string[];
  isWeak(feature: string): boolean;
  /** Teaches the stems that may be found inside German compounds. */
  learn(stems: Iterable<string>): void;
}

// Shorter parts occur by chance in long words ("recht" is wanted, "art" is not).
const MIN_PART_LENGTH = 5;
const MIN_COMPOUND_LENGTH = 9;
const MIN_REST_LENGTH = 3;
// No German compound is longer; a run of letters beyond this is an encoded file or an attack.
const MAX_WORD_LENGTH = 60;
const LONGEST_PARTICIPLE = 13;

/**
 * Turns words into comparable features: stems with British spelling folded into American, German stems marked `de:` so
 * that they never meet English ones by accident.
 */
export function createWordFeatures(words: TopicWords): WordFeatures {
  const familyOf = { en: byMember(words.families.en), de: byMember(words.families.de) };
  const stop = { en: new Set(words.stop.en), de: new Set(words.stop.de.map(foldSharpS)) };
  const weak = new Set(
    (['en', 'de'] as const).flatMap((language) =>
      words.weak[language].map((word) => feature(foldSharpS(word), language)),
    ),
  );
  const known = new Set<string>();
  const partsOf = new Map<string, readonly string[]>();
  return {
    ofText(text, language) {
      const tokens = tokenise(text);
      const made: FeatureWord[] = [];
      tokens.forEach((token, index) => {
        const next = tokens[index + 1];
        const joined =
          next === undefined || next.start - token.end > 1 ? null : feature(token.lower + next.lower, language);
        // "sub-processor", "sub processor" and "subprocessor" are one word to whoever wrote them.
        const extra = joined !== null && known.has(joined) ? [joined] : [];
        if (stop[language].has(token.lower) || token.lower.length > MAX_WORD_LENGTH) {
          if (extra.length > 0) made.push({ text: token.text, features: extra });
          return;
        }
        made.push({ text: token.text, features: [...wordFeatures(token.lower, language), ...extra] });
      });
      return made;
    },
    ofPhrase(phrase, language) {
      const tokens = tokenise(phrase);
      const made = new Set<string>();
      for (let index = 0; index < tokens.length; index += 1) {
        const token = tokens[index];
        const next = tokens[index + 1];
        if (token === undefined) continue;
        // Without its "in", "sign-in" would be any sign: such a pair is kept as one word.
        const pair = next !== undefined && (phrase[token.end] === '-' || tokens.length === 2);
        if (pair && (stop[language].has(token.lower) || stop[language].has(next.lower))) {
          made.add(feature(token.lower + next.lower, language));
          index += 1;
        } else if (!stop[language].has(token.lower)) {
          made.add(feature(token.lower, language));
        }
      }
      return [...made];
    },
    partsOfPhrase(stems) {
      const [only] = stems;
      if (stems.length !== 1 || only === undefined || !only.startsWith('de:')) return [];
      const parts = compoundParts(only);
      const first = parts.find((part) => only.startsWith(part));
      const last = parts.find((part) => only.endsWith(part.slice('de:'.length)));
      if (first === undefined || last === undefined || first === last) return [];
      // Between the parts stands at most a linking "s", "es", "en"; overlapping parts would be chance hits.
      const gap = only.length - first.length - (last.length - 'de:'.length);
      return gap >= 0 && gap <= 2 ? [first, last] : [];
    },
    isWeak: (each) => weak.has(each),
    learn(stems) {
      for (const each of stems) known.add(each);
      partsOf.clear();
    },
  };

  function feature(word: string, language: Language): string {
    const family = familyOf[language].get(word);
    if (language === 'de') return `de:${family ?? germanRoot(word)}`;
    return family ?? stem(englishRoot(americanSpelling(word)), 'en');
  }

  function wordFeatures(word: string, language: Language): readonly string[] {
    if (language === 'en') return [feature(word, 'en')];
    const cached = partsOf.get(word);
    if (cached !== undefined) return cached;
    const own = feature(word, 'de');
    // German texts use English words as they are ("Backup", "Penetration Test").
    const made = [...new Set([own, feature(word, 'en'), ...compoundParts(own)])];
    if (partsOf.size > 50_000) partsOf.clear();
    partsOf.set(word, made);
    return made;
  }

  function compoundParts(own: string): string[] {
    const word = own.slice('de:'.length);
    if (word.length < MIN_COMPOUND_LENGTH || word.length > MAX_WORD_LENGTH) return [];
    const found: string[] = [];
    for (let start = 0; start + MIN_PART_LENGTH <= word.length; start += 1) {
      // What is left over before a part is a word, too, or the part is a chance: "format" in "information".
      if (start > 0 && start < MIN_REST_LENGTH) continue;
      for (let end = word.length; end - start >= MIN_PART_LENGTH; end -= 1) {
        const part = `de:${word.slice(start, end)}`;
        if (part !== own && known.has(part)) found.push(part);
      }
    }
    return found;
  }
}

/** Noun and verb meet ("encryption", "encrypted"; "notification", "notify"), which the stemmer alone does not reach. */
function englishRoot(word: string): string {
  if (word.length < 8) return word;
  return word
    .replace(/ifications?$/, 'ify')
    .replace(/(?<!a)([st])ions?$/, '$1')
    .replace(/over(y|ies)$/, 'over');
}

/** Noun, verb and participle meet ("Löschung", "löschen", "gelöscht"; "Protokollierung", "protokolliert"). */
function germanRoot(word: string): string {
  // "Sicherung" (a backup) must not meet "sicher" and with it every "Sicherheit" and "Versicherung".
  if (/sicherung(?:en|s)?$/.test(word)) return word.replace(/(?:en|s)$/, '');
  // "Sicherheitstest" is no highest degree of anything: cut like one, it would meet every "Sicherheits-".
  if (/[^e]test(?:s|es|en?)?$/.test(word) && word.length >= MIN_COMPOUND_LENGTH)
    return word.replace(/(?<=test)(?:s|es|en?)$/, '');
  const stemmed = stem(word, 'de');
  if (stemmed.length < 6) return stemmed;
  const root = stemmed
    .replace(/ierung$|iert$/, 'ier')
    .replace(/(?<=.{4})ung$/, '')
    .replace(/eln$/, 'el');
  // Longer words are compounds with a noun at their end ("Benutzerkennwort"), not participles.
  return root.length > LONGEST_PARTICIPLE
    ? root
    : root.replace(/^ge(?!nehm|wahr|fahr)(.{4,})t$/, '$1').replace(/^((?:ver|be|ent|er|uber).{4,})t$/, '$1');
}

function byMember(families: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(families).flatMap(([family, members]) =>
      members.map((member) => [foldSharpS(member), family] as const),
    ),
  );
}

function foldSharpS(word: string): string {
  return word.replaceAll('ß', 'ss');
}

function americanSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(ation|ations|e|ed|es|er|ers|ing)$/, 'iz$1')
    .replace(/yse(d|s)?$/, 'yze$1')
    .replace(/^(licen|defen|offen)ce/, '$1se')
    .replace(/^(data)?centre/, '$1center')
    .replace(/(behavi|col)our/, '$1or')
    .replace(/^(catalog|program)(ue|me)(s?)$/, '$1$3')
    .replace(/^labell/, 'label')
    .replace(/^fulfil(?!l)/, 'fulfill');
}
