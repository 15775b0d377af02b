import type { UnitMatch } from './match-units';
import type { StatementFeatures } from './statement-features';
import { isLight } from './unit-weight';

// A denial has to touch a third of what both speak of, not merely who does it.
const DENIAL_SHARE = 0.34;

/**
 * Whether statement and question stand on opposite sides: one denies what the other affirms, or names its opposite. What
 * is done or how it is (the predicate) decides alone; things it is done to decide by their share.
 */
export function isDenial(matches: readonly UnitMatch[]): boolean {
  const met = withoutTwins(matches.filter((match) => match.unit.kind !== 'actor' && speaksOf(match)));
  if (met.length === 0) return false;
  const against = met.filter(standsAgainst);
  if (against.some((match) => match.unit.kind === 'action' && !isLight(match.unit))) return true;
  return against.length / met.length >= DENIAL_SHARE;
}

function speaksOf({ kind }: UnitMatch): boolean {
  return kind === 'same' || kind === 'word' || kind === 'narrower' || kind === 'opposite';
}

function standsAgainst({ denied, unit, kind }: UnitMatch): boolean {
  return (denied !== unit.negated) !== (kind === 'opposite');
}

/** "Log entries" is one thing said in two words: it counts once. */
function withoutTwins(matches: readonly UnitMatch[]): UnitMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ unit }) => {
    const key = unit.concepts[0] ?? unit.stem;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether the words that weaken the sentence stand in a clause that speaks of what is asked. */
export function isLimited({ statement, clauses }: StatementFeatures, matches: readonly UnitMatch[]): boolean {
  const cue = statement.modalityCue.toLowerCase();
  const limiting = clauses.filter((clause) => clause.text.toLowerCase().includes(cue));
  if (limiting.length === 0) return true;
  return limiting.some((clause) =>
    matches.some(
      ({ unit }) => unit.concepts.some((concept) => clause.concepts.has(concept)) || clause.stems.has(unit.stem),
    ),
  );
}
