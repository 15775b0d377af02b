import { holdsDenial } from '../language/clauses';
import { nameOpposites } from './judge-opposites';
import { isKeptFrom } from './judge-restriction';
import type { UnitMatch } from './match-units';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';
import { isLight } from './unit-weight';

type ClauseFeatures = StatementFeatures['clauses'][number];

// A denial has to touch a third of what both speak of, not merely who does it.
const DENIAL_SHARE = 0.34;

/**
 * Whether statement and question stand on opposite sides: one denies what the other affirms, or names its opposite. What
 * is done or how it is (the predicate) decides alone; things it is done to decide by their share; a thing the statement
 * names only to leave it out ("rather than X") decides too.
 */
export function isDenial(
  question: UnderstoodQuestion,
  features: StatementFeatures,
  matches: readonly UnitMatch[],
): boolean {
  const guarded = wordsGuardedAgainst(question.text);
  const spoken = matches.filter((match) => speaksOf(match) && !guarded.has(match.unit.text));
  const met = withoutTwins(spoken.filter(({ unit }) => unit.kind !== 'actor'));
  const against = met.filter((match) => standsAgainst(match) && (!match.unit.negated || isRequired(match, features)));
  if (leavesOut(question, features, spoken) || nameOpposites(question, features, matches)) return true;
  if (isKeptFrom(question, features, matches)) return true;
  if (!question.asksForBan && deniesRefusal(features, matches)) return true;
  const demanded = met.filter((match) => isDemanded(match, features));
  if (demanded.length > 0) return demanded.every((match) => against.includes(match));
  if (against.some(({ unit }) => unit.negated)) return true;
  const heavy = met.filter(({ unit }) => unit.kind === 'action' && !isLight(unit));
  if (heavy.some((match) => against.includes(match))) return true;
  if (heavy.length === 0 && against.some(({ unit }) => unit.kind === 'word')) return true;
  if (met.length > 0 && against.length / met.length >= DENIAL_SHARE) return true;
  return (
    heavy.length === 0 && spoken.some((match) => match.unit.kind === 'actor' && !match.unit.negated && match.denied)
  );
}

const REFUSALS: ReadonlySet<string> = new Set(['disable', 'block']);

/**
 * "Are they blocked?" met by "they are not blocked", "May users disable it?" by "users cannot disable it": the "not" turns the
 * refusal alone, so that its clause denies nothing.
 */
function deniesRefusal({ clauses }: StatementFeatures, matches: readonly UnitMatch[]): boolean {
  return matches.some(
    (match) =>
      (match.unit.refuses || match.unit.concepts.some((concept) => REFUSALS.has(concept))) &&
      clauses.some(
        (clause) =>
          clause.role === 'claim' && !clause.negated && holdsDenial(clause.text) && namesItself(match, clause),
      ),
  );
}

function speaksOf({ kind }: UnitMatch): boolean {
  return kind === 'same' || kind === 'word' || kind === 'narrower' || kind === 'opposite';
}

function standsAgainst({ denied, unit, kind }: UnitMatch): boolean {
  return (denied !== unit.negated) !== (kind === 'opposite');
}

// What the question does without, the statement makes a duty: "only via", "must", "cannot … without", "cannot be switched off".
const REQUIRES =
  /\b(?:only|must|requires?|required|needs?|needed|mandatory|always|exclusively)\b|\b(?:not|never|cannot|\w+n['’]t) (?:[\p{L}-]{2,} ){0,4}?(?:disabled?|deactivated?|(?:switch|turn)(?:ed)? off)\b|(?<![\p{L}])nicht (?:\p{L}+ ){0,4}?(?:abgeschaltet|ausgeschaltet|deaktiviert)(?![\p{L}])|(?<![\p{L}])(?:nur|ausschließlich|muss|müssen|erforder\w*|benötig\w*|verpflicht\w*|zwingend|stets|immer)(?![\p{L}])/iu;

/** "Without a key?" is denied only where the key is a duty: that keys exist denies nothing. */
function isRequired(match: UnitMatch, features: StatementFeatures): boolean {
  return isDemanded(match, features) || REQUIRES.test(features.statement.quote);
}

/** Two denials demand: "nobody logs in without a key". */
function isDemanded(match: UnitMatch, { clauses }: StatementFeatures): boolean {
  return clauses.some((clause) => clause.role === 'contrast' && !clause.negated && namesItself(match, clause));
}

const GUARDED =
  /\b(?:protect|guard|secur|safeguard|defend|insur)\w*\b.{0,40}?\b(?:against|from)\b(.*)$|(?:geschützt|schütz\w*|gesichert|versichert|abgesichert).{0,40}?(?<![\p{L}])(?:gegen|vor)(?![\p{L}])(.*)$|(?<![\p{L}])(?:gegen|vor)(?![\p{L}])(.{0,40}?)(?:geschützt|gesichert|versichert|abgesichert)/iu;

/** "Protected against changes": the changes are not what is asked for. */
function wordsGuardedAgainst(question: string): ReadonlySet<string> {
  const [, ...parts] = GUARDED.exec(question) ?? [];
  return new Set(parts.flatMap((part) => part?.match(/[\p{L}\p{N}]+/gu) ?? []));
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

function namesItself({ unit }: UnitMatch, clause: ClauseFeatures): boolean {
  return clause.stems.has(unit.stem) || unit.concepts.some((concept) => clause.concepts.has(concept));
}

const TOGETHER_IS_ASKED_OTHERWISE =
  /\b(?:separate|segregate|isolate|apart|away|different|distinct|another)|(?<![\p{L}])(?:getrennt|trenn|separat|isoliert|ander(?:e[rsnm]?)|fern)/iu;

/** A thing asked for that the sentence names only to leave it out, or to keep the rest away from it. */
function leavesOut(
  question: UnderstoodQuestion,
  { clauses }: StatementFeatures,
  spoken: readonly UnitMatch[],
): boolean {
  const contrasts = clauses.filter((clause) => clause.role === 'contrast' && clause.negated);
  const aparts = TOGETHER_IS_ASKED_OTHERWISE.test(question.text) ? [] : clauses.filter(({ role }) => role === 'apart');
  if (contrasts.length + aparts.length === 0) return false;
  const rest = clauses.filter((clause) => !contrasts.includes(clause) && !aparts.includes(clause));
  const says = ({ unit }: UnitMatch, clause: ClauseFeatures) =>
    clause.stems.has(unit.stem) ||
    unit.concepts.some(
      (concept) => clause.concepts.has(concept) && rest.every((other) => !other.concepts.has(concept)),
    );
  return spoken.some(
    (match) =>
      (!isLight(match.unit) || match.unit.kind === 'actor') &&
      !match.unit.negated &&
      [...contrasts, ...aparts].some((clause) => says(match, clause)) &&
      !rest.some((clause) => clause.stems.has(match.unit.stem)),
  );
}

// What is left out is left out of all that the sentence says.
const EXCEPTION =
  /^\W*(?:except|with (?:the )?exception|apart from|excluding|unless|\w+,? only|only (?:if|when|after|with|where|in case)|außer|ausgenommen|mit ausnahme|abgesehen|es sei denn|sofern nicht|\p{L}+ nur)(?![\p{L}])/iu;

/** Whether the words that weaken the sentence stand in a clause that speaks of what is asked, and are not asked about themselves. */
export function isLimited({ statement, clauses }: StatementFeatures, matches: readonly UnitMatch[]): boolean {
  if (EXCEPTION.test(statement.modalityCue)) return true;
  const cue = statement.modalityCue.toLowerCase();
  if (matches.some(({ unit }) => unit.kind !== 'actor' && cue.includes(unit.text.toLowerCase()))) return false;
  const limiting = clauses.filter((clause) => clause.text.toLowerCase().includes(cue));
  if (limiting.length === 0) return true;
  return limiting.some((clause) =>
    matches.some(
      ({ unit }) => unit.concepts.some((concept) => clause.concepts.has(concept)) || clause.stems.has(unit.stem),
    ),
  );
}
