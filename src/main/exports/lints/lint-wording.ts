import de from '../../../../resources/wording/de/lints.json';
import en from '../../../../resources/wording/en/lints.json';
import type { Language } from '../../../shared/domain/document';

export type LintWording = typeof en;

// A key that one language lacks does not compile.
const LINTS: Record<Language, LintWording> = { en, de };

/** Words and sentences of the checks before an export, in the document's language. */
export function lintWording(language: Language): LintWording {
  return LINTS[language];
}

type PatternList = {
  [Key in keyof LintWording]: LintWording[Key] extends string[] ? Key : never;
}[keyof LintWording];

const compiled = new Map<string, RegExp>();

/** What of a list of patterns stands in a text, in the order of its first occurrence, each once. */
export function foundIn(text: string, language: Language, list: PatternList): string[] {
  const key = `${language} ${list}`;
  // Lists with marks of their own begin with one; words are kept from matching inside other words.
  const pattern =
    compiled.get(key) ??
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${LINTS[language][list].map(plainBoundary).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  compiled.set(key, pattern);
  // Narrow and fixed spaces and soft hyphens are how a careful text hides a word from a search.
  const spaced = text.replace(/[\u00a0\u2000-\u200a\u202f]/gu, ' ').replaceAll('\u00ad', '');
  return [...new Set([...spaced.matchAll(pattern)].map(([words]) => words.trim()))];
}

// `\b` knows no umlauts; the look-arounds outside stand for it at both ends.
function plainBoundary(pattern: string): string {
  return pattern.replace(/^\\b|\\b$/gu, '');
}
