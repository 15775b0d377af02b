import type { UnitMatch } from './match-units';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';
import { isLight } from './unit-weight';

const LIMITS =
  /^\W*only(?= (?:the |our |a |an )?\p{L}+)|\b(?:reserved (?:for|to)|(?:limited|restricted|confined) to|only (?:available|accessible|open|granted|given|visible|possible|allowed|permitted)? ?(?:for|to|by|in)|exclusively (?:for|to|by)|(?:for|to|by) [\p{L}\s-]{3,40} only\b)|(?<![\p{L}])(?:nur|ausschließlich|lediglich)(?= (?:\p{Ll}+ ){0,3}\p{Lu})|(?<![\p{L}])(?:vorbehalten|beschränkt auf)(?![\p{L}])/iu;
const EVERYBODY =
  /\b(?:all|every|any|each|anyone|anybody|everyone|everybody|ordinary|regular|normal)\b|(?<![\p{L}])(?:alle[nrms]?|jede[rsnm]?|sämtliche|normale[rsnm]?|gewöhnliche[rsnm]?|einfache[rsnm]?)(?![\p{L}])/iu;
const ANYBODY: ReadonlySet<string> = new Set(['employee', 'company', 'person']);
// Who needs what is no question of who may.
const ASKS_FOR_DUTY =
  /\b(?:needs?|requires?|required|must|have to|has to)\b|(?<![\p{L}])(?:brauch\p{L}*|benötig\p{L}*|muss|müssen|erforderlich)(?![\p{L}])/iu;
const LEAST_NAMED = 0.6;

/**
 * "Only administrators may" is a no for interns. It is none for "employees", of whom administrators are some, unless all or
 * ordinary ones are asked about; and none where the question asks for a limit itself.
 */
export function isKeptFrom(
  { text, units }: UnderstoodQuestion,
  { statement, kinds, clauses }: StatementFeatures,
  matches: readonly UnitMatch[],
): boolean {
  if (!LIMITS.test(statement.quote) || !kinds.has('actor') || LIMITS.test(text)) return false;
  if (ASKS_FOR_DUTY.test(text)) return false;
  if (units.some((unit) => unit.negated) || clauses.some(({ negated }) => negated)) return false;
  const things = matches.filter(({ unit }) => unit.kind !== 'actor' && !isLight(unit));
  const named = things.filter(({ kind }) => kind === 'same' || kind === 'word' || kind === 'narrower').length;
  if (things.length === 0 || named / things.length < LEAST_NAMED) return false;
  return matches.some(({ unit, kind }) => {
    if (unit.kind !== 'actor' || !(kind === 'none' || kind === 'far' || kind === 'near' || kind === 'opposite'))
      return false;
    return EVERYBODY.test(text) || !unit.concepts.some((concept) => ANYBODY.has(concept));
  });
}
