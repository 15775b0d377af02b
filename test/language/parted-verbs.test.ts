import { expect, test } from 'vitest';
import { joinPartedVerb } from '../../src/main/language/parted-verbs';
import { computedMs } from '../builders/computing-time';

test.each([
  ['Wie lange bewahren Sie Protokolle auf?', 'Wie lange aufbewahren Sie Protokolle?'],
  ['Setzen Sie Unterauftragnehmer außerhalb der EU ein?', 'einsetzen Sie Unterauftragnehmer außerhalb der EU?'],
  ['Wir legen Kennwörter nur gehasht ab.', 'Wir ablegen Kennwörter nur gehasht.'],
  ['Liegt für Ihr Unternehmen ein Bericht vor?', 'vorliegt für Ihr Unternehmen ein Bericht?'],
  ['Zeichnen Sie Tastatureingaben der Beschäftigten auf?', 'aufzeichnen Sie Tastatureingaben der Beschäftigten?'],
  ['Findet jede Woche eine Prüfung statt?', 'stattfindet jede Woche eine Prüfung?'],
  ['Danach schaltet sich der Bildschirm ab.', 'Danach abschaltet sich der Bildschirm.'],
])('joins the halves of “%s”', (sentence, joined) => {
  expect(joinPartedVerb(sentence)).toBe(joined);
});

test.each([
  'Kennwörter werden gehasht abgelegt.',
  'Die Daten liegen in Frankfurt.',
  'Arbeiten Menschen an der Anlage?',
  '',
])('leaves “%s” alone', (sentence) => {
  expect(joinPartedVerb(sentence)).toBe(sentence);
});

test('is quick on long hostile text', () => {
  const startedAt = computedMs();
  joinPartedVerb('halten Sie alle '.repeat(2_000));
  expect(computedMs() - startedAt).toBeLessThan(2_000);
});
