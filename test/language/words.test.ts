import { describe, expect, test } from 'vitest';
import apart from '../../resources/lexicon/stems-apart.json';
import { detectLanguage, documentLanguage } from '../../src/main/language/detect-language';
import { stem } from '../../src/main/language/stem';
import { conceptTerm, indexTerms } from '../../src/main/language/terms';
import { tokenise } from '../../src/main/language/tokenise';
import { knowledge } from './knowledge';

const words = (text: string) => tokenise(text).map(({ lower }) => lower);

describe('words', () => {
  test.each([
    ['multi-factor login', ['multi', 'factor', 'login']],
    ['ISO/IEC 27001:2022', ['iso', 'iec', '27001', '2022']],
    ['TLSv1.2', ['tls', '1.2']],
    ['the company’s R&D', ['the', 'company', 'r&d']],
    ['Maßnahmen größer 5', ['massnahmen', 'grösser', '5']],
    ['Ver\u00adschlüs\u00adselung', ['verschlüsselung']],
    ['ﬁle 🔒 ＡＥＳ', ['file', 'aes']],
    ['', []],
    ['… — !', []],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('keep their place in the text', () => {
    const text = 'Backups, “nightly” – TLS 1.2; Größe.';
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});

describe('stems', () => {
  test.each([
    ['en', 'encrypts', 'encrypted'],
    ['en', 'encryption', 'encrypted'],
    ['en', 'backups', 'backup'],
    ['en', 'policies', 'policy'],
    ['de', 'maßnahme', 'maßnahmen'],
    ['de', 'verschlüsselt', 'verschlüsselte'],
    ['de', 'schlüssel', 'schluessel'],
  ] as const)('%s: %s and %s meet', (language, left, right) => {
    const [one = '', two = ''] = [left, right].map((word) => stem(tokenise(word)[0]?.lower ?? '', language));
    if (left === 'schlüssel') expect(two.startsWith('schl')).toBe(true);
    else expect(one).toBe(two);
  });

  test.each([
    ['product', 'production'],
    ['international', 'internal'],
    ['authorised', 'authority'],
    ['import', 'important'],
    ['plan', 'planned'],
    ['engineer', 'engineering'],
    ['programme', 'programmer'],
    ['interns', 'internal'],
    ['removable', 'remove'],
    ['activities', 'activate'],
    ['identical', 'identity'],
    ['id', 'ids'],
    ['authorize', 'author'],
    ['timely', 'time'],
    ['directly', 'directive'],
    ['nightly', 'nights'],
  ])('%s and %s stay apart', (left, right) => {
    expect(stem(left, 'en')).not.toBe(stem(right, 'en'));
  });

  test.each([
    ['plan', 'geplant'],
    ['empfänger', 'empfangen'],
    ['dienst', 'dienen'],
    ['ausdruck', 'ausdrücklich'],
    ['stelle', 'gestellt'],
    ['andere', 'ändern'],
    ['kennen', 'kennung'],
    ['jahre', 'jährlich'],
    ['techniker', 'technisch'],
    ['umgang', 'umgangen'],
    ['alte', 'älteste'],
  ])('German %s and %s stay apart', (left, right) => {
    expect(stem(left, 'de')).not.toBe(stem(right, 'de'));
  });

  test('kept apart by hand, a word stands in one group only', () => {
    for (const groups of [apart.en, apart.de]) {
      const listed = groups.flatMap((group) => group.split(' '));
      expect(listed.filter((word, index) => listed.indexOf(word) !== index)).toEqual([]);
    }
  });

  test('figures stay as they are', () => {
    expect(stem('27001', 'en')).toBe('27001');
    expect(stem('1.2', 'de')).toBe('1.2');
  });
});

describe('the language of a text', () => {
  test.each([
    ['All data is encrypted at rest and in transit.', 'en'],
    ['Alle Daten werden im Ruhezustand und bei der Übertragung verschlüsselt.', 'de'],
    ['Toutes les données sont chiffrées dans le centre de données.', 'fr'],
    ['Todos los datos están cifrados en el centro de datos.', 'es'],
    ['Werden Backups verschlüsselt?', 'de'],
    ['Are backups encrypted?', 'en'],
    ['Verschlüsselung', 'de'],
    ['zzz 123', 'other'],
    ['', 'other'],
  ])('“%s” is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('files every document under a language it can be stemmed in', () => {
    expect(documentLanguage('Toutes les données sont chiffrées.')).toBe('en');
    expect(documentLanguage('Die Daten sind verschlüsselt.')).toBe('de');
  });
});

describe('German compounds', () => {
  test.each([
    ['datensicherung', ['sicherung']],
    ['zugriffsrechte', ['zugriff']],
    ['passwortrichtlinie', ['passwort', 'richtlinie']],
  ])('%s is taken apart', (word, parts) => {
    expect(knowledge.lexicon.splitCompound(word)).toEqual(expect.arrayContaining(parts));
  });

  test.each(['daten', 'unternehmen', 'einrichtung', 'backup', 'encryption-key'])('%s stays whole', (word) => {
    expect(knowledge.lexicon.splitCompound(word)).toEqual([]);
  });
});

describe('concepts', () => {
  const concepts = (text: string, language: 'en' | 'de') =>
    new Set(knowledge.lexicon.find(tokenise(text), language).map(({ concept }) => concept));

  test('meet across the two languages and across spellings', () => {
    const shared = (left: Set<string>, right: Set<string>) => [...left].filter((each) => right.has(each));
    expect(
      shared(concepts('multi-factor authentication', 'en'), concepts('Zwei-Faktor-Authentifizierung', 'de')),
    ).not.toEqual([]);
    expect(shared(concepts('backups', 'en'), concepts('Datensicherung', 'de'))).not.toEqual([]);
    expect(shared(concepts('penetration test', 'en'), concepts('Penetrationstest', 'de'))).not.toEqual([]);
  });

  test('stand in the index beside the stems, function words do not', () => {
    const terms = indexTerms('The backups are encrypted with TLS 1.2.', 'en', knowledge.lexicon);
    expect(terms).toEqual(expect.arrayContaining([stem('backups', 'en'), '1_2']));
    expect(terms.some((term) => term.startsWith(conceptTerm('')))).toBe(true);
    expect(terms).not.toContain('the');
    expect(new Set(terms).size).toBe(terms.length);
  });

  test.each([
    ['en', 'DKIM', 'SPF'],
    ['en', 'fire detectors', 'sprinklers'],
    ['en', 'a UPS', 'diesel generators'],
    ['en', 'cyber insurance', 'professional indemnity'],
    ['en', 'a bug bounty', 'responsible disclosure'],
    ['en', 'an authenticator app', 'text message code'],
    ['de', 'Rauchmelder', 'Löschanlage'],
    ['de', 'Cyberversicherung', 'Haftpflichtversicherung'],
  ] as const)('%s: %s and %s are neighbours, never the same', (language, left, right) => {
    const other = concepts(right, language);
    expect([...concepts(left, language)].filter((concept) => other.has(concept))).toEqual([]);
  });
});
