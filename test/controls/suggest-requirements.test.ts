import { describe, expect, it } from 'vitest';
import {
  prepareKnowledge,
  type SuggestionContext,
  suggestRequirements,
  suggestTopics,
} from '../../src/main/controls/suggest-requirements';
import { computedMs } from '../builders/computing-time';
import { shippedMappingKnowledge } from '../builders/mapping-knowledge';

const prepared = prepareKnowledge(shippedMappingKnowledge());
const suggest = (text: string, context: SuggestionContext = {}) => suggestRequirements(text, context, prepared);
const best = (framework: string, text: string, context: SuggestionContext = {}) =>
  suggest(text, context).find((each) => each.framework === framework)?.ref;
const under = (...headingPath: string[]) => best('scc-2021', 'We look after this with care.', { headingPath });

describe('suggestRequirements', () => {
  it.each([
    ['All laptops are encrypted with full disk encryption.', 'A.8.24'],
    ['Accounts of people who leave are disabled within one day.', 'A.5.18'],
    ['Backups are restored once a quarter to see that they work.', 'A.8.13'],
    ['Visitors sign in at reception and are escorted.', 'A.7.2'],
    ['Sub-processors are listed on our website.', 'A.5.21'],
    ['Every change is reviewed by a second developer in a pull request.', 'A.8.25'],
    ['Critical patches are installed within 14 days.', 'A.8.8'],
    ['Administrators use separate accounts with a hardware token.', 'A.8.2'],
  ])('finds the Annex A control of an English statement: %s', (text, ref) => {
    expect(best('iso27001-2022', text)).toBe(ref);
  });

  it.each([
    ['Alle Notebooks sind mit einer Festplattenverschlüsselung versehen.', 'A.8.24'],
    ['Die Zutrittsberechtigungen für das Rechenzentrum werden einzeln vergeben.', 'A.7.2'],
    ['Datenträger werden nach DIN 66399 vernichtet.', 'A.7.14'],
    ['Neue Beschäftigte werden auf die Vertraulichkeit verpflichtet.', 'A.6.6'],
    ['Protokolldaten werden 90 Tage aufbewahrt und danach gelöscht.', 'A.8.15'],
    ['Die Wiederherstellung aus den Backups wird jährlich getestet.', 'A.8.13'],
  ])('finds the Annex A control of a German statement: %s', (text, ref) => {
    expect(best('iso27001-2022', text)).toBe(ref);
  });

  it('maps to Article 32 and to the measures list as well', () => {
    const text = 'Customer data is encrypted at rest with AES-256.';
    expect([best('gdpr-32', text), best('scc-2021', text)]).toEqual(['32(1)(a)', '1']);
    expect(best('scc-2021', 'We forward requests of data subjects and assist the controller in answering them.')).toBe(
      'assistance',
    );
  });

  it('names the words that caused a suggestion, and only words of the text', () => {
    const text = 'Privileged accounts need multi-factor authentication.';
    const words = suggest(text).flatMap((each) => each.words);
    expect(suggest(text)[0]?.words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !text.toLowerCase().includes(word))).toEqual([]);
  });

  it('sorts by framework, then score, with no requirement twice and scores from 0 to 1', () => {
    const found = suggest(
      'Access to servers is logged, reviewed, and limited to administrators by role and need to know.',
    );
    const frameworks = [...new Set(found.map(({ framework }) => framework))];
    expect(frameworks).toEqual(['gdpr-32', 'iso27001-2022', 'scc-2021']);
    expect(found.map(({ framework }) => framework)).toEqual(found.map(({ framework }) => framework).sort());
    for (const framework of frameworks) {
      const scores = found.filter((each) => each.framework === framework).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(new Set(found.map(({ framework, ref }) => `${framework} ${ref}`)).size).toBe(found.length);
    expect(found.filter(({ score }) => score < 0 || score > 1)).toEqual([]);
  });

  it('answers the same twice', () => {
    const text = 'Firewalls separate the production network from the office network.';
    expect(suggest(text)).toEqual(suggest(text));
  });

  it('lets the heading decide where a sentence alone says little', () => {
    const text = 'This is checked twice a year.';
    expect(best('iso27001-2022', text, { headingPath: ['Operations', 'Access reviews'] })).toBe('A.5.18');
  });

  it.each([
    ['', []],
    ['   ', []],
    ['!!! ??? ---', []],
    ['🙂', []],
    ['The and of.', []],
  ])('says nothing of nothing: %j', (text, found) => {
    expect(suggest(text)).toEqual(found);
  });

  it('stays quick on a hostile text', () => {
    const started = computedMs();
    for (const text of [
      'a '.repeat(200_000),
      `Art. 32${' '.repeat(200_000)}GDPR`,
      'x'.repeat(200_000),
      'verschlüsselung'.repeat(3000),
    ]) {
      suggest(text, { language: 'de', headingPath: [text] });
    }
    expect(computedMs() - started).toBeLessThan(3000);
  });
});

describe('headings of the measures list', () => {
  it.each([
    ['Measures for user identification and authorisation', '5'],
    ['Measures for user authentication and authorization', '5'],
    ['3.5 Measures for user identification and authorization:', '5'],
    ['Measure of pseudonymization and encryption of personal data', '1'],
    ['Measures for ensuring event logging', '9'],
    ['Measures for protecting data in transmission', '6'],
    ['Measures for ensuring data minimization', '13'],
    ['Maßnahmen zur Gewährleistung der Protokollierung', '9'],
    ['Massnahmen zum Schutz der Daten während der Speicherung', '7'],
    ['1.1 Zutrittskontrolle', '8'],
    ['b) Eingabekontrolle', '9'],
    ['Data minimisation and default settings', '13'],
    ['For transfers to processors: measures to be able to provide assistance to the controller', 'assistance'],
  ])('%s', (heading, ref) => {
    expect(under(heading)).toBe(ref);
  });

  it('win over what the sentence says, and leave that in second place', () => {
    const context = { headingPath: ['Annex II', 'Measures for ensuring accountability'] };
    const found = suggest('Data is encrypted in transit with TLS 1.3.', context).filter(
      ({ framework }) => framework === 'scc-2021',
    );
    expect(found.slice(0, 2).map(({ ref }) => ref)).toEqual(['16', '6']);
  });

  it.each([
    'Measures',
    'Security measures',
    'Security policy',
    'Data protection',
    'Technical and organisational measures',
    'Our team',
    '',
  ])('do not include "%s"', (heading) => {
    const certain = suggest('We look after this with care.', { headingPath: [heading] }).filter(
      ({ score }) => score === 1,
    );
    expect(certain).toEqual([]);
  });
});

describe('requirements named by number', () => {
  it.each([
    ['This implements A.8.24.', ['A.8.24']],
    ['8.24 (A 8.24) of ISO/IEC 27001', ['A.8.24']],
    ['ISO 27001:2013 A.12.4.4', ['A.8.17']],
    ['ISO 27001:2013 A.18.2.3', ['A.5.36', 'A.8.8']],
    ['See appendix A.99.1 and version 8.24.', []],
  ])('%s', (text, refs) => {
    const certain = suggest(text).filter(({ framework, score }) => framework === 'iso27001-2022' && score === 1);
    expect(certain.map(({ ref }) => ref)).toEqual(refs);
  });

  it('come from articles only where the text means the GDPR', () => {
    expect(best('gdpr-32', 'Art. 32 Abs. 1 lit. c DSGVO')).toBe('32(1)(c)');
    expect(best('gdpr-32', 'as Article 32(1)(d) GDPR demands')).toBe('32(1)(d)');
    expect(suggest('Article 33 of our statutes').filter(({ score }) => score === 1)).toEqual([]);
  });
});

describe('suggestTopics', () => {
  it('gives control topics, best first', () => {
    const topics = suggestTopics('Restoring from backup is tested twice a year.', {}, prepared);
    expect(topics[0]).toMatchObject({ id: 'restore-tests', words: expect.arrayContaining(['backup', 'tested']) });
  });
});

describe('German words', () => {
  const bestTopic = (text: string) => suggestTopics(text, { language: 'de' }, prepared)[0]?.id;

  it.each([
    ['Gemeinsam genutzte Konten sind nicht zulässig.', 'identity-management'],
    ['Jede Person arbeitet mit einem eigenen Konto.', 'identity-management'],
    ['Hardware-Sicherheitsmodule setzen wir nicht ein.', 'key-management'],
    ['Der Informationssicherheitsbeauftragte prüft die Liste jeden Januar.', 'security-roles'],
    ['Ein Verzeichnis aller Geräte, Server und Dienste wird geführt.', 'asset-inventory'],
    ['Geplante Wartung findet sonntags statt.', 'change-management'],
    ['Die Anwendung läuft auf drei Servern; der Ausfall eines Servers unterbricht den Dienst nicht.', 'redundancy'],
    ['Die Software besteht vor jeder Freigabe einen Sicherheitstest.', 'security-testing'],
  ])('say what a sentence is about: %s', (text, topic) => {
    expect(bestTopic(text)).toBe(topic);
  });
});
