import { describe, expect, test } from 'vitest';
import { findQuantities, inDays } from '../../src/main/language/quantities';
import type { Language } from '../../src/shared/domain/document';

type Short = [value: number, unit: string, comparison: string, of?: string];

const CASES: [Language, string, Short[]][] = [
  ['en', 'Logs are kept for 90 days.', [[90, 'day', 'exactly']]],
  ['en', 'Logs are kept for at least six months.', [[6, 'month', 'at-least']]],
  ['en', 'Logs are kept for a maximum of 12 months.', [[12, 'month', 'at-most']]],
  ['en', 'Backups older than 35 days are deleted.', [[35, 'day', 'exactly']]],
  ['en', 'Breaches are reported within 24 hours.', [[24, 'hour', 'at-most']]],
  ['en', 'Breaches are reported no later than 72 hours after discovery.', [[72, 'hour', 'at-most']]],
  ['en', 'We reply within two business days.', [[2, 'business-day', 'at-most']]],
  ['en', 'We reply within 5 working days.', [[5, 'business-day', 'at-most']]],
  ['en', 'Restores are tested every 3 months.', [[1 / 3, 'month', 'per']]],
  ['en', 'Restores are tested every six months.', [[1 / 6, 'month', 'per']]],
  ['en', 'Access rights are reviewed quarterly.', [[4, 'year', 'per']]],
  ['en', 'Policies are reviewed annually.', [[1, 'year', 'per']]],
  ['en', 'Policies are reviewed at least once a year.', [[1, 'year', 'per']]],
  ['en', 'Drills take place twice a year.', [[2, 'year', 'per']]],
  [
    'en',
    'Backups run daily and are checked weekly.',
    [
      [1, 'day', 'per'],
      [1, 'week', 'per'],
    ],
  ],
  ['en', 'Passwords have at least 12 characters.', [[12, 'character', 'at-least']]],
  ['en', 'Passwords have a minimum length of 14 characters.', [[14, 'character', 'at-least']]],
  ['en', 'Passwords of 16 or more characters are required.', [[16, 'character', 'at-least']]],
  ['en', 'TLS 1.2 or higher is used.', [[1.2, 'version', 'at-least', 'tls']]],
  ['en', 'We use TLS 1.2+ everywhere.', [[1.2, 'version', 'at-least', 'tls']]],
  ['en', 'At least TLSv1.3 is used.', [[1.3, 'version', 'at-least', 'tls']]],
  ['en', 'RSA keys have 2048-bit length.', [[2048, 'bit', 'exactly']]],
  ['en', 'Data is encrypted with AES-256.', [[256, 'bit', 'exactly', 'aes']]],
  ['en', 'The service is available 99.9% of the time.', [[99.9, 'percent', 'exactly']]],
  ['en', 'Screens lock after fifteen minutes.', [[15, 'minute', 'exactly']]],
  ['en', 'Laptops are encrypted.', []],
  ['en', 'See section 8.24 and ISO 27001.', []],
  ['de', 'Protokolle werden 90 Tage aufbewahrt.', [[90, 'day', 'exactly']]],
  ['de', 'Protokolle werden mindestens sechs Monate aufbewahrt.', [[6, 'month', 'at-least']]],
  ['de', 'Protokolle werden höchstens 12 Monate aufbewahrt.', [[12, 'month', 'at-most']]],
  ['de', 'Vorfälle melden wir innerhalb von 24 Stunden.', [[24, 'hour', 'at-most']]],
  ['de', 'Vorfälle melden wir spätestens nach 72 Stunden.', [[72, 'hour', 'at-most']]],
  ['de', 'Wir antworten innerhalb von drei Arbeitstagen.', [[3, 'business-day', 'at-most']]],
  ['de', 'Wir antworten binnen 5 Werktagen.', [[5, 'business-day', 'at-most']]],
  ['de', 'Die Wiederherstellung wird alle drei Monate getestet.', [[1 / 3, 'month', 'per']]],
  ['de', 'Die Rechte werden vierteljährlich geprüft.', [[4, 'year', 'per']]],
  ['de', 'Die Leitlinie wird jährlich geprüft.', [[1, 'year', 'per']]],
  ['de', 'Die Leitlinie wird mindestens einmal im Jahr geprüft.', [[1, 'year', 'per']]],
  ['de', 'Kennwörter haben mindestens 12 Zeichen.', [[12, 'character', 'at-least']]],
  ['de', 'Wir verwenden TLS 1.2 oder höher.', [[1.2, 'version', 'at-least', 'tls']]],
  ['de', 'Die Verfügbarkeit beträgt 99,5 %.', [[99.5, 'percent', 'exactly']]],
  ['de', 'Sicherungen laufen täglich.', [[1, 'day', 'per']]],
];

describe('quantities', () => {
  test.each(CASES)('%s: %s', (language, text, expected) => {
    const found = findQuantities(text, language);
    expect(found.map(({ value, unit, comparison, of }) => [value, unit, comparison, of])).toEqual(
      expected.map(([value, unit, comparison, of = '']) => [value, unit, comparison, of]),
    );
    expect(found.filter((quantity) => !text.includes(quantity.text))).toEqual([]);
  });

  test('compare across units as days, and frequencies as times a day', () => {
    const days = (text: string) =>
      inDays(findQuantities(text, 'en')[0] ?? { value: 0, unit: 'count', comparison: 'exactly', of: '', text: '' });
    expect(days('48 hours')).toBe(2);
    expect(days('2 weeks')).toBe(14);
    expect(days('12 months')).toBeCloseTo(365, 0);
    expect(days('every 12 months')).toBeCloseTo(days('annually') ?? 0, 4);
    expect(days('12 characters')).toBeNull();
  });
});
