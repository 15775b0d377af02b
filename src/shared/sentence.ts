/**
 * A sentence of the core as data: the English words with `{name}` places, and what stands in them. The core, the command
 * line and what is stored say it in English (`inEnglish`); a window finds the words of its language by the English ones.
 * A place named with a capital begins what stands there with one: `{Reason}.` of the value `reason`.
 */
export interface Sentence {
  text: string;
  values?: Readonly<Record<string, Said>>;
}

/** Several that are told one after the other. */
export interface SaidList {
  all: readonly Said[];
  /** `and`: “a, b and c”; `ands`: “a and b and c”. */
  joined: 'and' | 'ands' | 'comma' | 'semicolon' | 'space';
}

/** What is told in the words of a table that has them in both languages. */
export interface InLanguages {
  in: Readonly<Record<'en' | 'de', string>>;
}

/** A day (YYYY-MM-DD) or a moment (ISO 8601, UTC), told as people write it. */
export interface SaidDate {
  date: string;
}

/** What is told: a sentence, several, a date, or words of others (a title, a figure, a quote) that are the same in every language. */
export type Said = string | number | Sentence | SaidList | SaidDate | InLanguages;

/** Who tells it: `wordsOf` gives the words of a language for English ones, places included, `dateOf` those for a date. */
export interface Speaker {
  language: 'en' | 'de';
  wordsOf: (text: string) => string;
  dateOf: (iso: string) => string;
}

/** A date as the core and the command line write it: one that sorts, and that nobody reads the wrong way round. */
function plainDate(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

const ENGLISH: Speaker = { language: 'en', wordsOf: (text) => text, dateOf: plainDate };

export function sentence(text: string, values?: Readonly<Record<string, Said>>): Sentence {
  return values === undefined ? { text } : { text, values };
}

/** “words” */
export function inQuotes(words: string): Sentence {
  return sentence('“{words}”', { words });
}

/** What is told, in English and as data. */
export function asMessage<Told extends Said>(said: Told): { message: string; said: Told } {
  return { message: inEnglish(said), said };
}

export function inEnglish(said: Said): string {
  return spell(said, ENGLISH);
}

/** The words of what is told. */
export function spell(said: Said, speaker: Speaker): string {
  if (typeof said !== 'object') return String(said);
  if ('in' in said) return said.in[speaker.language];
  if ('date' in said) return speaker.dateOf(said.date);
  if ('all' in said) return joinedWords(said, speaker);
  const { values = {} } = said;
  return speaker.wordsOf(said.text).replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
    const value = valueOf(values, name);
    if (value !== undefined) return spell(value, speaker);
    const begins = valueOf(values, withInitial(name, 'toLowerCase'));
    return begins === undefined ? place : withInitial(spell(begins, speaker), 'toUpperCase');
  });
}

function valueOf(values: NonNullable<Sentence['values']>, name: string): Said | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function withInitial(text: string, change: 'toLowerCase' | 'toUpperCase'): string {
  return text.charAt(0)[change]() + text.slice(1);
}

const BETWEEN = { comma: ', ', semicolon: '; ', space: ' ' } as const;

function joinedWords({ all, joined }: SaidList, speaker: Speaker): string {
  const words = all.map((each) => spell(each, speaker)).filter((each) => each !== '');
  const both = (most: string, last: string) => spell(sentence('{most} and {last}', { most, last }), speaker);
  if (joined === 'ands' && words.length > 0) return words.reduce(both);
  if (joined === 'and' && words.length > 1) return both(words.slice(0, -1).join(', '), words.slice(-1).join(''));
  return words.join(joined === 'and' || joined === 'ands' ? '' : BETWEEN[joined]);
}
