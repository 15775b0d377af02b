/**
 * A sentence of the core as data: the English words with `{name}` places, and what stands in them. The core, the command
 * line and what is stored say it in English (`inEnglish`); a window finds the words of its language by the English ones.
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

/** What is told: a sentence, several, or words of others (a title, a figure, a quote) that are the same in every language. */
export type Said = string | number | Sentence | SaidList;

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
  return spell(said, (text) => text);
}

/** The words of what is told; `wordsOf` gives the words of a language for English ones, places included. */
export function spell(said: Said, wordsOf: (text: string) => string): string {
  if (typeof said !== 'object') return String(said);
  if ('all' in said) return joinedWords(said, wordsOf);
  const { values = {} } = said;
  return wordsOf(said.text).replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : spell(value, wordsOf);
  });
}

const BETWEEN = { comma: ', ', semicolon: '; ', space: ' ' } as const;

function joinedWords({ all, joined }: SaidList, wordsOf: (text: string) => string): string {
  const words = all.map((each) => spell(each, wordsOf)).filter((each) => each !== '');
  const both = (most: string, last: string) => spell(sentence('{most} and {last}', { most, last }), wordsOf);
  if (joined === 'ands' && words.length > 0) return words.reduce(both);
  if (joined === 'and' && words.length > 1) return both(words.slice(0, -1).join(', '), words.slice(-1).join(''));
  return words.join(joined === 'and' || joined === 'ands' ? '' : BETWEEN[joined]);
}
