import { z } from 'zod';
import type { Language } from '../../shared/domain/document';

const patternList = z.array(z.string().min(1));
const cueSchema = z.strictObject({ any: patternList.default([]), en: patternList, de: patternList });

export const CUE_NAMES = [
  'placeholder',
  'customer',
  'planned',
  'past',
  'unclaimed',
  'undone',
  'subProcessor',
  'optional',
  'partly',
  'conditional',
  'requirement',
  'negation',
  'selfHosted',
  'operated',
  'meta',
  'askSelfHosted',
  'history',
  'providerRecord',
  'provider',
  'restriction',
  'subset',
  'plannedHeading',
  'customerHeading',
  'notInForce',
  'askedByCustomer',
  'namesCustomer',
] as const;

export type CueName = (typeof CUE_NAMES)[number];

const cuesSchema = z.object(
  Object.fromEntries(CUE_NAMES.map((name) => [name, cueSchema])) as Record<CueName, typeof cueSchema>,
);

/** Finds the words that say how a sentence claims. Both languages are tried: documents mix them. */
export interface Cues {
  /** Every hit of a cue with its place, in order of appearance. */
  find(name: CueName, text: string, language: Language): { text: string; start: number; end: number }[];
  has(name: CueName, text: string, language: Language): boolean;
}

/** Each cue is compiled once, when it is first looked for. Throws where the resource is no cue file. */
export function createCues(resource: unknown): Cues {
  const parsed = cuesSchema.parse(resource);
  const compiled = new Map<string, RegExp>();
  const patternOf = (name: CueName, language: Language) => {
    const key = `${name} ${language}`;
    const pattern = compiled.get(key) ?? compile([...parsed[name].any, ...parsed[name][language]]);
    compiled.set(key, pattern);
    return pattern;
  };
  return {
    find: (name, text, language) => hitsOf(patternOf(name, language), text),
    has: (name, text, language) => text.search(patternOf(name, language)) !== -1,
  };
}

/** `matchAll` would make the pattern anew for every text. */
function hitsOf(pattern: RegExp, text: string): { text: string; start: number; end: number }[] {
  const hits: { text: string; start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [words] = match;
    hits.push({ text: words.trim(), start: match.index, end: match.index + words.length });
    if (words === '') pattern.lastIndex += 1;
  }
  return hits;
}

// Letters and figures as ranges: `\p{L}` names hundreds of them, and a pattern that asks for a boundary at every other word
// takes a second to compile with it. Beyond Latin letters whole blocks count as letters.
const LETTER =
  '0-9A-Za-z_\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff';
const BOUNDARY = `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;

/** `\b` knows only ASCII letters; German needs umlauts to count as letters too. */
function compile(patterns: readonly string[]): RegExp {
  const unicode = patterns.map((pattern) => pattern.replaceAll('\\b', BOUNDARY).replaceAll('\\w', `[${LETTER}]`));
  return new RegExp(unicode.map((pattern) => `(?:${pattern})`).join('|'), 'giu');
}
