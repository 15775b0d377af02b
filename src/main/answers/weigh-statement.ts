import type { AnswerFlag, Verdict } from '../../shared/domain/answer';
import type { Lexicon } from '../language/lexicon';
import { inDays } from '../language/quantities';
import type { Quantity } from '../../shared/domain/statement';
import type { UnitMatch } from './match-units';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';

/** What one statement alone would allow as an answer, and what lowered it. */
export interface Weighed {
  features: StatementFeatures;
  matches: UnitMatch[];
  /** How well the statement speaks of what is asked, 0 to 1. */
  score: number;
  /** Share of the question's weight that the statement does not meet at all. */
  missing: number;
  verdict: Verdict;
  flags: AnswerFlag[];
  caps: string[];
}

interface Judgement {
  verdict: Verdict;
  flags: AnswerFlag[];
  caps: string[];
}

const STATEMENT_UNIVERSAL = /\b(?:all|every|each|any|always|entire|only|no|never|must|mandatory|enforce[sd]?)\b|(?<![\p{L}])(?:alle[rnms]?|jede[rsnm]?|sämtliche[rsn]?|immer|stets|ausnahmslos|kein\w*|nur|ausschließlich|muss|müssen|verpflichtend)(?![\p{L}])/iu;

/** Turns a statement that speaks of the question's matter into the verdict it carries: never more than it says. */
export function judge(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[]): Judgement {
  const { statement } = features;
  if (statement.hasPlaceholder) return judged('unknown', 'placeholder', 'the sentence still holds a placeholder');
  if (otherDeployment(question, features)) {
    return judged('unknown', 'other-deployment', 'the sentence speaks of another way of running the product');
  }
  if (question.ask !== 'yes-no') return judgeOpen(question, features);
  return judgeClaim(question, features, matches);
}

function otherDeployment(question: UnderstoodQuestion, { statement }: StatementFeatures): boolean {
  const { deployment } = statement.scope;
  return deployment !== 'any' && question.deployment !== deployment;
}

/** An open question is answered with the sentence itself; what it is not has to be said with it. */
function judgeOpen(question: UnderstoodQuestion, { statement }: StatementFeatures): Judgement {
  switch (statement.modality) {
    case 'planned':
      return judged('planned', 'planned', 'it is planned, not in place');
    case 'customer':
      return judged(question.deployment === 'self-hosted' ? 'customer' : 'stated', 'customer-responsibility', 'it is the customer’s responsibility');
    case 'sub-processor':
      return judged('stated', 'provider', 'a provider does this');
    case 'implemented':
    case 'partly':
    case 'optional':
    case 'conditional':
    case 'not-implemented':
      return { verdict: 'stated', flags: [], caps: [] };
  }
}

function judgeClaim(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[]): Judgement {
  const { statement } = features;
  const denies = isDenial(matches);
  const limited = isLimited(features, matches);
  switch (statement.modality) {
    case 'planned':
      return judged('planned', 'planned', `“${statement.modalityCue}” says it is planned, not in place`);
    case 'customer':
      return judged('customer', 'customer-responsibility', 'the sentence makes it the customer’s responsibility');
    case 'sub-processor':
      if (denies) return judged('no', 'provider', 'a provider says no');
      return question.asksForProvider
        ? { verdict: 'yes', flags: ['provider'], caps: [] }
        : judged('inherited', 'provider', 'a provider does or holds this, not the company');
    case 'optional':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      if (question.strictness.enforced) return judged('no', 'optional', `“${statement.modalityCue}”: possible, not enforced`);
      if (question.asksForPossibility && !question.strictness.universal) return { verdict: 'yes', flags: ['optional'], caps: [] };
      return judged('partly', 'optional', `“${statement.modalityCue}”: possible, not general`);
    case 'partly':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      if (!limited) return capByDemands(question, features, matches);
      return judged('partly', 'weak-evidence', `“${statement.modalityCue}” limits it`);
    case 'conditional':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      if (!limited) return capByDemands(question, features, matches);
      return judged('partly', 'conditional', `“${statement.modalityCue}” makes it conditional`);
    case 'not-implemented':
    case 'implemented':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      return capByDemands(question, features, matches);
  }
}

// A denial has to touch what is done or what it is done to, not merely who does it.
const DENIAL_SHARE = 0.34;

/** Whether statement and question stand on opposite sides: one denies what the other affirms, or names its opposite. */
function isDenial(matches: readonly UnitMatch[]): boolean {
  const met = matches.filter((match) => match.unit.kind !== 'actor' && (match.kind === 'same' || match.kind === 'word' || match.kind === 'narrower' || match.kind === 'opposite'));
  if (met.length === 0) return false;
  const against = met.filter((match) => match.denied !== match.unit.negated !== (match.kind === 'opposite'));
  return against.length / met.length >= DENIAL_SHARE;
}

/** Whether the words that weaken the sentence stand in a clause that speaks of what is asked. */
function isLimited({ statement, clauses }: StatementFeatures, matches: readonly UnitMatch[]): boolean {
  const cue = statement.modalityCue.toLowerCase();
  const limiting = clauses.filter((clause) => clause.text.toLowerCase().includes(cue));
  if (limiting.length === 0) return true;
  return limiting.some((clause) => matches.some(({ unit }) => unit.concepts.some((concept) => clause.concepts.has(concept)) || clause.stems.has(unit.stem)));
}

/** A firm sentence that agrees may still fall short of what is demanded: numbers, "all", "independent", whose it is. */
function capByDemands(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[]): Judgement {
  if (features.namesProvider && !question.asksForProvider && asksForAttestation(question)) {
    return judged('inherited', 'provider', 'a provider holds this, not the company');
  }
  const numbers = compareQuantities(question.quantities, features.statement.quantities);
  if (numbers === 'differs') return judged('no', 'number-differs', 'the sentence names another value');
  if (numbers === 'absent') return judged('partly', 'stricter-question', 'the question demands a value the sentence does not name');
  const unmet = matches.find(isUnmetDemand);
  if (unmet !== undefined) return judged('partly', 'stricter-question', `the sentence does not say “${unmet.unit.text}”`);
  const narrower = matches.find((match) => match.kind === 'narrower' && match.unit.kind !== 'action');
  const someOnly = !STATEMENT_UNIVERSAL.test(features.statement.quote);
  if (question.strictness.universal && someOnly && (narrower !== undefined || matches.some((match) => match.kind === 'none'))) {
    return judged('partly', 'stricter-question', 'the question asks for all, the sentence speaks of some');
  }
  if (question.strictness.enforced && !OBLIGES.test(features.statement.quote)) {
    return judged('partly', 'stricter-question', 'the question asks for a duty, the sentence does not say it is one');
  }
  return { verdict: 'yes', flags: [], caps: [] };
}

const OBLIGES = /\b(?:must|shall|required?|requires|mandatory|enforce[sd]?|obliged|only|all|every|always|has to|have to|need to)\b|(?<![\p{L}])(?:muss|müssen|verpflicht\w*|erzwungen|zwingend|vorgeschrieben|sind zu|ist zu|alle[rnms]?|jede[rsnm]?|stets|immer|nur|ausschließlich|dürfen)(?![\p{L}])/iu;

/** What is done, what it is done to, and how it must be: a yes has to say each of them. */
function isUnmetDemand({ unit, kind }: UnitMatch): boolean {
  if (kind !== 'none' && kind !== 'far' && kind !== 'wider') return false;
  return unit.kind !== 'actor' && unit.kind !== 'word' && unit.kind !== 'document';
}

/** Certificates, reports and the security of buildings: what providers have and companies like to point at. */
function asksForAttestation(question: UnderstoodQuestion): boolean {
  return question.units.some((unit) => unit.kind === 'name' || unit.concepts.includes('certification') || unit.concepts.includes('physical-security'));
}

/**
 * Compares what a question demands with what a sentence states, in the same unit. 'met' when every demanded value is,
 * 'differs' when one is stated otherwise, 'absent' when one is not stated at all.
 */
export function compareQuantities(demanded: readonly Quantity[], stated: readonly Quantity[]): 'met' | 'differs' | 'absent' {
  let result: 'met' | 'differs' | 'absent' = 'met';
  for (const wanted of demanded) {
    const comparable = stated.filter((quantity) => isComparable(wanted, quantity));
    if (comparable.length === 0) result = 'absent';
    else if (!comparable.some((quantity) => satisfies(wanted, quantity))) return 'differs';
  }
  return result;
}

function isComparable(wanted: Quantity, stated: Quantity): boolean {
  if (wanted.of !== '' && stated.of !== '' && wanted.of !== stated.of) return false;
  if (inDays(wanted) !== null) return inDays(stated) !== null && (wanted.comparison === 'per') === (stated.comparison === 'per');
  return wanted.unit === stated.unit;
}

function satisfies(wanted: Quantity, stated: Quantity): boolean {
  const asked = inDays(wanted) ?? wanted.value;
  const given = inDays(stated) ?? stated.value;
  switch (wanted.comparison) {
    case 'per': // asked for yearly, quarterly is more
      return given >= asked * 0.98;
    case 'at-least':
      return given >= asked;
    case 'at-most':
      return given <= asked;
    case 'exactly':
      // Lengths and versions are minima in everyday questions; periods are taken as they stand.
      if (wanted.unit === 'character' || wanted.unit === 'version' || wanted.unit === 'bit') return stated.comparison === 'at-least' ? given >= asked : given === asked || (wanted.unit === 'character' && given >= asked);
      return Math.abs(given - asked) < 0.02 * Math.max(asked, given);
  }
}

/**
 * How the score of a statement is made. Set by coordinate search over the development questions (test/evaluation), for
 * the right sentence to be weighed best; each is explained where it is used.
 */
export const tuning = {
  focus: 0.08,
  usualLength: 14,
  lengthPenalty: 0.012,
  facetClash: 0.6,
  meta: 0.55,
  otherDeployment: 0.7,
  customerDuty: 0.8,
  withQuantity: 1.08,
  withType: 1.08,
  withoutType: 0.78,
};

/** Share of the question's weight met, with the marks for values of the right type and against what speaks of other things. */
export function scoreMatches(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
  weights: readonly number[],
  lexicon: Lexicon,
): { score: number; missing: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { score: 0, missing: 1 };
  let met = 0;
  let missing = 0;
  matches.forEach((match, index) => {
    const weight = weights[index] ?? 0;
    met += weight * match.value;
    if (match.kind === 'none') missing += weight;
  });
  // A short sentence that meets the question is more to the point than a long one that also does.
  const named = matches.filter((match) => match.kind === 'same' || match.kind === 'word').length;
  const focus = tuning.focus * Math.min(1, named / Math.max(3, features.contentLength));
  const excess = Math.max(0, features.contentLength - tuning.usualLength);
  let score = (met / total) * (1 - tuning.focus) + focus;
  score *= Math.max(0.6, 1 - tuning.lengthPenalty * excess);
  if (hasFacetClash(question, features, lexicon)) score *= tuning.facetClash;
  if (features.isMeta) score *= tuning.meta;
  const { deployment } = features.statement.scope;
  if (deployment !== 'any' && deployment !== question.deployment) score *= tuning.otherDeployment;
  if (features.statement.modality === 'customer' && question.deployment === 'operated') score *= tuning.customerDuty;
  return { score: score * typeFactor(question, features), missing: missing / total };
}

/** In transit against at rest, test against production, one report type against another: not the same matter. */
function hasFacetClash(question: UnderstoodQuestion, { own }: StatementFeatures, lexicon: Lexicon): boolean {
  for (const concept of question.units.flatMap((unit) => unit.concepts)) {
    if (own.concepts.has(concept)) continue;
    for (const { facet, value } of lexicon.facetsOf(concept)) {
      const stated = [...own.concepts].flatMap((other) => lexicon.facetsOf(other).filter((each) => each.facet === facet));
      if (stated.length > 0 && stated.every((each) => each.value !== value)) return true;
    }
  }
  return false;
}

/** "How long" wants a period in the sentence, "who" an actor; a sentence without one is less of an answer. */
function typeFactor(question: UnderstoodQuestion, features: StatementFeatures): number {
  const { quantities, quote } = features.statement;
  const given = (has: boolean) => (has ? tuning.withType : tuning.withoutType);
  switch (question.ask) {
    case 'period':
      return given(quantities.some((quantity) => inDays(quantity) !== null));
    case 'number':
      return given(quantities.length > 0 || /\d/.test(quote));
    case 'contact':
      return given(/@|\bemail\b|e-mail|https?:|\+\d{2}/iu.test(quote));
    case 'who':
      return given(features.kinds.has('actor'));
    case 'where':
      return features.kinds.has('place') ? tuning.withType : 1;
    case 'yes-no':
      return question.quantities.some((wanted) => quantities.some((stated) => isComparable(wanted, stated))) ? tuning.withQuantity : 1;
    case 'which':
    case 'describe':
    case 'document':
      return 1;
  }
}

function judged(verdict: Verdict, flag: AnswerFlag, cap: string): Judgement {
  return { verdict, flags: [flag], caps: [cap] };
}
