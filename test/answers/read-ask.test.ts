import { expect, test } from 'vitest';
import { readAsk } from '../../src/main/answers/read-ask';

test.each([
  ['What is the name of your data protection officer?', 'en', 'contact'],
  ['Wie heißt Ihre Informationssicherheitsbeauftragte?', 'de', 'contact'],
  ['Which TLS version is the minimum?', 'en', 'number'],
  ['What key length do you use?', 'en', 'number'],
  ['Welche TLS-Version wird mindestens verlangt?', 'de', 'number'],
  ['Which standards are you certified to?', 'en', 'which'],
  ['How long are backups kept?', 'en', 'period'],
  ['Wie lange bewahren Sie Protokolle auf?', 'de', 'period'],
  ['Stellen Sie Kunden den Prüfbericht zur Verfügung?', 'de', 'yes-no'],
  ['Stellen Sie uns bitte den Prüfbericht zur Verfügung.', 'de', 'document'],
  ['For how many days are visitors’ names kept?', 'en', 'number'],
] as const)('“%s” wants %s: %s', (question, language, ask) => {
  expect(readAsk(question, 'describe', language)).toBe(ask);
});
