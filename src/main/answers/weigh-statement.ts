import demands from '../../../resources/lexicon/demands.json';
import type { AnswerFlag, Verdict } from '../../shared/domain/answer';
import { compareQuantities } from './compare-quantities';
import type { UnitMatch } from './match-units';
import { AFFIRM_FROM, affirmationOf, RANK_FEATURES } from './rank-features';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';

/** What one statement alone would allow as an answer, and what lowered it. */
export interface Weighed {
  features: StatementFeatures;
  matches: UnitMatch[];
  /** How well the statement speaks of what is asked, 0 to 1. */
  score: number;
  /** What the score is made of, in the order of RANK_FEATURES. */
  rank: number[];
  verdict: Verdict;
  flags: AnswerFlag[];
  caps: string[];
}

interface Judgement {
  verdict: Verdict;
  flags: AnswerFlag[];
  caps: string[];
}

const STATEMENT_UNIVERSAL = /\b(?:all|every|each|any|always|entire|whole|only|no|never|without exception|fully|completely)\b|(?<![\p{L}])(?:alle[rnms]?|jede[rsnm]?|sämtliche[rsn]?|gesamte[rsn]?|immer|stets|ausnahmslos|kein\w*|nur|ausschließlich|vollständig|durchgängig)(?![\p{L}])/iu;

/** Turns a statement that speaks of the question's matter into the verdict it carries: never more than it says. */
export function judge(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[], rank: readonly number[]): Judgement {
  const { statement } = features;
  if (statement.hasPlaceholder) return judged('unknown', 'placeholder', 'the sentence still holds a placeholder');
  if (otherDeployment(question, features)) {
    return judged('unknown', 'other-deployment', 'the sentence speaks of another way of running the product');
  }
  if (question.ask !== 'yes-no') return judgeOpen(question, features);
  const judgement = judgeClaim(question, features, matches, rank);
  if (features.isMeta && (judgement.verdict === 'yes' || judgement.verdict === 'partly')) {
    return judged('unknown', 'weak-evidence', 'the sentence speaks of the document, not of a measure');
  }
  if (judgement.verdict !== 'yes') return judgement;
  return rank[RANK_FEATURES.indexOf('facetClash')] === 1 ? judged('unknown', 'weak-evidence', 'the sentence speaks of a neighbouring matter') : judgement;
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

function judgeClaim(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[], rank: readonly number[]): Judgement {
  const { statement } = features;
  const denies = isDenial(matches);
  const limited = question.strictness.universal || isLimited(features, matches);
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
      if (!limited) return capByDemands(question, features, matches, rank);
      return judged('partly', 'weak-evidence', `“${statement.modalityCue}” limits it`);
    case 'conditional':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      if (!limited) return capByDemands(question, features, matches, rank);
      return judged('partly', 'conditional', `“${statement.modalityCue}” makes it conditional`);
    case 'not-implemented':
    case 'implemented':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      return capByDemands(question, features, matches, rank);
  }
}

// A denial has to touch what is done or what it is done to, not merely who does it.
const DENIAL_SHARE = 0.34;

/** Whether statement and question stand on opposite sides: one denies what the other affirms, or names its opposite. */
function isDenial(matches: readonly UnitMatch[]): boolean {
  const met = matches.filter((match) => match.unit.kind !== 'actor' && (match.kind === 'same' || match.kind === 'word' || match.kind === 'narrower' || match.kind === 'opposite'));
  if (met.length === 0) return false;
  const against = met.filter((match) => (match.denied !== match.unit.negated) !== (match.kind === 'opposite'));
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
function capByDemands(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[], rank: readonly number[]): Judgement {
  if (features.namesProvider && !question.asksForProvider && asksForAttestation(question)) {
    return judged('inherited', 'provider', 'a provider holds this, not the company');
  }
  const numbers = compareQuantities(question.quantities, features.statement.quantities);
  if (numbers === 'differs') return judged('no', 'number-differs', 'the sentence names another value');
  if (numbers === 'absent') return judged('partly', 'stricter-question', 'the question demands a value the sentence does not name');
  const otherName = namesAnother(matches);
  if (otherName !== null) return judged('no', 'weak-evidence', `the sentence names another one instead of “${otherName}”`);
  if (affirmationOf([...rank, ...demandFeatures(question, features, matches)]) >= AFFIRM_FROM) return { verdict: 'yes', flags: [], caps: [] };
  return judged('partly', 'stricter-question', whatIsUnsaid(question, features, matches));
}

/** "Is bcrypt used …?" met by a sentence about everything asked, but of Argon2id: another of the same kind. */
function namesAnother(matches: readonly UnitMatch[]): string | null {
  const [name, ...moreNames] = matches.filter((match) => match.unit.kind === 'name' && match.kind === 'wider');
  if (name === undefined || moreNames.length > 0) return null;
  const others = matches.filter((match) => match !== name && !isLight(match.unit));
  return others.length > 0 && others.every((match) => match.kind === 'same' || match.kind === 'word') ? name.unit.text : null;
}

function whatIsUnsaid(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[]): string {
  const [universal, restricted, enforced] = demandFeatures(question, features, matches);
  if (universal === 1 || restricted === 1) return 'the question asks for all, the sentence does not say all';
  if (enforced === 1) return 'the question asks for a duty, the sentence does not say it is one';
  const unmet = matches.find(isUnmetDemand) ?? matches.find((match) => match.kind === 'none');
  return unmet === undefined ? 'the sentence says less than is asked' : `the sentence does not say “${unmet.unit.text}”`;
}

/** What a question demands beyond its matter, in the order of DEMAND_FEATURES. */
export function demandFeatures(question: UnderstoodQuestion, features: StatementFeatures, matches: readonly UnitMatch[]): number[] {
  const { quote } = features.statement;
  const unmet = matches.filter(isUnmetDemand);
  const heavy = matches.filter(({ unit }) => !isLight(unit));
  const unmetShare = heavy.length === 0 ? 1 : heavy.reduce((sum, match) => sum + UNMET[match.kind], 0) / heavy.length;
  const mark = (holds: boolean) => (holds ? 1 : 0);
  const someOnly = !STATEMENT_UNIVERSAL.test(quote);
  return [
    mark(question.strictness.universal && someOnly),
    mark(question.strictness.universal && features.restricts),
    mark(question.strictness.enforced && !OBLIGES.test(quote)),
    mark(question.strictness.exclusive && someOnly),
    mark(unmet.some((match) => match.unit.kind === 'name')),
    mark(unmet.some((match) => match.unit.kind === 'property' || match.unit.kind === 'place' || match.unit.kind === 'time')),
    mark(unmet.some((match) => match.unit.kind === 'object')),
    mark(unmet.some((match) => match.unit.kind === 'action')),
    unmetShare,
    mark(unmetShare < 0.13),
    mark(features.statement.modality !== 'implemented'),
    mark(features.statement.hedges.length > 0),
    mark(features.restricts),
    mark(question.quantities.length > 0),
    mark(features.clauses.some((clause) => clause.negated)),
  ];
}

const UNMET: Record<UnitMatch['kind'], number> = { same: 0, word: 0, narrower: 0.1, opposite: 0, near: 0.15, wider: 0.5, far: 0.6, none: 1 };

const LIGHT = new Set(demands.light);

/** Words that carry a question without being asked for: "use", "have in place", "required", "your company". */
function isLight(unit: UnitMatch['unit']): boolean {
  return unit.kind === 'actor' || unit.concepts.some((concept) => LIGHT.has(concept));
}

const OBLIGES = /\b(?:must|shall|required?|requires|mandatory|enforce[sd]?|obliged|only|all|every|always|has to|have to|need to|compulsory)\b|(?<![\p{L}])(?:muss|müssen|verpflicht\w*|erzwungen|zwingend|vorgeschrieben|sind zu|ist zu|alle[rnms]?|jede[rsnm]?|stets|immer|nur|ausschließlich|dürfen)(?![\p{L}])/iu;

/** What is done, what it is done to, and how it must be: a yes has to say each of them. */
function isUnmetDemand({ unit, kind }: UnitMatch): boolean {
  if (kind !== 'none' && kind !== 'far' && kind !== 'wider') return false;
  return !isLight(unit) && unit.kind !== 'word' && unit.kind !== 'document';
}

/** Certificates, reports and the security of buildings: what providers have and companies like to point at. */
function asksForAttestation(question: UnderstoodQuestion): boolean {
  return question.units.some((unit) => unit.kind === 'name' || unit.concepts.includes('certification') || unit.concepts.includes('physical-security'));
}

function judged(verdict: Verdict, flag: AnswerFlag, cap: string): Judgement {
  return { verdict, flags: [flag], caps: [cap] };
}
