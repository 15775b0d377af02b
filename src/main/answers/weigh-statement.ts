import type { AnswerFlag, Verdict } from '../../shared/domain/answer';
import type { Modality } from '../../shared/domain/statement';
import { type Sentence, sentence } from '../../shared/sentence';
import { compareQuantities, quantitiesFor } from './compare-quantities';
import { affirm } from './demands';
import { isDenial, isLimited } from './judge-denial';
import type { UnitMatch } from './match-units';
import { RANK_FEATURES } from './rank-features';
import type { Ask } from './read-ask';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';
import { isLight, isNamed } from './unit-weight';

/** How near a statement is to a question. */
export interface Ranked {
  features: StatementFeatures;
  matches: UnitMatch[];
  /** How well the statement speaks of what is asked, 0 to 1. */
  score: number;
  /** What the score is made of, in the order of RANK_FEATURES. */
  rank: number[];
}

/** What one statement alone would allow as an answer, and what lowered it. */
export interface Weighed extends Ranked {
  verdict: Verdict;
  flags: AnswerFlag[];
  caps: Sentence[];
  /** What a yes was weighed from, where one was weighed; fitting learns from it. */
  affirmation?: number[];
}

type Judgement = Pick<Weighed, 'verdict' | 'flags' | 'caps' | 'affirmation'>;

const ATTESTS = new Set(['certification', 'validity-period', 'assurance-report', 'report-document']);
// A sentence without a figure, a period or an address answers none of these.
const NEEDS_VALUE: ReadonlySet<Ask> = new Set(['period', 'number', 'contact']);
// "Immediately" and "when it expires" are answers to "how soon" and "when", though no period is named.
const VAGUE_TIME =
  /\b(?:immediately|promptly|without (?:undue )?delay|as soon as|regularly|continuous(?:ly)?|real[- ]time|automatically|before|after|when|whenever(?! possible)|until|upon|during|sunday|monday|tuesday|wednesday|thursday|friday|saturday|spring|summer|autumn|winter|every|each|at the latest|(?:last|first|next|same|following) (?:\w+ )?(?:day|week|month|year))\b|\d{1,2}[:.]\d\d(?!\d)|(?<![\p{L}])(?:unverzüglich|sofort|umgehend|regelmäßig|laufend|kontinuierlich|vor|nach|bei|sobald|bis|während|jede[rsnm]?|spätestens|(?:letzte[nrm]?|erste[nrm]?|nächste[nrm]?|selbe[nrm]?) (?:\p{L}+ )?(?:\p{L}*tage?s?|woche|monat|jahr))(?![\p{L}])|(?:19|20)\d\d/iu;

const OTHERS =
  /^\W*(?:\p{L}+ )?(?:customers|clients|tenants|users|kunden|auftraggeber|mandanten|nutzer),? (?:who|that|which|die|welche)(?![\p{L}])/iu;
const NOT_ALL = /^(?:not|nicht) (?:all|every|always|immer|jede)/iu;
// What is advised is possible; that it is offered or done nobody says.
const ADVISES = /recommend|encourag|advised|empf[ioe]hl/iu;

/** Turns a statement that speaks of the question's matter into the verdict it carries: never more than it says. */
export function judge(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
  rank: readonly number[],
): Judgement {
  const { statement } = features;
  if (statement.hasPlaceholder) return judged('unknown', 'placeholder', 'the sentence still holds a placeholder');
  if (features.contentLength < 2 && statement.text === statement.quote) {
    return judged('unknown', 'weak-evidence', 'a single word claims nothing');
  }
  if (deniedByPerson(features)) {
    const caps = [sentence('a person marked the sentence as not implemented')];
    return { verdict: question.ask === 'yes-no' ? 'no' : 'unknown', flags: [], caps };
  }
  if (features.disclaimed !== '')
    return judged('unknown', 'weak-evidence', '“{cue}”: it does not claim that it is so', { cue: features.disclaimed });
  if (otherDeployment(question, features)) {
    return judged('unknown', 'other-deployment', 'the sentence speaks of another way of running the product');
  }
  if (question.ask !== 'yes-no') {
    if (
      rank[RANK_FEATURES.indexOf('valueMissing')] === 1 &&
      NEEDS_VALUE.has(question.ask) &&
      !(question.ask === 'period' && VAGUE_TIME.test(statement.quote))
    ) {
      return judged('unknown', 'weak-evidence', 'the sentence does not name the value asked for');
    }
    return judgeOpen(question, features);
  }
  const judgement = judgeClaim(question, features, matches, rank);
  if (judgement.verdict === 'partly' && asksForCertificateAlone(question)) {
    return { ...judgement, verdict: 'unknown', caps: [sentence('the sentence does not say that it is held')] };
  }
  if (
    features.isMeta &&
    !asksForDocument(question) &&
    (judgement.verdict === 'yes' || judgement.verdict === 'partly')
  ) {
    return judged('unknown', 'weak-evidence', 'the sentence speaks of the document, not of a measure');
  }
  return judgement.verdict === 'yes' ? capByStanding(judgement, features) : judgement;
}

/** "Do you have a password policy?", "Whom does the policy bind?": what a document says of itself answers these. */
function asksForDocument({ units }: UnderstoodQuestion): boolean {
  return units.some((unit) => unit.kind === 'document');
}

/** "Are you certified to ISO 27001?": held or not held. A sentence that only speaks of the standard says neither. */
function asksForCertificateAlone({ units, asksForProvider, strictness }: UnderstoodQuestion): boolean {
  const heavy = units.filter((unit) => !isLight(unit));
  const isCertificate = (unit: UnderstoodQuestion['units'][number]) =>
    unit.kind === 'name' || unit.concepts.some((concept) => ATTESTS.has(concept));
  return (
    !asksForProvider &&
    !strictness.universal &&
    heavy.some(({ kind }) => kind === 'name') &&
    heavy.some(({ concepts }) => concepts.some((concept) => ATTESTS.has(concept))) &&
    heavy.every(isCertificate)
  );
}

/** A yes needs a document that is in force and a day that has come. */
function capByStanding(judgement: Judgement, { isAdopted, startsLater }: StatementFeatures): Judgement {
  if (startsLater !== null) return judged('planned', 'planned', '“{day}” is still to come', { day: startsLater });
  return isAdopted ? judgement : judged('partly', 'planned', 'the document is a draft or template, not in force');
}

/** Someone who knows better than the sentence goes before its words. */
function deniedByPerson({ statement }: StatementFeatures): boolean {
  return statement.modality === 'not-implemented' && statement.readAs !== undefined;
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
      return judged(
        question.deployment === 'self-hosted' ? 'customer' : 'stated',
        'customer-responsibility',
        'it is the customer’s responsibility',
      );
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

const PLANS: ReadonlySet<Modality> = new Set(['planned', 'customer', 'sub-processor']);

function judgeClaim(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
  rank: readonly number[],
): Judgement {
  const { statement } = features;
  const denies = isDenial(question, features, matches);
  // "Inside the private network it is not encrypted" denies nothing of public ones.
  const answersDuty = statement.modality === 'optional' && question.strictness.enforced;
  if (denies && !answersDuty && rank[RANK_FEATURES.indexOf('facetClash')] === 1)
    return judged('unknown', 'weak-evidence', 'the sentence speaks of a neighbouring matter');
  const permission = PLANS.has(statement.modality) ? null : turnPermission(matches);
  if (permission !== null) return permission;
  const limited = question.strictness.universal || isLimited(features, matches);
  switch (statement.modality) {
    case 'planned':
      return judged('planned', 'planned', '“{cue}” says it is planned, not in place', { cue: statement.modalityCue });
    case 'customer':
      return judged('customer', 'customer-responsibility', 'the sentence makes it the customer’s responsibility');
    case 'sub-processor':
      if (denies) return judged('no', 'provider', 'a provider says no');
      if (!question.asksForProvider)
        return judged('inherited', 'provider', 'a provider does or holds this, not the company');
      return withFlag(capByDemands(question, features, matches, rank), 'provider');
    case 'optional':
      if (answersDuty)
        return judged('no', 'optional', '“{cue}”: possible, not enforced', { cue: statement.modalityCue });
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      if (question.asksForPossibility && !question.strictness.universal && !ADVISES.test(statement.modalityCue))
        return withFlag(capByDemands(question, features, matches, rank), 'optional');
      return judged('partly', 'optional', '“{cue}”: possible, not general', { cue: statement.modalityCue });
    case 'partly':
      if (denies && (question.strictness.universal || !NOT_ALL.test(statement.modalityCue)))
        return { verdict: 'no', flags: [], caps: [] };
      if (!limited) return capByDemands(question, features, matches, rank);
      return judged('partly', 'weak-evidence', '“{cue}” limits it', { cue: statement.modalityCue });
    case 'conditional':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      if (!limited) return capByDemands(question, features, matches, rank);
      return judged('partly', 'conditional', '“{cue}” makes it conditional', { cue: statement.modalityCue });
    case 'not-implemented':
      if (features.repliedNo) return turnReply(denies || question.strictness.universal, matches);
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      return capByDemands(question, features, matches, rank);
    case 'implemented':
      if (denies) return { verdict: 'no', flags: [], caps: [] };
      return capByDemands(question, features, matches, rank);
  }
}

/** Asked whether something is prohibited, a sentence that prohibits nothing says no where it speaks of all of it. */
function turnPermission(matches: readonly UnitMatch[]): Judgement | null {
  if (!matches.some(({ unit, kind }) => unit.bans && kind !== 'same')) return null;
  const things = matches.filter(({ unit }) => !unit.bans && !isLight(unit));
  const isSaid = things.length > 0 && things.every((match) => isNamed(match) && !match.denied);
  if (isSaid) return { verdict: 'no', flags: [], caps: [] };
  return judged('unknown', 'weak-evidence', 'the sentence does not prohibit it');
}

/** A question answered with no denies what it asks: where another one asks for something else, nothing is known. */
function turnReply(isOtherwise: boolean, matches: readonly UnitMatch[]): Judgement {
  const things = matches.filter(({ unit }) => !isLight(unit));
  const isAsked = things.length > 0 && things.every((match) => isNamed(match) || match.unit.kind === 'word');
  if (!isOtherwise && isAsked && things.some(isNamed)) return { verdict: 'no', flags: [], caps: [] };
  return judged('unknown', 'weak-evidence', 'it answers no to a question that is not quite this one');
}

/** A firm sentence that agrees may still fall short of what is demanded: numbers, "all", "independent", whose it is. */
function capByDemands(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
  rank: readonly number[],
): Judgement {
  if (features.namesProvider && (question.asksForOwn || (!question.asksForProvider && asksForAttestation(question)))) {
    return judged('inherited', 'provider', 'a provider holds this, not the company');
  }
  const numbers = compareQuantities(question.quantities, quantitiesFor(question, features));
  if (numbers === 'differs') return judged('no', 'number-differs', 'the sentence names another value');
  if (numbers === 'absent')
    return judged('partly', 'stricter-question', 'the question demands a value the sentence does not name');
  // "At least TLS 1.2" is met by another version.
  const asksForLeast = question.quantities.some(
    ({ unit, comparison }) => unit === 'version' && comparison === 'at-least',
  );
  const otherName = asksForLeast ? null : namesAnother(matches);
  if (otherName !== null)
    return judged('no', 'weak-evidence', 'the sentence names another one instead of “{name}”', { name: otherName });
  if (question.asksForCustomer && !features.namesCustomer)
    return judged('partly', 'stricter-question', 'the sentence does not say it of customers');
  const affirmed = affirm(question, features, matches, rank);
  if (affirmed.ofOthers && OTHERS.test(features.statement.quote))
    return judged('unknown', 'weak-evidence', 'the sentence says it of others');
  if (affirmed.holds) return { verdict: 'yes', flags: [], caps: [], affirmation: affirmed.values };
  return { verdict: 'partly', flags: ['stricter-question'], caps: [affirmed.unsaid], affirmation: affirmed.values };
}

/** "Is bcrypt used …?" met by a sentence about everything asked, but of Argon2id: another of the same kind. */
function namesAnother(matches: readonly UnitMatch[]): string | null {
  const [name, ...moreNames] = matches.filter((match) => match.unit.kind === 'name' && match.kind === 'wider');
  if (name === undefined || moreNames.length > 0) return null;
  const others = matches.filter((match) => match !== name && !isLight(match.unit));
  return others.length > 0 && others.every(isNamed) ? name.unit.text : null;
}

/** Certificates, reports and the security of buildings: what providers have and companies like to point at. */
function asksForAttestation(question: UnderstoodQuestion): boolean {
  return question.units.some(
    (unit) =>
      unit.kind === 'name' || unit.concepts.includes('certification') || unit.concepts.includes('physical-security'),
  );
}

function withFlag(judgement: Judgement, flag: AnswerFlag): Judgement {
  return { ...judgement, flags: [flag, ...judgement.flags] };
}

function judged(verdict: Verdict, flag: AnswerFlag, cap: string, values?: Sentence['values']): Judgement {
  return { verdict, flags: [flag], caps: [sentence(cap, values)] };
}
