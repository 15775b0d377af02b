import type { Language } from '../../shared/domain/document';

/** A "not" that belongs to the sentence's own predicate, with what it denies. */
export interface Negation {
  words: string;
  start: number;
  end: number;
  /**
   * True where what is denied is a measure ("does not apply pseudonymisation"), false for a prohibition that is itself a
   * measure ("passwords are never sent by e-mail").
   */
  touchesMeasure: boolean;
}

// Clauses that stand beside the main one: what they deny is not what the sentence claims.
const SIDE_CLAUSE: Record<Language, RegExp> = {
  en: /\b(?:if|unless|when|whenever|where|which|who|that|because|since|so that|to ensure|in order|such that|without|whether|although|while|as)\b/giu,
  de: /\b(?:wenn|falls|sofern|soweit|die|der|das|welche[rsn]?|weil|da|damit|sodass|ohne|ob|obwohl|während|um)\b/giu,
};

const NEGATION: Record<Language, RegExp> = {
  en: /\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|shall|should|must|may)(?: currently| yet| also| generally| actively)? not|\w+n['’]t|cannot|never|no longer|not)\b/giu,
  de: /(?<![\p{L}])(?:nicht|kein(?:e[rsnm]?)?|niemals|nie)(?![\p{L}])/giu,
};

const NO_SUBJECT: Record<Language, RegExp> = {
  en: /^\W*(?:there (?:is|are|exists?) )?(?:currently )?(?:no|none|neither)\b/iu,
  de: /^\W*(?:es (?:gibt|besteht|existier\w+) (?:derzeit |aktuell )?)?kein/iu,
};

// Doing one of these is a measure; not doing it is a gap. Everything else that is denied is a prohibition or a fact.
const MEASURE: Record<Language, RegExp> = {
  en: /\b(?:appl(?:y|ies|ied)|us(?:e|es|ed|ing)|hav(?:e|ing)|ha[sd]|support(?:s|ed)?|offer(?:s|ed)?|provid(?:e|es|ed)|implement(?:s|ed)?|perform(?:s|ed)?|conduct(?:s|ed)?|encrypt(?:s|ed)?|available|possible|maintain(?:s|ed)?|hold(?:s)?|held|certified|carr(?:y|ies|ied) out|monitor(?:s|ed)?|guarantee(?:s|d)?|test(?:s|ed)?|review(?:s|ed)?|enforced?|require[sd]?|in place|enabled?|segregated|separated|audited|documented|pseudonymis\w+|anonymis\w+|formalised|rel(?:y|ies) on)\b/iu,
  de: /(?:eingesetzt|verwendet|angewendet|umgesetzt|durchgeführt|angeboten|unterstützt|verschlüsselt|verfügbar|möglich|vorhanden|zertifiziert|überwacht|getestet|geprüft|erzwungen|verlangt|etabliert|dokumentiert|eingerichtet|aktiviert|pseudonymisiert|anonymisiert|besteht|existier\w+|gibt es|betreiben|führen|haben|verfügen|bieten|setzen)/iu,
};

// Not doing these is good: "we do not sell", "is not accessible from the internet".
const HARM: Record<Language, RegExp> = {
  en: /\b(?:unencrypted|clear[- ]?text|plain[- ]?text|production data|real data|personal data in|credentials?|passwords?|shared? accounts?|sell|sold|shared? with|third part(?:y|ies)|card|default passwords?|publicly|internet|record|stor(?:e|ed|es) any|access(?:ed|ible)?|disclos\w+|transmit\w*|transfer\w*|leave|retain\w*|copied|reus\w+|written down|track\w*|profil\w+|advertis\w+|trusted?|expos\w+)\b/iu,
  de: /(?:unverschlüsselt|klartext|produktivdaten|echtdaten|zugangsdaten|passwörter|verkauf\w*|weitergegeben|weitergabe|dritte[n]?|kartendaten|öffentlich|internet|aufgezeichnet|gespeichert|zugreif\w*|zugriff|übermittel\w*|offengelegt|wiederverwend\w*|notier\w*|werbung|profil\w*)/iu,
};

/** Finds the negation of a sentence's main clause; null where the main clause denies nothing. */
export function findNegation(text: string, language: Language): Negation | null {
  const main = mainClause(text, language);
  const subject = NO_SUBJECT[language].exec(main);
  const hit = subject ?? firstMatch(NEGATION[language], main);
  if (hit === null) return null;
  const rest = main.slice(hit.index);
  const around = language === 'de' ? main : rest;
  const touchesMeasure = MEASURE[language].test(around) && !HARM[language].test(around);
  return { words: hit[0].trim(), start: hit.index, end: hit.index + hit[0].length, touchesMeasure };
}

/** The sentence up to its first side clause; a side clause at the head ("If …, we …") is skipped. */
function mainClause(text: string, language: Language): string {
  const pattern = SIDE_CLAUSE[language];
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return text;
  if (first.index > 3) {
    // German articles look like relative pronouns: only after a comma do they open a clause.
    const opensClause = language === 'en' || /,\s*$/.test(text.slice(0, first.index)) || /^(?:ohne|um|wenn|falls|sofern)$/iu.test(first[0]);
    if (opensClause) return blank(text, first.index);
    const comma = text.slice(first.index).search(/,\s*(?:die|der|das|welche|wenn|falls|sofern|ohne|um|damit)/iu);
    return comma === -1 ? text : blank(text, first.index + comma);
  }
  const comma = text.indexOf(',');
  return comma === -1 || language === 'de' ? text : ' '.repeat(comma) + text.slice(comma);
}

function blank(text: string, from: number): string {
  return text.slice(0, from);
}

function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}
