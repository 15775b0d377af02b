declare module 'snowball-stemmers' {
  /** Makes the Snowball stemmer of a language, named as Snowball names it. */
  export function newStemmer(language: 'english' | 'german'): { stem(word: string): string };
}
