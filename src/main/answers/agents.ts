import type { Language } from '../../shared/domain/document';
import type { Lexicon } from '../language/lexicon';
import { tokenise } from '../language/tokenise';
import type { StatementFeatures } from './statement-features';
import type { UnderstoodQuestion } from './understand-question';

/** Who a text says does something. */
export interface Agents {
  /** Concepts of those behind "by", "durch": "by an external company". */
  named: ReadonlySet<string>;
  /** The company itself: "by you", "by your own staff". */
  self: boolean;
}

const BY: Record<Language, RegExp> = {
  en: /\bby (?=((?:[\p{L}’'-]+ ?){1,4}))/giu,
  de: /(?<![\p{L}])(?:durch|seitens) (?=((?:[\p{L}’'-]+ ?){1,4}))/giu,
};
const SELF =
  /\bby (?:you|yourselves|us|ourselves|(?:our|your|the)(?: own)? (?:company|organi[sz]ation|staff|employees|personnel|people))\b|\bin-house\b|(?<![\p{L}])(?:durch|seitens) (?:sie|uns|(?:ihr|unser|eigene)\p{L}* \p{L}+)(?![\p{L}])/iu;

/** Reads who a question or a sentence says does it. */
export function readAgents(text: string, language: Language, lexicon: Lexicon): Agents {
  const named = [...text.matchAll(BY[language])].flatMap((match) =>
    lexicon.find(tokenise(match[1] ?? ''), language).map(({ concept }) => concept),
  );
  return { named: new Set(named.filter((concept) => lexicon.kindOf(concept) === 'actor')), self: SELF.test(text) };
}

/** Those who do something for or with the company, and are not it. */
const OTHERS: ReadonlySet<string> = new Set([
  'customer',
  'end-user',
  'provider',
  'cloud-provider',
  'sub-processor',
  'visitor',
]);

// Whose data and whose wishes every sentence speaks of: that they are named does not say that they do it.
const USERS: ReadonlySet<string> = new Set(['customer', 'end-user']);

/**
 * "Are the keys held by your company?" met by "held by the customer"; "deleted by the customer?" met by "customer data is
 * deleted": what is said is said of somebody else, or of nobody.
 */
export function isDoneByAnother(
  { agents }: UnderstoodQuestion,
  { agents: said, actors, own }: StatementFeatures,
): boolean {
  if (agents.self) return !said.self && [...said.named].some((agent) => OTHERS.has(agent));
  const outside = [...agents.named].filter((agent) => USERS.has(agent));
  return outside.length > 0 && !outside.some((agent) => actors.has(agent) || own.wider.has(agent));
}
