import { describe, expect, test } from 'vitest';
import { asMessage, inEnglish, inQuotes, type Said, type Speaker, sentence, spell } from '../../src/shared/sentence';

const WORDS: Readonly<Record<string, string>> = {
  '{title} names {named}, but not {unsaid}': '{title} nennt {named}, aber nicht {unsaid}',
  '“{words}”': '„{words}“',
  '{most} and {last}': '{most} und {last}',
  'it is empty': 'sie ist leer',
};
const german: Speaker = { language: 'de', wordsOf: (text) => WORDS[text] ?? text, dateOf: (iso) => `am ${iso}` };

describe('a sentence of the core', () => {
  const named: Said = { all: ['backups', 'keys', 'logs'].map(inQuotes), joined: 'and' };
  const told = sentence('{title} names {named}, but not {unsaid}', { title: 'Policy', named, unsaid: inQuotes('HSM') });

  test('is English in the core and says the same in another language', () => {
    expect(inEnglish(told)).toBe('Policy names “backups”, “keys” and “logs”, but not “HSM”');
    expect(spell(told, german)).toBe('Policy nennt „backups“, „keys“ und „logs“, aber nicht „HSM“');
    expect(asMessage(told)).toEqual({ message: inEnglish(told), said: told });
  });

  test('is data: it is the same after it was stored', () => {
    expect(spell(JSON.parse(JSON.stringify(told)) as Said, german)).toBe(spell(told, german));
  });

  test.each<[Said, string, string]>([
    ['A policy’s own words', 'A policy’s own words', 'A policy’s own words'],
    [sentence('Nobody has said this in German.'), 'Nobody has said this in German.', 'Nobody has said this in German.'],
    [sentence('{Held}.', { held: sentence('it is empty') }), 'It is empty.', 'Sie ist leer.'],
    [{ all: ['a', 'b', 'c'], joined: 'ands' }, 'a and b and c', 'a und b und c'],
    [{ all: ['a'], joined: 'and' }, 'a', 'a'],
    [{ all: [], joined: 'ands' }, '', ''],
    [{ all: ['One.', '', 'Two.'], joined: 'space' }, 'One. Two.', 'One. Two.'],
    [{ in: { en: 'is missing', de: 'fehlt' } }, 'is missing', 'fehlt'],
    [{ date: '2026-11-02' }, '2026-11-02', 'am 2026-11-02'],
    [{ date: '2026-11-02T08:15:30.000Z' }, '2026-11-02 08:15', 'am 2026-11-02T08:15:30.000Z'],
  ])('%j', (said, english, other) => {
    expect([inEnglish(said), spell(said, german)]).toEqual([english, other]);
  });

  test('takes words of others as they are: they hold no places, and no words to say otherwise', () => {
    const odd = sentence('{title} names {named}, but not {unsaid}', {
      title: '{named}',
      named: 'it is empty',
      unsaid: '$&',
    });
    expect(inEnglish(odd)).toBe('{named} names it is empty, but not $&');
    expect(spell(odd, german)).toBe('{named} nennt it is empty, aber nicht $&');
    expect(inEnglish(sentence('{constructor} and {unknown}', {}))).toBe('{constructor} and {unknown}');
  });
});
