import type { Language } from '../../shared/domain/document';

/** A stretch of a text. */
interface Span {
  start: number;
  end: number;
}

// A clause that begins so says when or why the claim holds, and claims nothing itself.
const CONDITION: Record<Language, RegExp> = {
  en: /\b(?:if|when|whenever|where|wherever|unless|until|before|in case|so that|in order to)\b/giu,
  de: /^\W*(?:wenn|falls|sofern|soweit|sobald|solange|bevor|nachdem|damit|wo|ob)(?![\p{L}])/iu,
};
const MOST_WORDS_AFTER_CONDITION = 6;

// "Incidents that may affect customers", "weaknesses that attackers might exploit": one word between at most.
const RELATIVE_BEFORE = /\b(?:that|which|who|whom|whose|what|how|whether)(?: [\p{L}'’-]+)? $/iu;
const CONDITION_BEFORE = /\b(?:if|when|whenever|where|wherever|so that|in case)((?: [\p{L}'’-]+){0,4}) $/iu;
const FINITE = /\b(?:is|are|was|were|has|have|had|does|do|did|will|can|must|shall)\b/iu;
const GERMAN_SIDE =
  /^\W*(?:(?:in|auf|bei|mit|von|zu|für|durch|aus|an|über|unter) )?(?:die|der|das|denen|deren|dessen|welche[rsnm]?|wenn|falls|sofern|soweit|dass|ob|wann|wie|was|wer|wo|damit|sodass|weil|bevor)(?![\p{L}])/iu;

/** True where a stretch stands in a clause of condition, time or purpose: "where a patch is not yet available, …". */
export function standsInCondition(text: string, { start, end }: Span, language: Language): boolean {
  const from = clauseStart(text, start);
  const before = text.slice(from, start);
  if (language === 'de') return CONDITION.de.test(text.slice(from, end));
  const opener = [...before.matchAll(CONDITION.en)].at(-1);
  if (opener === undefined || /\b(?:will|we|they|it)\b/iu.test(text.slice(start, end))) return false;
  if (words(before.slice(opener.index)) - words(opener[0]) > MOST_WORDS_AFTER_CONDITION) return false;
  // At the head of a sentence a clause needs its comma; without one nobody knows where it ends.
  const isHead = text.slice(0, from + opener.index).trim() === '';
  return !isHead || text.slice(end).includes(',');
}

/** True where a weak verb (may, could, should) belongs to a side clause and so weakens nothing: "all that might fail". */
export function isSideVerb(text: string, { start, end }: Span, language: Language): boolean {
  const from = clauseStart(text, start);
  if (language === 'de') {
    const rest = text.slice(end);
    return GERMAN_SIDE.test(text.slice(from, start)) && /^\W*$|^\s*[,;:.–—)]|^ und /u.test(rest.slice(0, 5));
  }
  const before = text.slice(from, start);
  if (RELATIVE_BEFORE.test(before) && !FINITE.test(lastWords(before, 1))) return true;
  const condition = CONDITION_BEFORE.exec(before);
  return condition !== null && !FINITE.test(condition[1] ?? '');
}

// "Nicht mehr benötigte Konten", "nicht vertrauenswürdige Netze": the word denies the adjective, not the sentence.
const GERMAN_ATTRIBUTE =
  /(?<![\p{L}])[Nn]icht(?=(?: mehr| direkt| weiter| länger| ausreichend)? (?:\p{Ll}+ )?\p{Ll}{3,}(?:te|ene|ige|liche|bare|sche|sive|ive|elle|able|ale|ende|fähige)[nrsm]? (?:\p{Ll}+e[nrsm]? )*[\p{Lu}„"])|(?<![\p{L}])[Nn]icht(?=-\p{L})/gu;
// "Ist ein Test nicht möglich, wird …": a condition that begins with its verb.
const GERMAN_VERB_FIRST =
  /^\W*(?:ist|sind|wird|werden|kann|können|hat|haben|liegt|liegen|besteht|bestehen|kommt|soll|sollen|sollte|sollten|erfolgt|fehlt|fehlen)(?![\p{L}])[^,;?]*,(?=\s*(?:so |dann )?(?:ist|sind|wird|werden|muss|müssen|darf|dürfen|kann|können|gilt|gelten|\p{L}+t|\p{L}+en)(?![\p{L}]))/iu;
const GERMAN_CLAUSE =
  /(?:^(?:wo|bevor|solange|sobald|nachdem)(?![\p{L}])[^,;]*(?=,)|(?<=[,;–—] ?)\s*(?:(?:in|auf|bei|mit|von|zu|für|durch|aus|an|unter) (?:denen|welchen)|wo|bevor|solange|sobald|nachdem)(?![\p{L}])[^,;]*(?=[,;.]|$))/giu;
// "Accounts not used for 90 days are deleted": a participle behind its noun.
const REDUCED_RELATIVE =
  /(?<=^\W*(?:[\p{L}-]+ ){1,5})not(?= (?:yet )?[\p{L}]+ed\b[^,;]*\b(?:is|are|was|were|must|shall|will|may|can|cannot)\b)/iu;
/** Behind a dash a contrast is added: "is tested on a separate system – never in production –". */
const CONTRAST = /\s[–—-] (?:never|not|niemals|nie|nicht)(?![\p{L}])[^–—]*(?:[–—]|(?=[.;]?$))/giu;

/** The text without what denies only a part of it, every character that stays in its place. */
export function withoutSideDenials(text: string, language: Language): string {
  const patterns =
    language === 'de'
      ? // What begins with its verb and asks is no condition.
        [text.trimEnd().endsWith('?') ? null : GERMAN_VERB_FIRST, GERMAN_ATTRIBUTE, GERMAN_CLAUSE, CONTRAST]
      : [reducedRelative(text), CONTRAST];
  return patterns.reduce(
    (kept, pattern) => (pattern === null ? kept : kept.replace(pattern, (hit) => ' '.repeat(hit.length))),
    text,
  );
}

/** Where an auxiliary stands before it, "not" belongs to that one. */
function reducedRelative(text: string): RegExp | null {
  const at = REDUCED_RELATIVE.exec(text)?.index ?? -1;
  return at === -1 || FINITE.test(text.slice(0, at)) ? null : REDUCED_RELATIVE;
}

function clauseStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const stop = /(?:[,;:.?!–—(]|\s-(?=\s))(?!.*(?:[,;:.?!–—(]|\s-\s))/su.exec(before);
  return stop === null ? 0 : stop.index + 1;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function lastWords(text: string, count: number): string {
  return text.trim().split(/\s+/).slice(-count).join(' ');
}
