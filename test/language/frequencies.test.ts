import { expect, test } from 'vitest';
import { findQuantities, inDays } from '../../src/main/language/quantities';
import type { Language } from '../../src/shared/domain/document';

test.each<[Language, string, timesAYear: number]>([
  ['en', 'Reviewed every year.', 1],
  ['en', 'Reviewed each spring.', 1],
  ['en', 'Reviewed once a year.', 1],
  ['en', 'Reviewed three times a year.', 3],
  ['en', 'Reviewed twice yearly.', 2],
  ['en', 'Half-yearly reviews take place.', 2],
  ['en', 'Reviewed every other year.', 0.5],
  ['en', 'Reviewed once in three years.', 1 / 3],
  ['en', 'Reviewed every fortnight.', 26],
  ['de', 'Geprüft wird jedes Jahr.', 1],
  ['de', 'Im Frühjahr jedes Jahres wird geprüft.', 1],
  ['de', 'Geprüft wird zweimal jährlich.', 2],
  ['de', 'Geprüft wird einmal im Jahr.', 1],
  ['de', 'Geprüft wird alle zwei Jahre.', 0.5],
  ['de', 'Geprüft wird dreimal pro Jahr.', 3],
])('%s: %s', (language, text, timesAYear) => {
  const [only, ...more] = findQuantities(text, language);
  expect(more).toEqual([]);
  expect(only?.comparison).toBe('per');
  expect((only === undefined ? 0 : (inDays(only) ?? 0)) * 365).toBeCloseTo(timesAYear, 0);
});

test.each<[Language, string, value: number, of: string, comparison: string]>([
  ['en', 'Two people are needed to export a key.', 2, 'person', 'exactly'],
  ['en', 'Can a single administrator export a key?', 1, 'person', 'exactly'],
  ['en', 'Accounts lock after at most five failed login attempts.', 5, 'attempt', 'at-most'],
  ['en', 'The four-eyes principle applies.', 2, 'person', 'exactly'],
  ['en', 'Minimum password length: 12', 12, '', 'at-least'],
  ['en', 'Passwords: ≥ 12 characters', 12, '', 'at-least'],
  ['de', 'Das Konto wird nach 10 Fehlversuchen gesperrt.', 10, 'attempt', 'exactly'],
  ['de', 'Zahlungen geben zwei Personen frei.', 2, 'person', 'exactly'],
  ['de', 'Mindestlänge: 12 Zeichen', 12, '', 'at-least'],
  ['de', 'mind. 16 Zeichen', 16, '', 'at-least'],
])('%s: %s', (language, text, value, of, comparison) => {
  expect(findQuantities(text, language)).toMatchObject([{ value, of, comparison }]);
});

test('a price per month and a share per month are no frequencies', () => {
  expect(findQuantities('5 € per user per month', 'en')).toEqual([]);
  expect(findQuantities('99.5 % per calendar month', 'en').map(({ unit }) => unit)).toEqual(['percent']);
});
