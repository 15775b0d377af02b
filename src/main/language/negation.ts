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
  en: /^\W*(?:(?:currently|for [^,.;:]{1,60}),? )?(?:no(?!\.? ?[\d:])|none|neither)\b/iu,
  de: /^\W*kein/iu,
};

/** A rule that forbids is a measure, whatever verb it forbids. */
const PROHIBITION: Record<Language, RegExp> = {
  en: /\b(?:must|shall|should) (?:\w+ )?(?:not|never)\b|\bnot (?:allowed|permitted|permissible)\b/iu,
  de: /(?<![\p{L}])(?:darf|dürfen)(?![\p{L}])|\bnicht (?:gestattet|erlaubt|zulässig)\b/iu,
};

// Doing one of these is a measure; not doing it is a gap. Everything else that is denied is a prohibition or a fact.
const MEASURE: Record<Language, RegExp> = {
  en: /\b(?:appl(?:y|ies|ied)|us(?:e|es|ed|ing)|hav(?:e|ing)|ha[sd]|support(?:s|ed)?|offer(?:s|ed)?|provid(?:e|es|ed)|implement(?:s|ed)?|perform(?:s|ed)?|conduct(?:s|ed)?|encrypt(?:s|ed)?|available|possible|maintain(?:s|ed)?|hold(?:s)?|held|certified|carr(?:y|ies|ied) out|monitor(?:s|ed)?|guarantee(?:s|d)?|test(?:s|ed)?|review(?:s|ed)?|enforced?|require[sd]?|in place|enabled?|segregated|separated|audit(?:s|ed)?|documented|pseudonymis\w+|anonymis\w+|formalised|rel(?:y|ies) on|exists?|log(?:s|ged)?|kept|assess(?:es|ed)?|evaluated|train(?:s|ed)?|appoint(?:s|ed)|designated|patched|installed|updated|backed up|check(?:s|ed)?|verif(?:y|ies|ied)|scann?(?:s|ed)?|protected|secured|locked|rotated|agreed|defined|established|signed|filtered|hardened|restricted|controlled|operates?|runs?|employ(?:s|ed)?)\b/iu,
  de: /(?:eingesetzt|verwendet|angewendet|umgesetzt|durchgeführt|angeboten|unterstützt|verschlüsselt|verfügbar|möglich|vorhanden|zertifiziert|überwacht|getestet|geprüft|überprüft|erzwungen|verlangt|etabliert|dokumentiert|eingerichtet|aktiviert|pseudonymisiert|anonymisiert|besteht|existier\w+|gibt es|es gibt|betreiben|führen|haben|verfügen|bieten|setzen|protokolliert|gesichert|geschützt|aufbewahrt|bewertet|auditiert|kontrolliert|geschult|bestellt|benannt|getrennt|eingespielt|aktualisiert|gepflegt|geregelt|festgelegt|definiert|vereinbart|beschränkt|findet|stattgefunden|erfolgt|im einsatz|in betrieb|in kraft|besitz\w*|einbringen|geschlossen|unterzeichnet|gehör\w+ (?:\S+ )?nicht zu)/iu,
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

/** "No bill of materials is published": what a company could hand out or keep and does not. Of data it is good. */
const NOT_KEPT: Record<Language, RegExp> = {
  en: /\b(?:bills? of materials|sbom|(?:status|trust) pages?|reports?|inventor(?:y|ies)|registers?|polic(?:y|ies)|procedures?|process(?:es)?|plans?|summar(?:y|ies)|overviews?|documentation|certificates?|attestations?|evidence|records? of processing|data processing agreements?)\b.*\b(?:published|produced|created|issued|prepared|delivered|written|drawn up|handed out|given out|provided)\b/iu,
  de: /(?:stückliste|\bsbom|statusseite|bericht|verzeichnis|register|inventar|richtlinie|verfahren|prozess|plan|zusammenfassung|übersicht|dokumentation|zertifikat|bescheinigung|nachweis)\w*(?![\p{L}]).*(?:veröffentlicht|erstellt|herausgegeben|ausgegeben|bereitgestellt|geführt|verfasst|geliefert|ausgeliefert)(?![\p{L}])/iu,
};

/** To be without these is good, however it is said. */
const GOOD_TO_LACK: Record<Language, RegExp> = {
  en: /\b(?:exceptions?|breach(?:es)?|incidents?|back ?doors?|single points? of failure|direct connections?|known)\b/iu,
  de: /(?:ausnahmen?|verletzung\w*|vorfäll\w*|hintertür\w*|bekannt\w*|direkte verbindung\w*)/iu,
};

// To stand outside a measure is a gap: "is not part of the pipeline", "is not covered by the scan". Of data it is mostly good.
const INSIDE: Record<Language, RegExp> = {
  en: /\b(?:(?:form |forms |made )?part of|includ(?:e|es|ed)|cover(?:s|ed)?|(?:in|within) (?:the |its |our )?scope|extends? to|among|written (?:to|into)|tak(?:e|es|en|ing) place|took place)\b/iu,
  de: /(?:teil (?:de[rs]|von|unser\w*)|bestandteil|gegenstand|enthalten|umfasst|erfasst|eingebunden|einbezogen|abgedeckt|vorgesehen|eingeschlossen)/iu,
};
const DATA: Record<Language, RegExp> = {
  en: /\b(?:data|passwords?|credentials?|secrets?|contents?|information|cookies|incidents?|breach(?:es)?|transfers?)\b/iu,
  de: /(?:daten|passw[oö]rt\w*|kennw[oö]rt\w*|zugangsdaten|geheimnis\w*|inhalte?|informationen|cookies|vorf[aä]ll\w*|verletzung\w*|übermittlung\w*)(?![\p{L}])/iu,
};

/** What protects, named as a thing: to stop it or to do without it is a gap. */
const PROTECTION: Record<Language, RegExp> = {
  en: /\b(?:encrypt\w*|authenticat\w*|multi-?factor|mfa|2fa|single sign-?on|logging|monitoring|back-?ups?|scan(?:s|ning|ners?)?|(?:penetration |security |load |restore |recovery )?test(?:s|ing)(?! (?:data|environments?|systems?))|penetration test|audits?|reviews?|training|code signing|signatures?|firewalls?|virus protection|programmes?|programs?|certifications?|detection|pseudonymi\w*|anonymi\w*|security modules?|hsms?|assessments?|pipelines?)\b/iu,
  de: /(?:verschlüsselung|authenti\w*|faktor|mfa|single sign-?on|protokollierung|überwachung|sicherung(?:en)?(?![\p{L}])|backups?|scans?|prüfung(?:en)?(?![\p{L}])|\w*tests?(?![\p{L}])|audits?|überprüfung\w*|schulung\w*|signierung|signatur\w*|firewall\w*|virenschutz|\w*programm(?![\p{L}])|zertifizierung\w*|erkennung|pseudonymisierung|anonymisierung|sicherheitsmodul\w*|hsms?|bewertung\w*|pipelines?)/iu,
};
const STOPPED: Record<Language, RegExp> = {
  en: /\b(?:is|are|was|were|has been|have been) (?:currently |temporarily |since )?(?:discontinued|suspended|abandoned|dropped|cancelled|postponed|switched off|turned off|disabled)\b/iu,
  de: /(?<![\p{L}])(?:(?:wurden?|ist|sind|bleibt|bleiben) (?:\S+ ){0,4}(?:eingestellt|ausgesetzt|abgeschafft|abgeschaltet|deaktiviert)|entfällt|entfallen|unterbleib(?:t|en))(?![\p{L}])/iu,
};
const WITHOUT: Record<Language, RegExp> = {
  en: /\b(?:do(?:es)? without|dispenses? with|forgo(?:es)?|refrains? from|(?:is|are) (?:out of|outside) (?:the |its |our )?scope|(?:is|are) (?:excluded|exempt(?:ed)?|left out)) /iu,
  de: /(?<![\p{L}])(?:verzicht(?:en|et)|ausgenommen|ausgeschlossen|außen vor)(?![\p{L}])/iu,
};
const AFTER_PREPOSITION = /(?<![\p{L}])(?:auf|vo[nm])(?: \S+){1,5}/iu;
const YET_TO = /\b(?:has|have) (?:still )?yet to\b/iu;

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
  const hit = LACK[language].exec(main) ?? YET_TO.exec(main) ?? findStop(main, language);
  if (hit === null || GOOD_TO_LACK[language].test(main)) return null;
  return { words: hit[0].trim(), start: hit.index, end: hit.index + hit[0].length, touchesMeasure: true };
}

/** A protection that was stopped, or that is done without. */
function findStop(main: string, language: Language): RegExpExecArray | null {
  if (UNSAFE[language].test(main)) return null;
  const stopped = STOPPED[language].exec(main);
  if (stopped !== null && isStopped(main.slice(0, stopped.index), stopped[0], language)) return stopped;
  const without = WITHOUT[language].exec(main);
  if (without === null || HARM[language].test(main)) return null;
  // English names it behind the verb, German behind a preposition of its own.
  if (language === 'en') return PROTECTION.en.test(main.slice(without.index)) ? without : null;
  const named = AFTER_PREPOSITION.exec(main);
  return named !== null && PROTECTION.de.test(named[0]) ? named : null;
}

/** Whether what stands right before the verb is a protection, or one "of" something; a German subject may follow its verb. */
function isStopped(subject: string, verb: string, language: Language): boolean {
  if (language === 'de' && /\s\p{Lu}/u.test(verb)) return false;
  const words = subject.trim().split(/\s+/u);
  const head = words.findIndex((word) => /^(?:of|for|de[rs]|von|für|im|in|am)$/iu.test(word));
  return [words.slice(-2), words.slice(0, Math.max(0, head)).slice(-2)].some((part) =>
    PROTECTION[language].test(part.join(' ')),
  );
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
  const inside = INSIDE[language].exec(denied);
  if (inside !== null && !HARM[language].test(denied)) {
    const whose = language === 'de' ? main : subject + denied.slice(0, inside.index);
    return !DATA[language].test(whose) || PROTECTION[language].test(main);
  }
  // "Veröffentlicht" holds a harm by its letters only.
  if (NOT_KEPT[language].test(denied)) return !DATA[language].test(denied);
  return MEASURE[language].test(denied) && !HARM[language].test(denied);
}
