import { describe, expect, test } from 'vitest';
import { splitClauses } from '../../src/main/language/clauses';
import type { Language } from '../../src/shared/domain/document';

/** What is denied and what is not, by words that stand in it. */
const CASES: [Language, string, denied: string[], affirmed: string[]][] = [
  ['en', 'Backups are not encrypted.', ['Backups'], []],
  ['en', 'Data lies with a Dutch host, as opposed to an American one.', ['American'], ['Dutch']],
  ['en', 'Staff use company laptops instead of private ones.', ['private'], ['company']],
  ['en', 'Software runs on laptops but not on servers.', ['servers'], ['laptops']],
  ['en', 'Tests use invented data, not live data.', ['live'], ['invented']],
  ['en', 'We will write to you if we cannot process a payment.', [], ['write', 'payment']],
  ['en', 'Rights that are no longer needed are withdrawn.', ['needed'], ['withdrawn']],
  ['en', 'No change is released without having been tested.', ['released'], ['tested']],
  ['en', 'Nothing is released until a colleague has reviewed it.', ['released'], ['reviewed']],
  ['en', 'Incidents are reported without undue delay.', [], ['reported', 'delay']],
  ['en', 'Old versions (SSL, TLS 1.0) are disabled.', ['SSL', 'versions'], []],
  ['en', 'A code from an app is preferred over a text message.', ['text', 'message'], ['app']],
  ['en', 'Test systems are exempt from this rule.', ['Test'], []],
  ['en', 'Setting it disables the root login.', ['root', 'login'], []],
  ['de', 'Testsysteme sind von der Prüfung ausgenommen.', ['Testsysteme'], []],
  ['en', 'The firewall cannot be switched off by the user.', [], ['firewall']],
  ['de', 'Der Virenschutz kann nicht abgeschaltet werden.', [], ['Virenschutz']],
  ['en', 'Login needs a key (no passwords).', ['passwords'], ['key']],
  ['en', 'Losing one server does not interrupt the service.', ['interrupt'], ['server', 'service']],
  ['en', 'Access is not limited to office hours but to named people.', [], ['named']],
  ['de', 'Daten liegen nicht in Übersee, sondern in Köln.', ['Übersee'], ['Daten', 'Köln']],
  ['de', 'Passwörter werden gehasht und niemals im Klartext gespeichert.', ['Klartext'], ['gehasht', 'gespeichert']],
  ['de', 'Keine Änderung wird ohne Test freigegeben.', ['Änderung'], ['Test']],
  ['de', 'Ohne Prüfung erfolgt keine Freigabe.', ['Freigabe'], ['Prüfung']],
  ['de', 'Datenträger, die nicht mehr gebraucht werden, werden gelöscht.', ['gebraucht'], ['Datenträger', 'gelöscht']],
  ['de', 'Beschäftigte nutzen dienstliche statt privater Geräte.', ['privater'], ['dienstliche']],
];

describe('what a denial covers', () => {
  test.each(CASES)('%s: %s', (language, text, denied, affirmed) => {
    const clauses = splitClauses(text, language);
    const isDenied = (word: string) => clauses.filter((each) => each.text.includes(word)).map(({ negated }) => negated);
    for (const word of denied) expect(isDenied(word), word).toEqual([true]);
    for (const word of affirmed) expect(isDenied(word), word).toEqual([false]);
  });

  test('keeps what something is kept apart from to itself', () => {
    const roles = splitClauses('Keys are stored separately from the data.', 'en').map(({ role }) => role);
    expect(roles).toEqual(['claim', 'apart']);
  });
});
