import type { Language } from '../../shared/domain/document';

/** A stretch of a sentence with one predicate, and whether that predicate is denied. */
export interface Clause {
  text: string;
  negated: boolean;
}

// Where one claim ends and another begins. What follows "rather than" or "without" is a clause that denies.
const BOUNDARY: Record<Language, RegExp> = {
  en: /;|\s[–—-]\s|,\s*(?=(?:but|and|while|which|whereas|or|however|though|so|unless|except|where|with the exception|not|nor|never|as well as|including|rather|instead|without|if|when|because)\b)|\s(?=(?:but|rather than|instead of|without|unless|except|although|whereas|while|because|if)\b)|\s(?=and (?:is|are|was|were|do|does|did|has|have|will|must|can|cannot|may|never|not|no)\b)/iu,
  de: /;|\s[–—-]\s|,\s*(?=(?:aber|und|sondern|jedoch|während|wobei|die|der|das|welche|wenn|falls|sofern|außer|ohne|nicht|statt|anstatt|da|weil|damit|um|so dass|sodass|auch)(?![\p{L}]))|\s(?=(?:sondern|jedoch|statt|anstelle|anstatt|ohne|außer|mit ausnahme)(?![\p{L}]))|\s(?=und (?:ist|sind|wird|werden|hat|haben|muss|müssen|darf|dürfen|kann|können|nicht|nie|niemals|kein\w*)(?![\p{L}]))/iu,
};

// A feature that is switched off is denied as much as one that is not there.
const DENIES: Record<Language, RegExp> = {
  en: /\b(?:not|never|no|none|nobody|neither|nor|cannot|\w+n['’]t|no longer|prohibited|forbidden|prohibits?|forbids?|rather than|instead of|without|disallow(?:s|ed)?|refrains?|free of|absence of|lacks?|waives?|nothing|refuse[sd]?|reject(?:s|ed)?|impossible|unable|banned|discontinued|abolished|phased out|outside (?:the|its) scope|blocked|disabled|switched off|turned off|ruled out|excluded|n\/a)\b/iu,
  de: /(?<![\p{L}])(?:nicht|nein|kein(?:e[rsnm]?)?|nie|niemals|weder|noch nie|untersagt|verboten|unzulässig|ohne|statt|anstelle|anstatt|verzichtet|verzichten|niemand|keinesfalls|ausgeschlossen|nichts|abgelehnt|abgewiesen|verweigert|unmöglich|abgeschafft|blockiert|gesperrt|abgeschaltet|ausgeschaltet|deaktiviert)(?![\p{L}])/iu,
};

// "Not only … but", "no later than", "with no exceptions", "critical or not", "No. 7" deny nothing.
const NOT_A_DENIAL =
  /\bnot only\b|\bno\.? ?(?:\d|:)|\bor not\b|\b(?:with )?no exceptions?\b|\bno (?:more|fewer|less) (?:\w+ ){0,2}than\b|\bno (?:later|less|more|longer|fewer|earlier) than\b|\bnot (?:later|less|more|earlier) than\b|\bno longer than\b|\bif not\b|\bwhether or not\b|\bnot (?:necessarily|yet) only\b|(?<![\p{L}])oder nicht(?![\p{L}])|(?<![\p{L}])keine ausnahmen?(?![\p{L}])|(?<![\p{L}])nicht (?:nur|später als|länger als|mehr als|weniger als|älter als)(?![\p{L}])|\bwithout (?:delay|undue delay|exception)\b|(?<![\p{L}])ohne (?:\w+ )?(?:verzug|verzögerung|ausnahme|schuldhaftes zögern)(?![\p{L}])/giu;

/** Splits a sentence into its clauses; every word of it is in exactly one of them. */
export function splitClauses(sentence: string, language: Language): Clause[] {
  const pieces = sentence
    .split(new RegExp(BOUNDARY[language].source, 'giu'))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.map((text) => ({ text, negated: DENIES[language].test(text.replaceAll(NOT_A_DENIAL, ' ')) }));
}
