import deBook from '../../../resources/wording/de/answer-book.json';
import dePack from '../../../resources/wording/de/evidence-pack.json';
import deSoa from '../../../resources/wording/de/soa.json';
import deTopic from '../../../resources/wording/de/topic-paper.json';
import deTrust from '../../../resources/wording/de/trust-page.json';
import enBook from '../../../resources/wording/en/answer-book.json';
import enPack from '../../../resources/wording/en/evidence-pack.json';
import enSoa from '../../../resources/wording/en/soa.json';
import enTopic from '../../../resources/wording/en/topic-paper.json';
import enTrust from '../../../resources/wording/en/trust-page.json';
import type { Language } from '../../shared/domain/document';
import type { InLanguages } from '../../shared/sentence';
import { annexSetWording, annexWording, commonWording, fill, recordWording, whitepaperWording } from './wording';

type Wordings = Readonly<Record<Language, unknown>>;
type Pair = Record<Language, string>;

const both = (wording: (language: Language) => unknown): Wordings => ({ en: wording('en'), de: wording('de') });

/** The sentences on what is missing, the same one of each language beside each other. */
const SENTENCES: readonly Pair[] = [
  ...pairsOf(both((language) => commonWording(language).gaps)),
  ...pairsOf(both((language) => annexWording(language).gaps)),
  ...pairsOf(both((language) => annexSetWording(language).gaps)),
  ...pairsOf(both((language) => whitepaperWording(language).gaps)),
  ...pairsOf(both((language) => [recordWording(language).missing, recordWording(language).untranslated])),
  ...pairsOf(both((language) => [recordWording(language).processing.none, recordWording(language).subProcessors.none])),
  // Where a heading has no measure, what was left out there is told behind it.
  both((language) => {
    const { emptyHeading, leftOutThere } = annexWording(language).gaps;
    return `${emptyHeading} ${leftOutThere}`;
  }) as Pair, // both of two strings
  ...pairsOf({ en: enBook.gaps, de: deBook.gaps }),
  ...pairsOf({ en: enPack.gaps, de: dePack.gaps }),
  ...pairsOf({ en: enSoa.gaps, de: deSoa.gaps }),
  ...pairsOf({ en: enTopic.gaps, de: deTopic.gaps }),
  ...pairsOf({ en: enTrust.gaps, de: deTrust.gaps }),
];

/** What stands in their places and is of a language: counts, reasons, names of languages and of fields. */
const PARTS: readonly Pair[] = [
  ...pairsOf(both((language) => commonWording(language).languages)),
  ...pairsOf(both((language) => commonWording(language).statementCount)),
  ...pairsOf(both((language) => annexWording(language).gaps.reasons)),
  // Labels are whole words of a table, never words around a value.
  ...[annexSetWording, recordWording, commonWording, whitepaperWording]
    .flatMap((wording) => pairsOf(both(wording)))
    .filter(({ en }) => !en.includes('{')),
];

/**
 * A sentence on what is missing in the languages of the window. Documents are composed with these sentences in their own
 * language, by tables that hold each sentence in both: it is found there by its fixed words. Titles, quotes and names stay
 * as the document says them.
 */
export function gapInLanguages(text: string, language: Language): InLanguages {
  const other: Language = language === 'en' ? 'de' : 'en';
  const told = inOtherWords(text, SENTENCES, language, other, (value) => valueIn(value, language, other));
  const words = { [language]: text, [other]: told ?? text } as Pair; // both languages are named
  return { in: words };
}

function valueIn(value: string, from: Language, to: Language): string {
  const { quoteOpen, quoteClose } = commonWording(from);
  if (value.startsWith(quoteOpen) && value.endsWith(quoteClose)) {
    const words = value.slice(quoteOpen.length, value.length - quoteClose.length);
    return `${commonWording(to).quoteOpen}${words}${commonWording(to).quoteClose}`;
  }
  const part = (each: string) => inOtherWords(each, PARTS, from, to, (inner) => inner) ?? each;
  return value.split(', ').map(part).join(', ');
}

/** The sentence of the pair with the most fixed words that fits, with its values; null where none does. */
function inOtherWords(
  text: string,
  pairs: readonly Pair[],
  from: Language,
  to: Language,
  valueOf: (value: string) => string,
): string | null {
  let best: { words: string; fixed: number } | null = null;
  for (const pair of pairs) {
    const { pattern, names, fixed } = compiled(pair[from]);
    if (best !== null && fixed <= best.fixed) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    const values = Object.fromEntries(names.map((name, index) => [name, valueOf(match[index + 1] ?? '')]));
    best = { words: fill(pair[to], values), fixed };
  }
  return best?.words ?? null;
}

interface Compiled {
  pattern: RegExp;
  names: string[];
  /** Letters that are no value. */
  fixed: number;
}

const known = new Map<string, Compiled>();

function compiled(wording: string): Compiled {
  const before = known.get(wording);
  if (before !== undefined) return before;
  const fixedParts = wording.split(/\{\w+\}/u);
  const made = {
    pattern: new RegExp(`^${fixedParts.map((part) => literal(part)).join('(.+?)')}$`, 'su'),
    names: [...wording.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name),
    fixed: fixedParts.join('').length,
  };
  known.set(wording, made);
  return made;
}

/** A text as the part of a pattern that matches it. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** Every text of two tables of one shape, with the one that stands at its place in the other. */
function pairsOf({ en, de }: Wordings): Pair[] {
  if (typeof en === 'string') return typeof de === 'string' && /\p{L}/u.test(en) ? [{ en, de }] : [];
  if (typeof en !== 'object' || en === null || typeof de !== 'object' || de === null) return [];
  return Object.entries(en).flatMap(([key, value]) => pairsOf({ en: value, de: Reflect.get(de, key) }));
}
