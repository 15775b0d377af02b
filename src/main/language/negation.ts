import type { Language } from '../../shared/domain/document';
import { withoutSideDenials } from './asides';
import { mainClause } from './main-clause';

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

const NEGATION: Record<Language, RegExp> = {
  en: /\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|shall|should|must|may)(?: currently| yet| also| generally| actively)? not|\w+n['’]t|cannot|never|no longer(?! than)|not)\b(?! (?:only|later|less|more|longer|earlier|older)\b)/iu,
  de: /(?<![\p{L}])(?:nicht|kein(?:e[rsnm]?)?|niemals|nie)(?![\p{L}]| (?:nur|später|länger|mehr|weniger|älter)(?![\p{L}]))/iu,
};

/** "There is no …": what is missing is named, so it is a gap unless it is good to be without it. */
const NONE_EXISTS: Record<Language, RegExp> = {
  en: /^\W*there (?:is|are|exists?|has been|have been) (?:currently |yet |as yet )?no\b/iu,
  de: /^\W*es (?:gibt|besteht|existier\w+) (?:\S+ ){0,3}kein(?:e[rsnm]?)?(?![\p{L}])/iu,
};

const NO_SUBJECT: Record<Language, RegExp> = {
  en: /^\W*(?:currently )?(?:no(?!\.? ?[\d:])|none|neither)\b/iu,
  de: /^\W*kein/iu,
};

/** A rule that forbids is a measure, whatever verb it forbids. */
const PROHIBITION: Record<Language, RegExp> = {
  en: /\b(?:must|shall) (?:\w+ )?(?:not|never)\b|\bnot (?:allowed|permitted|permissible)\b/iu,
  de: /(?<![\p{L}])(?:darf|dürfen)(?![\p{L}])|\bnicht (?:gestattet|erlaubt|zulässig)\b/iu,
};

// Doing one of these is a measure; not doing it is a gap. Everything else that is denied is a prohibition or a fact.
const MEASURE: Record<Language, RegExp> = {
  en: /\b(?:appl(?:y|ies|ied)|us(?:e|es|ed|ing)|hav(?:e|ing)|ha[sd]|support(?:s|ed)?|offer(?:s|ed)?|provid(?:e|es|ed)|implement(?:s|ed)?|perform(?:s|ed)?|conduct(?:s|ed)?|encrypt(?:s|ed)?|available|possible|maintain(?:s|ed)?|hold(?:s)?|held|certified|carr(?:y|ies|ied) out|monitor(?:s|ed)?|guarantee(?:s|d)?|test(?:s|ed)?|review(?:s|ed)?|enforced?|require[sd]?|in place|enabled?|segregated|separated|audit(?:s|ed)?|documented|pseudonymis\w+|anonymis\w+|formalised|rel(?:y|ies) on|exists?|log(?:s|ged)?|kept|assess(?:es|ed)?|evaluated|train(?:s|ed)?|appoint(?:s|ed)|designated|patched|installed|updated|backed up|check(?:s|ed)?|verif(?:y|ies|ied)|scann?(?:s|ed)?|protected|secured|locked|rotated|agreed|defined|established|signed|filtered|hardened|restricted|controlled|operates?|runs?|employ(?:s|ed)?)\b/iu,
  de: /(?:eingesetzt|verwendet|angewendet|umgesetzt|durchgeführt|angeboten|unterstützt|verschlüsselt|verfügbar|möglich|vorhanden|zertifiziert|überwacht|getestet|geprüft|überprüft|erzwungen|verlangt|etabliert|dokumentiert|eingerichtet|aktiviert|pseudonymisiert|anonymisiert|besteht|existier\w+|gibt es|es gibt|betreiben|führen|haben|verfügen|bieten|setzen|protokolliert|gesichert|geschützt|aufbewahrt|bewertet|auditiert|kontrolliert|geschult|bestellt|benannt|getrennt|eingespielt|aktualisiert|gepflegt|geregelt|festgelegt|definiert|vereinbart|beschränkt|findet|stattgefunden|erfolgt|im einsatz|in betrieb|in kraft|besitz\w*|einbringen|gehör\w+ (?:\S+ )?nicht zu)/iu,
};

// Not doing these is good: "we do not sell", "is not accessible from the internet".
const HARM: Record<Language, RegExp> = {
  en: /\b(?:unencrypted|clear[- ]?text|plain[- ]?text|production data|real data|personal data in|credentials?|passwords?|shared? accounts?|sell|sold|shared? with|third part(?:y|ies)|card|default passwords?|publicly|internet|record|stor(?:e|ed|es) any|access(?:ed|ible)?|disclos\w+|transmit\w*|transfer\w*|leave|retain\w*|copied|reus\w+|written down|track\w*|profil\w+|advertis\w+|trusted?|expos\w+|testing purposes|for tests?(?:ing)?|to train)\b/iu,
  de: /(?:unverschlüsselt|klartext|produktivdaten|echtdaten|zugangsdaten|passwörter|verkauf\w*|weitergegeben|weitergabe|dritte[n]?(?![\p{L}])|kartendaten|öffentlich|internet|aufgezeichnet|gespeichert|zugreif\w*|zugriff|übermittel\w*|offengelegt|wiederverwend\w*|deaktivier\w*|umgangen|ignoriert|unterlaufen|gefährdet|notier\w*|werbung|profil\w*|zum testen|zu testzwecken|für tests)/iu,
};

/** Said without a "not": what is missing is a gap all the same. */
const LACK: Record<Language, RegExp> = {
  en: /\b(?:lacks?(?= )|(?:is|are) (?:still |currently )?(?:missing|absent|unencrypted|undocumented|unmonitored|unprotected))\b/iu,
  de: /(?<![\p{L}])(?:fehlt|fehlen|(?:ist|sind|bleibt|bleiben) (?:derzeit |noch |bisher )?(?:unverschlüsselt|ungeschützt|undokumentiert|unüberwacht))(?![\p{L}])/iu,
};

/** What is out of date or unsafe is better not used: to say so is a measure. */
const UNSAFE: Record<Language, RegExp> = {
  en: /\b(?:outdated|obsolete|legacy|insecure|weak|deprecated|unsupported|md5|sha-?1|rc4|3des|telnet|ftp|ssl(?:v[23])?|tls 1\.[01]|wep|shared|generic|anonymous|default (?:accounts?|passwords?)|real (?:customer )?data|production data|live data)\b/iu,
  de: /(?:veraltet\w*|unsicher\w*|schwache\w*|md5|sha-?1|rc4|3des|telnet|ftp|ssl|tls 1\.[01]|wep|gemeinsam genutzte\w*|gemeinsame (?:konten|zugänge)|sammelkonten|gruppenkonten|dasselbe|dieselben|standardpassw\w*|standardkonten|echtdaten|echte[nr]? \S*daten|produktivdaten|testumgebung\w*|entwicklungsumgebung\w*)/iu,
};
const USED: Record<Language, RegExp> = {
  en: /\b(?:us(?:e|es|ed|ing)|enabled?|allowed|accept(?:s|ed)?|support(?:s|ed)?|permitted|operated?|run|cop(?:y|ied)|employ(?:s|ed)?|tolerated)\b/iu,
  de: /(?:verwende\w*|verwendet|eingesetzt|einsetzen|genutzt|nutzen|benutzt|aktiviert|unterstützt|zugelassen|akzeptiert|betrieben|kopiert|geduldet|im einsatz|in betrieb)(?![\p{L}])/iu,
};

// "Werden nicht zur Übertragung verwendet": what is ruled out is a use, unless what is not used is a safeguard itself.
const OTHER_USE =
  /(?<![\p{L}])nicht (?:\S+ ){0,3}?(?:zur|zum|für|auf|in)(?![\p{L}]).*(?:verwendet|genutzt|benutzt|eingesetzt)(?![\p{L}])/iu;
const SAFEGUARD = /(?:verschlüssel|authenti|faktor|mfa|protokoll|überwach|signatur|sicherung|backup|schutz)/iu;

/** To be without these is good, however it is said. */
const GOOD_TO_LACK: Record<Language, RegExp> = {
  en: /\b(?:exceptions?|breach(?:es)?|incidents?|back ?doors?|single points? of failure|direct connections?|known)\b/iu,
  de: /(?:ausnahmen?|verletzung\w*|vorfäll\w*|hintertür\w*|bekannt\w*|direkte verbindung\w*)/iu,
};

/** Finds the negation of a sentence's main clause; null where the main clause denies nothing. */
export function findNegation(text: string, language: Language): Negation | null {
  const main = mainClause(withoutSideDenials(text, language), language);
  const none = NONE_EXISTS[language].exec(main);
  const hit = none ?? NO_SUBJECT[language].exec(main) ?? NEGATION[language].exec(main);
  if (hit === null) return findLack(main, language);
  const touchesMeasure = none === null ? deniesMeasure(main, hit, language) : !isGoodToLack(main, language);
  return { words: hit[0].trim(), start: hit.index, end: hit.index + hit[0].length, touchesMeasure };
}

function findLack(main: string, language: Language): Negation | null {
  const hit = LACK[language].exec(main);
  if (hit === null || GOOD_TO_LACK[language].test(main)) return null;
  return { words: hit[0].trim(), start: hit.index, end: hit.index + hit[0].length, touchesMeasure: true };
}

function isGoodToLack(main: string, language: Language): boolean {
  return HARM[language].test(main) || GOOD_TO_LACK[language].test(main);
}

/** What follows the negation is what it denies; a German one at the end of its clause denies the whole clause. */
function deniesMeasure(main: string, hit: RegExpExecArray, language: Language): boolean {
  if (PROHIBITION[language].test(main)) return false;
  const rest = main.slice(hit.index);
  const subject = language === 'en' ? main.slice(0, hit.index) : main;
  if (language === 'de' && OTHER_USE.test(main) && !SAFEGUARD.test(main)) return false;
  if (UNSAFE[language].test(subject) && USED[language].test(rest)) return false;
  const says = (part: string) => MEASURE[language].test(part) || HARM[language].test(part);
  const denied = language === 'en' || (/^\W*ni/iu.test(hit[0]) && says(rest)) ? rest : main;
  return MEASURE[language].test(denied) && !HARM[language].test(denied);
}
