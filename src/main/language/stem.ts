import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../../shared/domain/document';

const english = newStemmer('english');
const german = newStemmer('german');
const CACHE_LIMIT = 200_000;
const caches: Record<Language, Map<string, string>> = { en: new Map(), de: new Map() };

// Words Snowball throws together although the field keeps them apart: "product" and "production", "internal" and
// "international", "authorised" and "authority", "months" and "monthly", "information" and "informed", "Verbindung" and
// "verbindlich". Each line is a stem of our own with the words that share it.
const APART: Record<Language, ReadonlyMap<string, string>> = {
  en: keepApart([
    'production productive',
    'important importance',
    'international internationally',
    'authority authorities',
    'accountability accountable',
    'customs',
    'customise customize custom customised customized customisation customization customisable customizable',
    'university universities',
    'information informational',
    'manager managers',
    'management',
    'administrator administrators',
    'controller controllers',
    'regulator regulators',
    'attacker attackers',
    'developer developers',
    'provider providers',
    'reporter reporters',
    'officer officers',
    'applicant applicants',
    'applicable applicability',
    'container containers',
    'responsible responsibility responsibilities',
    'integration integrations integrate integrated integrates',
    'requirement requirements',
    'processing processed',
    'objective objectives',
    'severity severities',
    'several',
    'optional optionally',
    'dependency dependencies',
    'privileged',
    'accessibility',
    'digital digitally',
    'finding findings',
    'setting settings',
    'building buildings',
    'continuity',
    'periodic periodically',
    'yearly',
    'monthly',
    'weekly',
    'hourly',
    'ips',
    'planned planning',
    'security',
    'personal personally',
    'author authors',
    'engineer engineers',
    'programming',
    'programmer programmers',
    'specification specifications',
    'specific specifically',
    'powerful',
    'powered',
  ]),
  de: keepApart([
    'nutzer nutzern nutzers nutzerin nutzerinnen',
    'anwender anwendern anwenders anwenderin anwenderinnen',
    'entwickler entwicklern entwicklers entwicklerin entwicklerinnen',
    'prüfer prüfern prüfers prüferin prüferinnen',
    'verbindlich verbindliche verbindlichen verbindlicher verbindliches verbindlichkeit',
    'rechte rechten',
    'monatlich monatliche monatlichen monatlicher monatliches',
    'täglich tägliche täglichen täglicher tägliches',
    'stündlich stündliche stündlichen',
    'jährlich jährliche jährlichen jährlicher jährliches',
    'ausdrucke ausdruck ausdrucken ausdrucks',
    'eigentümer eigentümern eigentümers eigentümerin',
    'eignung geeignet geeignete geeigneten geeigneter geeignetes geeignetem',
    'betroffene betroffenen betroffener',
    'geplant geplante geplanten geplanter geplantes planen plant planung planungen',
    'empfänger empfängern empfängers empfängerin',
    'abhängigkeit abhängigkeiten',
    'dienst dienste diensten dienstes',
    'zuständig zuständige zuständigen zuständiger zuständiges zuständigkeit zuständigkeiten',
    'umgehend umgehende umgehenden',
    'bild bilder bildern bildes',
    'sicherheit',
    'gestellt gestellte gestellten',
  ]),
};

/** The Snowball stem of one lower-case word; figures and one- or two-letter words stay as they are. */
export function stem(word: string, language: Language): string {
  if (word.length < 3 || !/[a-zà-ÿ]/.test(word)) return word;
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const apart = APART[language].get(word);
  const made = apart ?? (language === 'de' ? meetVerbs(german.stem(foldUmlauts(word))) : english.stem(word));
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

function keepApart(groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups.map((group) => group.split(' ')).flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
  );
}

/** German spells umlauts in two ways; both meet at the plain vowel, where Snowball's stems end anyway. */
function foldUmlauts(word: string): string {
  return word.normalize('NFC').replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}

/** German nouns in -ung and participles meet their verb: Löschung, gelöscht → losch. Snowball leaves them apart. */
function meetVerbs(stemmed: string): string {
  if (stemmed.length >= 7 && stemmed.endsWith('ung')) return stemmed.slice(0, -3);
  const participle = /^ge(.{4,})t$/u.exec(stemmed);
  if (participle?.[1] !== undefined) return participle[1];
  return stemmed.length >= 8 && stemmed.endsWith('t') ? stemmed.slice(0, -1) : stemmed;
}
