import type { Lexicon } from '../language/lexicon';
import type { StatementFeatures, TextFeatures } from './statement-features';
import type { Unit } from './understand-question';

/** How a unit of the question was met by a statement. */
export type MatchKind = 'same' | 'word' | 'narrower' | 'wider' | 'opposite' | 'near' | 'far' | 'none';

export interface UnitMatch {
  unit: Unit;
  kind: MatchKind;
  /** From 0 (not met) to 1 (named by the statement itself). */
  value: number;
}

// Read off the development questions by trying steps of 0.05: what counts is their order, small changes move nothing.
const VALUES: Record<MatchKind, number> = {
  same: 1,
  word: 0.95,
  narrower: 0.75,
  wider: 0.5,
  opposite: 0.8,
  near: 0.7,
  far: 0.45,
  none: 0,
};

/** Meets every unit of a question with a statement, by the closest way there is. */
export function matchUnits(units: readonly Unit[], features: StatementFeatures, sameLanguage: boolean, lexicon: Lexicon): UnitMatch[] {
  return units.map((unit) => {
    const kind = matchUnit(unit, features, sameLanguage, lexicon);
    return { unit, kind, value: VALUES[kind] };
  });
}

function matchUnit(unit: Unit, { own, near, far }: StatementFeatures, sameLanguage: boolean, lexicon: Lexicon): MatchKind {
  const { concept } = unit;
  if (concept !== null && own.concepts.has(concept)) return 'same';
  if (sameLanguage && hasWords(unit, own)) return 'word';
  if (concept !== null) {
    if ([...own.concepts].some((other) => lexicon.areAntonyms(concept, other))) return 'opposite';
    if (own.wider.has(concept)) return 'narrower';
  }
  if (concept !== null && (near.concepts.has(concept) || near.wider.has(concept))) return 'near';
  if (sameLanguage && hasWords(unit, near)) return 'near';
  if (concept !== null && lexicon.broaderOf(concept).some((wider) => own.concepts.has(wider))) return 'wider';
  if (concept !== null && (far.concepts.has(concept) || far.wider.has(concept))) return 'far';
  return sameLanguage && hasWords(unit, far) ? 'far' : 'none';
}

function hasWords(unit: Unit, text: TextFeatures): boolean {
  return unit.stems.length > 0 && unit.stems.every((each) => text.stems.has(each));
}
