import type { Language } from '../../shared/domain/document';

// Clauses that stand beside the main one: what they deny is not what the sentence claims.
const SIDE_CLAUSE: Record<Language, RegExp> = {
  en: /\b(?:if|unless|when|whenever|where|which|who|that|because|since|so that|to ensure|in order|such that|(?<!\bdo )(?<!\bdoes )without|whether|although|while|as)\b/iu,
  de: /(?:(?<=,\s*)(?:wenn|falls|sofern|soweit|die|der|das|denen|welche[rsn]?|weil|da|damit|sodass|ohne|ob|obwohl|während|um|dass|was)|(?<![\p{L}])(?:ohne|wenn|falls|sofern))(?![\p{L}])/iu,
};

const AT_HEAD: Record<Language, RegExp> = {
  en: /^\W*(?:if|unless|when|whenever|where|because|since|in order|without|whether|although|while|as)\b/iu,
  de: /^\W*(?:wenn|falls|sofern|soweit|weil|da|damit|ohne|ob|obwohl|während|um)(?![\p{L}])/iu,
};

const RELATIVE = /^(?:which|who|that|die|der|das|denen|welche[rsn]?)$/iu;
const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|do|does|did|will|can|cannot|could|must|may|shall|should)\b|\w+n['’]t\b/giu;
const FINITE_AFTER_COMMA =
  /,\s*(?=(?:werden|wird|ist|sind|hat|haben|kann|können|darf|dürfen|muss|müssen|erhalten|erhält|gibt)(?![\p{L}]))/iu;

/**
 * A sentence without its side clauses, every character that stays in its place: "Data that leaves our network is not
 * encrypted" keeps its predicate, "We encrypt it so that it is not readable" ends before "so that".
 */
export function mainClause(text: string, language: Language): string {
  if (AT_HEAD[language].test(text)) {
    const comma = text.indexOf(',');
    return comma === -1 ? text : blankUpTo(text, comma);
  }
  const side = SIDE_CLAUSE[language].exec(text);
  if (side === null) return text;
  const head = text.slice(0, side.index);
  const predicate = RELATIVE.test(side[0]) ? predicateAfter(text, side, language) : -1;
  return predicate === -1
    ? head
    : head + ' '.repeat(predicate - head.length) + mainClause(text.slice(predicate), language);
}

/** Where the main clause goes on after a relative clause on its subject; -1 where it was complete before it. */
function predicateAfter(text: string, side: RegExpExecArray, language: Language): number {
  const start = side.index + side[0].length;
  const rest = text.slice(start);
  if (language === 'de') {
    const comma = FINITE_AFTER_COMMA.exec(rest);
    return comma === null ? -1 : start + comma.index;
  }
  if (text.slice(0, side.index).search(AUXILIARY) !== -1) return -1;
  // "that are unused are disabled": an auxiliary right behind the pronoun is the relative clause's own.
  const auxiliaries = [...rest.matchAll(AUXILIARY)];
  const own = auxiliaries[0]?.index === 1 ? 1 : 0;
  const next = auxiliaries[own];
  return next === undefined ? -1 : start + next.index;
}

function blankUpTo(text: string, end: number): string {
  return ' '.repeat(end) + text.slice(end);
}

const OWN_AUXILIARY =
  "(?:is|are|was|were|has|have|had|do|does|did|will|can|cannot|could|must|may|shall|should|\\w+n['’]t)";
const ON_SUBJECT = new RegExp(
  `^(\\W*(?:[\\p{L}\\p{N}’'-]+ ){1,6})((?:that|which|who) (?:${OWN_AUXILIARY}\\b|\\w+s\\b|\\w+ ).*?) (?=${OWN_AUXILIARY}\\b)(.*)$`,
  'iu',
);
const ON_OBJECT = new RegExp(
  `^(.*\\b${OWN_AUXILIARY}\\b.*|.*?) ((?:that|which|who) (?:\\w+ )?${OWN_AUXILIARY}\\b.*)$`,
  'iu',
);

/** Puts a relative clause aside: "Rights | that are no longer needed | are withdrawn". English. */
export function splitRelatives(piece: string): string[] {
  const subject = ON_SUBJECT.exec(piece);
  if (subject !== null && (subject[1] ?? '').search(AUXILIARY) === -1)
    return [`${subject[1] ?? ''}${subject[3] ?? ''}`, subject[2] ?? ''];
  const object = ON_OBJECT.exec(piece);
  return object === null ? [piece] : [object[1] ?? '', object[2] ?? ''];
}
