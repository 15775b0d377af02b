import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/main/language/tokenise';
import type { Language } from '../../src/shared/domain/document';
import { knowledge } from './knowledge';

const { lexicon } = knowledge;

/** What a text names, and everything wider than that. */
function named(text: string, language: Language, wider: boolean): Set<string> {
  const found = lexicon.find(tokenise(text), language).map(({ concept }) => concept);
  return new Set(wider ? found.flatMap((concept) => [concept, ...lexicon.broaderOf(concept)]) : found);
}

/** A question's word is met where a statement names the same, or something narrower. */
function meets([asked, askedIn]: readonly [string, Language], [said, saidIn]: readonly [string, Language]): boolean {
  const statement = named(said, saidIn, true);
  return [...named(asked, askedIn, false)].some((concept) => statement.has(concept));
}

describe('what a question asks for is met by another word for it', () => {
  test.each([
    ['checked', 'reviewed'],
    ['reviewed', 'checked'],
    ['reviewed', 'analysed'],
    ['checked', 'tested'],
    ['inspected', 'examined'],
    ['told', 'notified'],
    ['reported', 'notified'],
    ['informed', 'contacted'],
    ['alerted', 'notified'],
    ['kept', 'stored'],
    ['stored', 'kept'],
    ['sent', 'shipped'],
    ['sent', 'forwarded'],
    ['data travels over networks', 'in transit'],
    ['traffic crosses the internet', 'in transit'],
    ['survive the loss of one availability zone', 'resilience against an outage'],
    ['who need it', 'need to know'],
    ['more rights than their task calls for', 'least privilege'],
    ['restricted', 'based on business need'],
    ['spread over more than one availability zone', 'multiple availability zones'],
    ['on the last working day', 'offboarding'],
    ['laptops', 'end user devices'],
    ['workstations', 'company devices'],
    ['meet the requirements', 'comply'],
    ['adhere', 'follow'],
    ['apply to', 'cover'],
    ['fails', 'failure'],
    ['prevented', 'blocked'],
    ['blocked', 'disabled'],
    ['withdrawn', 'deactivated'],
    ['bypass', 'circumventing'],
    ['renewed', 'rotated'],
    ['rehearsed', 'practised'],
    ['identified', 'detected'],
    ['patched', 'remediated'],
    ['signed', 'bound by'],
    ['recorded', 'documented'],
    ['arrangements', 'processes'],
    ['periodically', 'continuously'],
    ['subprocessors', 'subcontractors'],
    ['access is removed', 'accounts are deactivated'],
    ['external contractors', 'contractors'],
    ['cryptography', 'encrypted'],
    ['privileged activities', 'administrator actions'],
    ['prohibited', 'must not install'],
    ['critical systems are kept current', 'patched'],
    ['disposed of securely', 'shredded'],
  ])('“%s” by “%s”', (asked, said) => {
    expect(meets([asked, 'en'], [said, 'en'])).toBe(true);
  });

  test.each([
    ['prüfen', 'überprüft'],
    ['kontrolliert', 'überprüft'],
    ['ausgewertet', 'geprüft'],
    ['informiert', 'benachrichtigt'],
    ['gemeldet', 'mitgeteilt'],
    ['vor dem Transport', 'vor der Übertragung'],
    ['scheitert', 'Fehlschlag'],
    ['aufbewahrt', 'gespeichert'],
    ['gesperrt', 'entzogen'],
    ['erkannt', 'identifiziert'],
    ['behoben', 'gepatcht'],
    ['unterschreiben', 'verpflichtet'],
    ['gelten', 'umfasst'],
    ['Laptops', 'Endgeräte'],
    ['externe Berater', 'freie Mitarbeiter'],
    ['verteilt auf', 'mehrere Rechenzentren'],
    ['Austritt', 'letzter Arbeitstag'],
    ['umgehen', 'aushebeln'],
    ['melden', 'ist mitzuteilen'],
    ['aufbewahrt', 'sind aufzubewahren'],
    ['ausgewertet', 'sind auszuwerten'],
    ['externe Dienstleister', 'Lieferanten'],
  ])('German “%s” by “%s”', (asked, said) => {
    expect(meets([asked, 'de'], [said, 'de'])).toBe(true);
  });

  test.each([
    ['ausgewertet', 'de', 'reviewed', 'en'],
    ['scheitert', 'de', 'failure', 'en'],
    ['Verdacht', 'de', 'suspected', 'en'],
    ['weiterleiten', 'de', 'forward', 'en'],
    ['withstand', 'en', 'überstehen', 'de'],
    ['expire', 'en', 'läuft ab', 'de'],
  ] as const)('“%s” (%s) by “%s” (%s)', (asked, askedIn, said, saidIn) => {
    expect(meets([asked, askedIn], [said, saidIn])).toBe(true);
  });
});

describe('neighbours stay neighbours', () => {
  test.each([
    ['reviewed', 'approved'],
    ['logged', 'monitored'],
    ['deleted', 'returned'],
    ['in transit', 'at rest'],
    ['test environment', 'production'],
    ['tested', 'checked'],
    ['assessed', 'reviewed'],
    ['laptops', 'mobile phones'],
    ['forbidden', 'blocked'],
    ['the following measures', 'comply'],
    ['encrypted', 'cryptographic keys'],
    ['documents are encrypted', 'recorded in the log'],
  ])('“%s” is not met by “%s”', (asked, said) => {
    expect(meets([asked, 'en'], [said, 'en'])).toBe(false);
  });
});
