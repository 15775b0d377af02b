import demands from '../../../resources/lexicon/demands.json';
import { stem } from '../language/stem';
import type { MatchKind, UnitMatch } from './match-units';

const LIGHT = new Set(demands.light);
// Made with the first question: a command without one need not wait for it.
let lightStems: ReadonlySet<string> | null = null;

/** Words that carry a question without being asked for: "use", "have in place", "required", "your company". */
export function isLight(unit: UnitMatch['unit']): boolean {
  lightStems ??= stemLightWords();
  return unit.kind === 'actor' || isAllLight(unit.concepts) || lightStems.has(unit.stem);
}

/** "Get access" may stand for giving it, which goes without saying, and for the access, which does not. */
function isAllLight(concepts: readonly string[]): boolean {
  return concepts.length > 0 && concepts.every((concept) => LIGHT.has(concept));
}

function stemLightWords(): ReadonlySet<string> {
  return new Set(
    (['en', 'de'] as const).flatMap((language) => demands.words[language].map((word) => stem(word, language))),
  );
}

/** How far a way of meeting falls short of naming the thing. */
export const SHORTFALL: Record<MatchKind, number> = {
  same: 0,
  word: 0,
  narrower: 0.1,
  opposite: 0,
  near: 0.15,
  wider: 0.5,
  far: 0.6,
  none: 1,
};

/** What is done, what it is done to, and how it must be: a yes has to say each of them. */
export function isUnmetDemand({ unit, kind }: UnitMatch): boolean {
  if (kind !== 'none' && kind !== 'far' && kind !== 'wider') return false;
  if (unit.concepts.includes('register')) return true; // who selects suppliers need not keep a list of them
  return !isLight(unit) && unit.kind !== 'word' && unit.kind !== 'document';
}

/** Named by the statement itself, in the same words or the same sense. */
export function isNamed({ kind }: UnitMatch): boolean {
  return kind === 'same' || kind === 'word';
}
