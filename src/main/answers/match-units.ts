import { holdsDenial, holdsNot, isProhibition } from '../language/clauses';
import type { Lexicon } from '../language/lexicon';
import { tokenise } from '../language/tokenise';
import type { ClauseFeatures, StatementFeatures, TextFeatures } from './statement-features';
import type { UnderstoodQuestion, Unit } from './understand-question';

/** How a unit of the question was met by a statement. */
export type MatchKind = 'same' | 'word' | 'narrower' | 'wider' | 'opposite' | 'near' | 'far' | 'none';

export interface UnitMatch {
  unit: Unit;
  kind: MatchKind;
  /** From 0 (not met) to 1 (named by the statement itself). */
  value: number;
  /** True where the statement names it only to deny it. */
  denied: boolean;
  /** True where it belongs to an expression of which the statement holds single words at most. */
  partOnly: boolean;
  /** True where both speak of one matter and say different things of it: changes approved, changes documented. */
  otherPart: boolean;
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
export function matchUnits(
  { units, asksForBan }: Pick<UnderstoodQuestion, 'units' | 'asksForBan'>,
  features: StatementFeatures,
  sameLanguage: boolean,
  lexicon: Lexicon,
): UnitMatch[] {
  // "Is access disabled?" met by "access is removed" or "disabled": what is asked for is said, and no denial is missing.
  const refusals = units.filter((unit) => unit.refuses);
  const affirming = new Set(
    features.clauses.filter((clause) => refusals.some((unit) => affirms(clause, unit, sameLanguage))),
  );
  const denying = new Set(
    features.clauses.filter(
      (clause) => !affirming.has(clause) && (asksForBan ? forbids(clause, units) : deniesWhatIsAsked(clause, units)),
    ),
  );
  return units.map((unit) => {
    if (unit.bans && denying.size > 0)
      return { unit, kind: 'same', value: VALUES.same, denied: true, partOnly: false, otherPart: false };
    const kind = matchUnit(unit, features, sameLanguage, lexicon);
    return {
      unit,
      kind,
      value: VALUES[kind],
      denied: (affirming.size > 0 && unit.negated) || isDenied(unit, features, denying, sameLanguage),
      partOnly: isPartOnly(unit, features),
      otherPart: kind === 'same' && meetsAnotherPart(unit, units, features, sameLanguage, lexicon),
    };
  });
}

function matchUnit(
  { stem, concepts, kind }: Unit,
  { own, near, far, universals }: StatementFeatures,
  sameLanguage: boolean,
  lexicon: Lexicon,
): MatchKind {
  if (concepts.some((concept) => own.concepts.has(concept))) return 'same';
  if (sameLanguage && own.stems.has(stem)) return 'word';
  if (concepts.some((concept) => [...own.concepts].some((other) => lexicon.areAntonyms(concept, other))))
    return 'opposite';
  if (concepts.some((concept) => own.wider.has(concept))) return 'narrower';
  if (concepts.some((concept) => near.concepts.has(concept) || near.wider.has(concept))) return 'near';
  if (sameLanguage && near.stems.has(stem)) return 'near';
  const saysBroader = ({ concepts: named }: TextFeatures) =>
    concepts.some((concept) => lexicon.broaderOf(concept).some((broader) => named.has(broader)));
  // What is said of all systems is said of servers, and nothing of a list of them.
  if (kind !== 'document' && universals.some(saysBroader)) return 'narrower';
  if (saysBroader(own)) return 'wider';
  if (concepts.some((concept) => far.concepts.has(concept) || far.wider.has(concept))) return 'far';
  return sameLanguage && far.stems.has(stem) ? 'far' : 'none';
}

/**
 * "Changes are approved" and "changes are documented" are both ways of managing changes: what the question says of them is not
 * said where the sentence says something else of them.
 */
function meetsAnotherPart(
  { stem, concepts, asked, span }: Unit,
  units: readonly Unit[],
  { own }: StatementFeatures,
  sameLanguage: boolean,
  lexicon: Lexicon,
): boolean {
  if (span === 1 || (sameLanguage && own.stems.has(stem))) return false;
  const said = concepts.filter(
    (concept) => !asked.includes(concept) && ['action', 'property'].includes(lexicon.kindOf(concept)),
  );
  if (said.length === 0 || said.some((concept) => own.concepts.has(concept) || own.wider.has(concept))) return false;
  return asked.some((concept) => {
    const expression = units.filter((unit) => unit.asked.includes(concept));
    const head = lexicon.broaderOf(concept);
    const parts = [...(own.parts.get(concept) ?? [])].filter((part) => !head.includes(part));
    return parts.length > 0 && !parts.some((part) => expression.some((unit) => unit.concepts.includes(part)));
  });
}

/** "Hardware security module" met by "security" and by "hardware": words of the expression, not the thing. */
function isPartOnly({ asked, span }: Unit, { own, near }: StatementFeatures): boolean {
  return (
    span > 1 &&
    !asked.some((concept) => [own, near].some((text) => text.concepts.has(concept) || text.wider.has(concept)))
  );
}

/** "Cannot be changed" denies nothing where the question asks for what is unchangeable, nor "not permitted" where it asks for what is forbidden. */
export function deniesWhatIsAsked(clause: ClauseFeatures, units: readonly Unit[]): boolean {
  return (
    clause.negated &&
    !units.some(({ concepts, negated }) => !negated && concepts.some((concept) => clause.negative.has(concept)))
  );
}

const PREVENTS = ['forbid', 'prevent', 'block', 'disable'];

/** "Unauthorised copying is prevented": what is asked to be prohibited does not happen, though no "not" says so. */
function forbids({ concepts, negative, text, role, negated }: ClauseFeatures, units: readonly Unit[]): boolean {
  if (role !== 'claim') return false;
  const isAsked = (concept: string) => units.some((unit) => !unit.bans && unit.concepts.includes(concept));
  const prevents =
    tokenise(text).some((word) => isProhibition(word.text)) ||
    PREVENTS.some((concept) => concepts.has(concept) && !isAsked(concept));
  const isNot = holdsNot(text);
  return prevents ? !isNot || PREVENTS.some((concept) => negative.has(concept)) : negated || isNot;
}

/** Named in clauses that deny, and in no other. */
function isDenied(
  unit: Unit,
  features: StatementFeatures,
  denying: ReadonlySet<ClauseFeatures>,
  sameLanguage: boolean,
): boolean {
  const naming = features.clauses.filter((clause) => names(clause, unit, sameLanguage));
  return naming.length > 0 && naming.every((clause) => denying.has(clause));
}

/** A clause that claims the refusal, without any "not". */
function affirms(clause: ClauseFeatures, unit: Unit, sameLanguage: boolean): boolean {
  return clause.role === 'claim' && !holdsDenial(clause.text) && names(clause, unit, sameLanguage);
}

function names(clause: ClauseFeatures, { stem, concepts }: Unit, sameLanguage: boolean): boolean {
  return (
    concepts.some((concept) => clause.concepts.has(concept) || clause.wider.has(concept)) ||
    (sameLanguage && clause.stems.has(stem))
  );
}
