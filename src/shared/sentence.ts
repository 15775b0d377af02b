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
  joined: 'and' | 'comma' | 'semicolon' | 'space';
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
  if (joined !== 'and') return words.join(BETWEEN[joined]);
  const [last = ''] = words.slice(-1);
  return words.length < 2
    ? last
    : spell(sentence('{most} and {last}', { most: words.slice(0, -1).join(', '), last }), wordsOf);
}
