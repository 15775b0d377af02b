import { type Sentence, sentence } from '../../shared/sentence';
import { inDays } from '../language/quantities';
import { isDoneByAnother } from './agents';
import { deniesWhatIsAsked, type UnitMatch } from './match-units';
import { AFFIRM_FROM, AFFIRM_RANK, affirmationOf, DEMAND_FEATURES, RANK_FEATURES } from './rank-features';
import type { StatementFeatures, TextFeatures } from './statement-features';
import type { UnderstoodQuestion, Unit } from './understand-question';
import { isLight, isNamed, isUnmetDemand, SHORTFALL } from './unit-weight';

type Demands = Record<(typeof DEMAND_FEATURES)[number], number>;

/** What came of holding a sentence that agrees against everything the question demands. */
export interface Affirmed {
  holds: boolean;
  /** True where all of it is said of others: "customers who carry out an assessment themselves". */
  ofOthers: boolean;
  /** What the judgement was made from: the rank features of AFFIRM_RANK, then demands. */
  values: number[];
  /** What the sentence leaves unsaid; said where it does not hold. */
  unsaid: Sentence;
}

const ALWAYS =
  /\b(?:always|only|no|never|without exception|fully|completely|entirely)\b|(?<![\p{L}])(?:immer|stets|ausnahmslos|kein\w*|nur|ausschließlich|vollständig|durchgängig)(?![\p{L}])/iu;
const OBLIGES =
  /\b(?:must|shall|required?|requires|mandatory|enforce[sd]?|obliged|only|all|every|always|has to|have to|needs?|need to|compulsory|cannot|never|(?:not|n't) (?:allowed|permitted)|prohibit(?:s|ed)?|forbid(?:s|den)?|banned|ruled out)\b|(?<![\p{L}])(?:muss|müssen|verpflicht\w*|erzwungen|zwingend|vorgeschrieben|erforder[tn]|verlang(?:t|en)|setzt (?:\S+ ){1,4}voraus|sind zu|ist zu|alle[rnms]?|jede[rsnm]?|stets|immer|nur|ausschließlich|dürfen|darf|verboten|verbietet|untersag\p{L}*|unzulässig|nicht (?:erlaubt|gestattet|zulässig))(?![\p{L}])/iu;

// With a third of what is asked unsaid (“Are backups encrypted?” met by “Backups are tested”) no weighing gives a yes.
const MOST_UNMET = 0.3;

/**
 * Whether a sentence that agrees carries a plain yes. Where it says everything demanded and nothing stands against it,
 * it does; otherwise a fitted weighing of what is missing decides.
 */
export function affirm(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  all: readonly UnitMatch[],
  rank: readonly number[],
): Affirmed {
  const matches = withoutHolding(withoutAnswered(withoutExcused(question, all), features), features);
  const demands = readDemands(question, features, matches);
  const ofOthers = saysItOfOthers(features, matches);
  const values = [
    ...AFFIRM_RANK.map((name) => rank[RANK_FEATURES.indexOf(name)] ?? 0),
    ...DEMAND_FEATURES.map((name) => demands[name]),
  ];
  // "Critical servers are encrypted" says nothing of the others.
  const { subset } = features;
  const isSubset = subset !== null && !matches.some((match) => isNamed(match) && isAbout(match, subset));
  const clash = rank[RANK_FEATURES.indexOf('facetClash')] === 1;
  // "Erased without our asking" met by "erased when asked".
  const turned = matches.some(({ unit, kind, denied }) => unit.negated && !denied && kind !== 'none');
  // "Exists and is rehearsed": two things done are two demands.
  const done = matches.filter(({ unit }) => unit.kind === 'action');
  const missesOneOfTwo = demands.actionUnmet === 1 && done.some(isNamed);
  const carries =
    demands.unmetShare < MOST_UNMET &&
    demands.holdsDenial === 0 &&
    !turned &&
    !missesOneOfTwo &&
    affirmationOf(values) >= AFFIRM_FROM;
  const saysOther = matches.some((match) => match.otherPart);
  const byAnother = isDoneByAnother(question, features);
  const holds =
    !clash && !isSubset && !saysOther && !byAnother && namesEveryName(matches) && (demands.plain === 1 || carries);
  return {
    holds: holds && !ofOthers,
    ofOthers,
    values,
    unsaid: isSubset
      ? sentence('the sentence speaks of some only')
      : clash
        ? sentence('the sentence speaks of a neighbouring matter')
        : whatIsUnsaid(demands, matches),
  };
}

/** "Do you publish or maintain a list": who maintains one need not publish it. Both are asked for where all is. */
function withoutExcused(
  { alternatives, strictness }: UnderstoodQuestion,
  matches: readonly UnitMatch[],
): readonly UnitMatch[] {
  if (alternatives.length === 0 || strictness.universal) return matches;
  const isSaid = (units: readonly Unit[]) =>
    units.every((unit) => matches.some((match) => match.unit === unit && isNamed(match)));
  const excused = new Set(
    alternatives.flatMap(({ left, right }) => [...(isSaid(left) ? right : []), ...(isSaid(right) ? left : [])]),
  );
  return matches.filter((match) => isNamed(match) || !excused.has(match.unit));
}

// A week, in days: longer is not what anybody calls prompt.
const PROMPT = 7;

/** "In a timely manner" is answered by any short period. */
function withoutAnswered(matches: readonly UnitMatch[], { statement }: StatementFeatures): readonly UnitMatch[] {
  const isPrompt = statement.quantities.some((quantity) => {
    const days = quantity.comparison === 'per' || quantity.comparison === 'at-least' ? null : inDays(quantity);
    return days !== null && days <= PROMPT;
  });
  return isPrompt
    ? matches.filter(({ unit, kind }) => kind !== 'none' || !unit.concepts.includes('immediately'))
    : matches;
}

const CERTIFIED = /certified|certificat|zertifi/iu;
const HOLDING = /^(?:hold|holds|held|obtain|obtained|achieve|achieved|besitz\p{L}*|verfüg\p{L}*|halten)$/iu;

/** Who is certified holds the certificate; what only complies does not. */
function withoutHolding(matches: readonly UnitMatch[], { statement }: StatementFeatures): readonly UnitMatch[] {
  const isCertified =
    CERTIFIED.test(statement.quote) &&
    matches.some((match) => isNamed(match) && match.unit.concepts.includes('certification'));
  return isCertified ? matches.filter(({ unit, kind }) => kind !== 'none' || !HOLDING.test(unit.text)) : matches;
}

/** A certificate, a standard or a product is held or used only where the sentence itself says its name. */
function namesEveryName(matches: readonly UnitMatch[]): boolean {
  return matches.every((match) => match.unit.kind !== 'name' || isNamed(match) || match.kind === 'narrower');
}

function readDemands(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
): Demands {
  const { quote, modality, hedges } = features.statement;
  const units = matches.map(({ unit }) => unit);
  const unmet = matches.filter(isUnmetDemand);
  // "Is there a data protection officer?" asks for nothing but the actor.
  const weighty = matches.filter(({ unit }) => !isLight(unit));
  const heavy = weighty.length > 0 ? weighty : matches;
  const unmetShare =
    heavy.length === 0 ? 1 : heavy.reduce((sum, match) => sum + SHORTFALL[match.kind], 0) / heavy.length;
  const someOnly =
    !ALWAYS.test(quote) && !features.universals.some((about) => matches.some((match) => isAbout(match, about)));
  const { universal, enforced, exclusive } = question.strictness;
  // "If a device is lost" restricts nothing where the question asks about lost devices.
  const restricts = features.restrictions.some(
    (restriction) => universal || !weighty.some((match) => isAbout(match, restriction)),
  );
  const missing = (match: UnitMatch) => match.kind === 'none' || match.kind === 'far';
  const mark = (holds: boolean) => (holds ? 1 : 0);
  const demands: Demands = {
    universalUnsaid: mark(universal && someOnly),
    universalRestricted: mark(universal && features.restrictions.length > 0),
    enforcedUnsaid: mark(enforced && !OBLIGES.test(quote)),
    exclusiveUnsaid: mark(exclusive && !ALWAYS.test(quote) && features.universals.length === 0),
    nameUnmet: mark(unmet.some((match) => match.unit.kind === 'name')),
    qualityUnmet: mark(
      unmet.some(
        (match) => match.unit.kind === 'property' || match.unit.kind === 'place' || match.unit.kind === 'time',
      ),
    ),
    objectUnmet: mark(unmet.some((match) => match.unit.kind === 'object')),
    actionUnmet: mark(unmet.some((match) => match.unit.kind === 'action')),
    wordUnmet: mark(weighty.some((match) => match.unit.kind === 'word' && missing(match))),
    // What is prohibited without saying to whom is prohibited to all.
    actorUnmet: mark(
      !(question.asksForBan && !features.kinds.has('actor')) &&
        matches.some((match) => match.unit.kind === 'actor' && (missing(match) || speaksOfOthers(match, features))),
    ),
    unmetShare,
    allMet: mark(unmetShare < 0.13),
    plain: 0,
    partOnly: mark(weighty.some((match) => match.partOnly)),
    weakened: mark(modality !== 'implemented' && !(modality === 'optional' && question.asksForPossibility)),
    hedged: mark(hedges.some((hedge) => hedgesClaim(hedge, features, weighty))),
    restricts: mark(restricts),
    quantityMet: mark(question.quantities.length > 0),
    holdsDenial: mark(
      features.clauses.some(
        (clause) =>
          deniesWhatIsAsked(clause, units) && weighty.some((match) => !match.unit.negated && isAbout(match, clause)),
      ),
    ),
    oneClause: mark(features.clauses.some((clause) => namesAll(clause, matches))),
  };
  const against = [
    'universalUnsaid',
    'universalRestricted',
    'enforcedUnsaid',
    'exclusiveUnsaid',
    'actorUnmet',
    'weakened',
    'hedged',
    'holdsDenial',
  ] as const;
  const unmetWords = weighty.filter((match) => match.unit.kind === 'word' && missing(match)).length;
  // One everyday word no lexicon knows may go unsaid beside two things that are said, one of them what is done: it could
  // be the predicate otherwise ("supply" keys). Never where all or only is asked.
  const saysWhatIsDone = heavy.some(
    (match) => match.unit.kind === 'action' && (isNamed(match) || match.kind === 'narrower'),
  );
  const wordsMet =
    unmetWords === 0 ||
    (unmetWords === 1 && saysWhatIsDone && heavy.filter(isNamed).length >= 2 && !universal && !exclusive);
  const atOdds = matches.some(
    (match) => match.kind === 'opposite' || (match.kind !== 'none' && match.denied !== match.unit.negated),
  );
  // Everything asked for is said, by the sentence itself or right above it, and nothing narrows it.
  const plain =
    heavy.length > 0 &&
    unmet.length === 0 &&
    heavy.some(isNamed) &&
    heavy.every((match) => match.unit.kind === 'word' || !missing(match)) &&
    wordsMet &&
    !atOdds &&
    against.every((name) => demands[name] === 0) &&
    !restricts;
  return { ...demands, plain: mark(plain) };
}

/** Whether a stretch of the statement names the unit. "All critical systems" is not about systems: its first word is another. */
function isAbout({ unit }: UnitMatch, text: TextFeatures): boolean {
  return (
    unit.concepts.some((concept) => text.concepts.has(concept) || text.wider.has(concept)) || text.stems.has(unit.stem)
  );
}

/** "Customers who carry out an assessment themselves receive …" says nothing of one's own. */
function saysItOfOthers({ restrictions }: StatementFeatures, matches: readonly UnitMatch[]): boolean {
  const weighty = matches.filter(({ unit }) => !isLight(unit));
  return weighty.some(isNamed) && restrictions.some((restriction) => namesAll(restriction, weighty));
}

/** Whether a clause names everything that the sentence names. */
function namesAll(clause: TextFeatures, matches: readonly UnitMatch[]): boolean {
  return matches.every((match) => !isNamed(match) || isAbout(match, clause));
}

/** A "may" or "where possible" counts in a clause that speaks of what is asked. */
function hedgesClaim(hedge: string, { clauses }: StatementFeatures, weighty: readonly UnitMatch[]): boolean {
  return clauses.some(
    (clause) => clause.text.toLowerCase().includes(hedge) && weighty.some((match) => isAbout(match, clause)),
  );
}

/** "May colleagues share a login?" met by a sentence about administrators: the heading names them, the sentence does not. */
function speaksOfOthers({ kind }: UnitMatch, { kinds }: StatementFeatures): boolean {
  return kind === 'near' && kinds.has('actor');
}

function whatIsUnsaid(demands: Demands, matches: readonly UnitMatch[]): Sentence {
  if (demands.universalUnsaid === 1 || demands.universalRestricted === 1)
    return sentence('the question asks for all, the sentence does not say all');
  if (demands.enforcedUnsaid === 1)
    return sentence('the question asks for a duty, the sentence does not say it is one');
  const unmet = matches.find(isUnmetDemand) ?? matches.find(({ kind, unit }) => kind === 'none' && !isLight(unit));
  return unmet === undefined
    ? sentence('the sentence says less than is asked')
    : sentence('the sentence does not say “{words}”', { words: unmet.unit.text });
}
