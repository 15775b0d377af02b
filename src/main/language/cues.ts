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
    find: (name, text, language) =>
      [...text.matchAll(patternOf(name, language))].map((match) => ({
        text: match[0].trim(),
        start: match.index,
        end: match.index + match[0].length,
      })),
    has: (name, text, language) => text.search(patternOf(name, language)) !== -1,
  };
}

/** `\b` knows only ASCII letters; German needs umlauts to count as letters too. */
function compile(patterns: readonly string[]): RegExp {
  const unicode = patterns.map((pattern) =>
    pattern
      .replaceAll('\\b', '(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))')
      .replaceAll('\\w', '[\\p{L}\\p{N}_]'),
  );
  return new RegExp(unicode.map((pattern) => `(?:${pattern})`).join('|'), 'giu');
}
