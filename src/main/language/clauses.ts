import type { Language } from '../../shared/domain/document';
import { withoutSideDenials } from './asides';
import { splitRelatives } from './main-clause';

/** A stretch of a sentence, and whether what it says is denied. */
export interface Clause {
  text: string;
  negated: boolean;
  /**
   * `claim` says something; `contrast` only names what is left out ("rather than X", "but not Y"); `apart` names what
   * something is kept away from; `when` says under which condition.
   */
  role: 'claim' | 'contrast' | 'apart' | 'when';
}

// Where one claim ends and another begins, and where a phrase that denies begins.
const BOUNDARY: Record<Language, RegExp> = {
  en: /;|\s[–—-]\s|,\s*(?=(?:but|and|while|which|whereas|or|however|though|so|unless|except|where|with the exception|not|nor|never|as well as|including|rather|instead|as opposed|unlike|without|if|when|because)\b)|\s(?=(?:but|rather than|instead of|in (?:place|lieu) of|(?<=\b(?:preferred|favou?red|chosen|prioriti[sz]ed) )over|as opposed to|in contrast to|without|unless|except|with the exception of|although|whereas|while|because|if|until|so that|when|whenever)\b)|\s(?=and (?:is|are|was|were|do|does|did|has|have|will|must|can|cannot|may|never|not|no|it is|they|we|if|when)\b)/iu,
  de: /;|\s[–—-]\s|,\s*(?=(?:aber|und|sondern|jedoch|während|wobei|die|der|das|welche|wenn|falls|sofern|außer|ohne|nicht|kein|statt|anstatt|da|weil|damit|um|so dass|sodass|ausgenommen|abgesehen|auch|werden|wird|ist|sind|muss|müssen|kann|können|darf|dürfen)(?:e[rsnm]?)?(?![\p{L}]))|\s(?=(?:sondern|jedoch|statt|anstelle|anstatt|ohne|außer|mit ausnahme|im gegensatz)(?![\p{L}]))|\s(?=und (?:ist|sind|wird|werden|hat|haben|muss|müssen|darf|dürfen|kann|können|nicht|nie|niemals|kein\w*)(?![\p{L}]))/iu,
};

// A feature that is switched off is denied as much as one that is not there.
const DENIES: Record<Language, RegExp> = {
  en: /\b(?:not|never|no|none|nobody|neither|nor|cannot|\w+n['’]t|no longer|prohibited|forbidden|prohibits?|forbids?|disallow(?:s|ed)?|refrains?|free of|absence of|lacks?|waives?|nothing|refuse[sd]?|reject(?:s|ed)?|impossible|unable|banned|bans|discontinued|abolished|phased out|outside (?:the|its) scope|blocked|disable[sd]|(?:switch|turn)(?:ed|es|s) off|rule[sd]? out|(?:prevent|stop|barr?)(?:s|p?ed)? (?:[\p{L}’-]+ ){0,5}from|outlaw(?:s|ed)|under no circumstances|excluded|exempt(?:ed)? from|dispenses? with|forgoes?|n\/a)\b/iu,
  de: /(?<![\p{L}])(?:nicht|nein|kein(?:e[rsnm]?)?|nie|niemals|weder|noch nie|untersag(?:t|en)|verb[io]e?ten?|verbietet|unzulässig|verzichtet|verzichten|niemand|keinesfalls|ausgeschlossen|nichts|abgelehnt|abgewiesen|verweigert|unmöglich|abgeschafft|blockiert|gesperrt|abgeschaltet|ausgeschaltet|deaktiviert|ausgenommen|entfällt|entfallen|unterbunden|unterbinde(?:t|n)|unterlassen|entbehrlich|befreit von)(?![\p{L}])/iu,
};

// "Cannot be switched off", "switching it off is forbidden": it is on.
const KEPT_ON =
  /\b(?:not|never|cannot|\w+n['’]t|nobody|no(?: one| \w+)?|unable|prohibit(?:s|ed)?|forbid(?:s|den)?|prevent(?:s|ed)?) (?:[\p{L}-]{2,} ){0,4}?(?:disabl(?:ed?|ing)|deactivat(?:ed?|ing)|(?:switch|turn)(?:ed|ing)? (?:it |them )?off)\b|\b(?:disabling|deactivating|(?:switching|turning) off) (?:[\p{L}-]{2,} ){0,6}?(?:not \w+|prohibited|forbidden|banned|ruled out|impossible)\b|(?<![\p{L}])(?:nicht|nie|niemals|niemand|kein\p{L}*) (?:\p{L}+ ){0,4}?(?:abgeschaltet|ausgeschaltet|deaktivier(?:t|en)|abschalten|ausschalten|abzuschalten|auszuschalten)(?![\p{L}])|(?<![\p{L}])(?:deaktivier(?:en|ung)|(?:ab|aus)schalt(?:en|ung)) (?:\p{L}+ ){0,6}?(?:nicht \p{L}+|verboten|untersagt|unzulässig|ausgeschlossen|unterbunden)(?![\p{L}])|(?<![\p{L}])(?:verboten|untersagt|verbiete[nt]|untersag(?:t|en)) (?:\p{L}+ ){0,6}?(?:deaktivieren|(?:ab|aus)(?:zu)?schalten)(?![\p{L}])/giu;

// "Not only … but", "no later than", "with no exceptions", "critical or not", "No. 7" deny nothing.
const NOT_A_DENIAL =
  /\b(?:not|never|no longer|\w+n['’]t) (?:\w+ )?(?:blocked|prohibited|forbidden|banned|rejected|refused|ruled out|impossible)\b|(?<![\p{L}])(?:nicht|nie|niemals) (?:\p{L}+ )?(?:blockiert|gesperrt|verboten|untersagt|ausgeschlossen|unmöglich|unterbunden|verweigert)(?![\p{L}])|\bnot only\b|\bno\.? ?(?:\d|:)|\bor not\b|\b(?:with )?no exceptions?\b|\b(?:there is )?no (?:excuse|doubt|matter|need)\b|\bno (?:more|fewer|less|sooner) (?:\w+ ){0,2}than\b|\bno (?:later|less|more|longer|fewer|earlier) than\b|\bnot (?:later|less|more|earlier) than\b|\bno longer than\b|\bif not\b|\bwhether or not\b|\bnot (?:necessarily|yet) only\b|\bnot uncommon\b|\bnot limited to\b|(?<![\p{L}])oder nicht(?![\p{L}])|(?<![\p{L}])keine ausnahmen?(?![\p{L}])|(?<![\p{L}])nicht (?:nur|später als|länger als|mehr als|weniger als|älter als)(?![\p{L}])|\bwithout (?:delay|undue delay|exception)\b|(?<![\p{L}])ohne (?:\w+ )?(?:verzug|verzögerung|ausnahme|schuldhaftes zögern)(?![\p{L}])/giu;

// What a phrase begins with that only names what is left out.
const CONTRAST: Record<Language, RegExp> = {
  en: /^\W*(?:rather than|instead of|in (?:place|lieu) of|over|as opposed to|in contrast to|unlike|without|except(?:ing)?|with the exception of|(?:but |and )?(?:not|never)(?= (?!only\b)))\b/iu,
  de: /^\W*(?:statt|anstatt|anstelle|im gegensatz zu|ohne|außer|mit ausnahme|ausgenommen|abgesehen von|(?:aber |jedoch |und )?(?:nicht|niemals|nie|kein(?:e[rsnm]?)?)(?: aber| jedoch)?)(?![\p{L}])/iu,
};
// The ones that turn round when what they belong to is denied itself: "cannot log in without a key".
const TURNS: Record<Language, RegExp> = {
  en: /^\W*(?:without|except|unless|until)\b/iu,
  de: /^\W*(?:ohne|außer|bevor|solange nicht|es sei denn)(?![\p{L}])/iu,
};
const CONDITION: Record<Language, RegExp> = {
  en: /^\W*(?:and |or |but )?(?:if|when|whenever|unless|until|because|in case|where)\b/iu,
  de: /^\W*(?:und |oder |auch )?(?:wenn|falls|sofern|soweit|sobald|solange|weil|da|bevor|bis)(?![\p{L}])/iu,
};
const FINITE: Record<Language, RegExp> = {
  en: /\b(?:is|are|was|were|has|have|had|do|does|did|will|can|cannot|must|may|shall|should)\b/iu,
  de: /(?<![\p{L}])(?:ist|sind|wird|werden|hat|haben|muss|müssen|kann|können|darf|dürfen)(?![\p{L}])/iu,
};
// "While the database is encrypted, the backups are not": the predicate stands in the other half.
const BARE: Record<Language, RegExp> = {
  en: /\b(?:is|are|do|does|was|were|has|have|can|will) not\W*$|\bcannot\W*$|n['’]t\W*$/iu,
  de: /(?:ist|sind|werden|wird|haben|hat|können|kann) (?:\S+ ){1,4}(?:nicht|keine)\W*$/iu,
};
// "Kept separately from X" says that it is not with X.
const APART: Record<Language, RegExp> = {
  en: /\b(?:separate(?:d|ly)?|segregated|isolated|disconnected|kept apart|away|distinct) from(?: (?!(?:is|are|was|were|on|in|by|at|and|with|for|using)\b)[\p{L}\p{N}’'-]+){1,4}/giu,
  de: /(?<![\p{L}])(?:getrennt|abgetrennt|isoliert|separat|entfernt|fern) von(?: \p{Ll}+){0,4} \p{Lu}[\p{L}\p{N}-]*/gu,
};
// "The failure of one server does not interrupt the service": what is denied is the harm alone.
const HARM: Record<Language, RegExp> = {
  en: /\b(?:do|does|did|will|would|can|should)(?: not|n['’]t) (?:\w+ly )?(?:affect|impact|interrupt|disrupt|endanger|impair|compromise|influence|hinder|degrade|harm|stop)\b/giu,
  de: /(?<![\p{L}])(?:beeinträchtig(?:t|en)|unterbr(?:icht|echen)|gefährde(?:t|n)|stör(?:t|en))(?![\p{L}])(?=[^,;]*(?<![\p{L}])nicht(?![\p{L}]))|(?<![\p{L}])nicht (?:beeinträchtigt|unterbrochen|gefährdet|gestört)/giu,
};

/** Splits a sentence into its clauses; every content word of it is in exactly one of them. */
export function splitClauses(sentence: string, language: Language): Clause[] {
  const pieces = putAsides(sentence, language)
    .flatMap((text) => splitAtBoundaries(text, language))
    .flatMap((piece, index) => endPhrase(piece, index, language))
    .flatMap((piece) => (language === 'en' && denies(piece, language) ? splitRelatives(piece) : [piece]))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const parts = narrowContrasts(pieces, language);
  const read = parts.map((text, index) => ({ text, role: roleOf(text, index, language) }));
  const denied = read.map(({ text, role }) => role === 'claim' && denies(text, language));
  return read.flatMap(({ text, role: ownRole }, index) => {
    // Two denials of one thing demand it: "nobody logs in without a key", "nothing is released until it is tested".
    const turned = TURNS[language].test(text) && denied.some((each) => each);
    const role = turned ? 'contrast' : ownRole;
    const negated = role === 'contrast' ? !turned : (denied[index] ?? false);
    return cutOut({ text, role, negated }, language);
  });
}

/** Remarks in brackets that deny or contrast speak for themselves: "(no password login)", "(as opposed to …)". */
function putAsides(sentence: string, language: Language): string[] {
  const asides: string[] = [];
  const rest = sentence.replaceAll(/\(([^()]*)\)/gu, (bracket, inside: string) => {
    if (!CONTRAST[language].test(inside) && !denies(inside, language)) return bracket;
    asides.push(inside);
    return ' ';
  });
  return [rest, ...asides];
}

function splitAtBoundaries(text: string, language: Language): string[] {
  const exempt = [...text.matchAll(KEPT_ON), ...text.matchAll(NOT_A_DENIAL)].map(({ index, 0: words }) => ({
    from: index - 2,
    to: index + words.length,
  }));
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(new RegExp(BOUNDARY[language].source, 'giu'))) {
    if (exempt.some(({ from, to }) => from <= index && index < to)) continue;
    pieces.push(text.slice(start, index));
    start = index + mark.length;
  }
  return [...pieces, text.slice(start)];
}

function roleOf(text: string, index: number, language: Language): Clause['role'] {
  if (CONDITION[language].test(text)) return 'when';
  if (BARE[language].test(text)) return 'contrast';
  return opensContrast(text, index, language) && !FINITE[language].test(text) ? 'contrast' : 'claim';
}

const BARE_DENIAL = /^\W*(?:(?:but|and|aber|jedoch|und) )?(?:not?|never|nicht|nie\p{L}*|kein\p{L}*)(?![\p{L}])/iu;

/** "No change …" at the head is the subject of a claim; behind a claim "…, no passwords" is left out of it. */
function opensContrast(text: string, index: number, language: Language): boolean {
  return CONTRAST[language].test(text) && (index > 0 || !BARE_DENIAL.test(text));
}

const GERMAN_PHRASE = /^(\W*\p{L}+ (?:\p{Ll}+ )*\p{Lu}[\p{L}-]+(?: (?:und|oder) \p{Lu}[\p{L}-]+)?) (?=\p{Ll})/u;

/** A phrase ends where its sentence takes up its predicate again: "changes without a test | are rolled back". */
function endPhrase(piece: string, index: number, language: Language): string[] {
  if (!opensContrast(piece, index, language) || BARE_DENIAL.test(piece)) return [piece];
  const predicate = new RegExp(`(?<=\\S+ \\S+ .*)${FINITE[language].source}`, 'iu').exec(piece);
  const german = language === 'de' ? GERMAN_PHRASE.exec(piece)?.[1] : undefined;
  // "With the exception of older ones, servers are …": at the head it ends with its comma.
  const comma = index === 0 ? piece.indexOf(',') : -1;
  const end = comma > 0 ? comma : (german?.length ?? predicate?.index);
  return end === undefined ? [piece] : [piece.slice(0, end), piece.slice(end)];
}

const INSTEAD: Record<Language, RegExp> = {
  en: /^\W*but (?:rather |only )?(?:in|on|at|by|with|for|as|to|from|via|through)\b/iu,
  de: /^\W*sondern(?![\p{L}])/iu,
};
const NOT_THIS: Record<Language, RegExp> = {
  en: /(?<=\S )not (?=(?:in|on|at|by|with|for|as|to|from|via|through)\b)/iu,
  de: /(?<=\S )(?:nicht|kein(?:e[rsnm]?)?)(?![\p{L}])/iu,
};
const LAST_VERB = / (?!\S*\d)(\p{Ll}{3,}(?:t|en))\W*$/u;

/** "Not in X but in Y" denies X alone; a German verb behind such a phrase belongs to the claim before it. */
function narrowContrasts(pieces: readonly string[], language: Language): string[] {
  const result: string[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    const verb =
      language === 'de' && before !== undefined && roleOf(piece, 1, language) === 'contrast'
        ? LAST_VERB.exec(piece)
        : null;
    const not = before !== undefined && INSTEAD[language].test(piece) ? NOT_THIS[language].exec(before) : null;
    if (before !== undefined && verb !== null) {
      result[result.length - 1] = `${before} ${verb[1] ?? ''}`;
      result.push(piece.slice(0, verb.index));
    } else if (before !== undefined && not !== null) {
      result.splice(-1, 1, before.slice(0, not.index), before.slice(not.index), piece);
    } else result.push(piece);
  }
  return result;
}

/** "Prohibited", "untersagt": what denies the rest of its clause and is a claim itself. */
export function isProhibition(word: string): boolean {
  return PROHIBITION.test(word);
}

/** "Not", "prohibited", "kein": a word that makes its clause deny. What is switched off or done away with is another thing. */
export function isDenialWord(word: string): boolean {
  return NOT.test(word) || isProhibition(word);
}

/** "Disabled", "gesperrt": a word that denies the rest of its clause by what it says is done. */
export function isRefusal(word: string): boolean {
  return REFUSAL.test(word);
}

/** Whether a stretch holds a "not", or a word that prohibits. */
export function holdsDenial(text: string): boolean {
  return text.split(/[^\p{L}’']+/u).some(isDenialWord);
}

/** Whether a stretch holds a plain "not". */
export function holdsNot(text: string): boolean {
  return text.split(/[^\p{L}’']+/u).some((word) => NOT.test(word));
}

const REFUSAL =
  /^(?:block(?:s|ed)?|disable[sd]?|reject(?:s|ed)?|refuse[sd]?|excluded|blockier(?:t|en)|gesperrt|sperr(?:t|en)|deaktivier(?:t|en)|abgeschaltet|ausgeschaltet|abgelehnt|abgewiesen|verweigert|unterbunden)$/iu;
const PROHIBITION =
  /^(?:prohibit\w*|forb[aio]d\w*|ban(?:s|ned)?|disallow\w*|outlaw\w*|prevent(?:s|ed)?|barr?(?:s|ed)?|impossible|unable|untersag\w*|verbiet\w*|verbot\w*|verböt\w*|unzulässig\w*|ausgeschlossen|unmöglich|unterbunden|unterbinde\w*)$/iu;
const NOT = /^(?:not|never|no|cannot|\w+n['’]t|nicht|nie|niemals|kein(?:e[rsnm]?)?)$/iu;

/** Whether a stretch says that something cannot or must not be switched off. */
export function keepsOn(text: string): boolean {
  return text.search(KEPT_ON) !== -1;
}

function denies(text: string, language: Language): boolean {
  const rest = text.replaceAll(KEPT_ON, ' ').replaceAll(NOT_A_DENIAL, ' ');
  return DENIES[language].test(withoutSideDenials(rest, language));
}

/** Takes what is kept apart, and a harm that is denied, out of their clause. */
function cutOut(clause: Clause, language: Language): Clause[] {
  const { text, negated } = clause;
  const apart = text.match(APART[language]) ?? [];
  const harms = negated ? (text.match(HARM[language]) ?? []) : [];
  if (apart.length === 0 && harms.length === 0) return [clause];
  const rest = [...apart, ...harms].reduce((kept, phrase) => kept.replace(phrase, ' '), text);
  return [
    { ...clause, text: rest, negated: harms.length > 0 ? false : negated },
    ...apart.map((phrase): Clause => ({ text: phrase, negated: false, role: 'apart' })),
    ...harms.map((phrase): Clause => ({ text: phrase, negated: true, role: 'claim' })),
  ];
}
