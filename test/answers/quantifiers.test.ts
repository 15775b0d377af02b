import { describe, expect, test } from 'vitest';
import { weigherOver } from './library';
import quantifiers from './quantifiers.json';

// "Most of them" is no yes, neither for all nor for the plain question; and it is no plain no either.
describe.each(quantifiers.sets)(
  'how many a sentence speaks of: $plain',
  ({ plain, all, things, whole, part, none }) => {
    test.each(things)('$n', async (thing) => {
      const write = (forms: readonly string[]) => forms.map((form) => fill(form, thing));
      const [wholes, parts, nones] = [write(whole), write(part), write(none)];
      const weigh = await weigherOver({ 'policy.md': `# Policy\n\n${[...wholes, ...parts, ...nones].join('\n\n')}\n` });
      for (const question of write([plain, ...all])) {
        const verdicts = weigh(question);
        const saying = (verdict: string, sentences: readonly string[]) =>
          sentences.filter((sentence) => verdicts.get(sentence) === verdict);
        expect(saying('yes', wholes), question).toEqual(wholes);
        expect([...saying('yes', parts), ...saying('yes', nones)], question).toEqual([]);
        expect(saying('partly', nones), question).toEqual([]);
        if (question === fill(plain, thing)) expect(saying('no', parts), question).toEqual([]);
      }
    });
  },
);

function fill(form: string, { n, p, q }: { n: string; p: string; q: string }): string {
  return form
    .replaceAll('{N}', n.charAt(0).toUpperCase() + n.slice(1))
    .replaceAll('{n}', n)
    .replaceAll('{p}', p)
    .replaceAll('{q}', q);
}
