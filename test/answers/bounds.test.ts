import { describe, expect, test } from 'vitest';
import bounds from './bounds.json';
import { weigherOver } from './library';

type Range = readonly [low: number, high: number];

// Smaller than any two values of the sets are apart.
const STEP = 0.01;
const RANGES: Record<string, (value: number) => Range> = {
  exactly: (value) => [value, value],
  'at-least': (value) => [value, Number.POSITIVE_INFINITY],
  'more-than': (value) => [value + STEP, Number.POSITIVE_INFINITY],
  'at-most': (value) => [0, value],
  'less-than': (value) => [0, value - STEP],
};

// "No longer than" is not "longer than", and "at most a year" is not "at least a year": what a value promises is arithmetic, in
// whatever words and units it stands.
describe('a bound asked for and a bound stated', () => {
  test.each(bounds.sets)('$question', async ({ question, sentence, values, asked, stated }) => {
    const sentences = combine(sentence, stated, values);
    const weigh = await weigherOver({ 'policy.md': `# Policy\n\n${sentences.map(({ text }) => text).join('\n\n')}\n` });
    const wrong: string[] = [];
    let carried = 0;
    let said = 0;
    for (const { text, range } of combine(question, asked, values)) {
      const verdicts = weigh(text);
      for (const each of sentences) {
        const verdict = verdicts.get(each.text);
        const isCarried = range[0] <= each.range[0] && each.range[1] <= range[1];
        if (verdict === (isCarried ? 'no' : 'yes')) wrong.push(`${text} ${verdict}: ${each.text}`);
        carried += isCarried ? 1 : 0;
        said += isCarried && verdict === 'yes' ? 1 : 0;
      }
    }
    expect(wrong).toEqual([]);
    expect(said / carried).toBeGreaterThan(0.8);
  });
});

function combine(form: string, wordings: readonly string[][], values: readonly (string | number)[][]) {
  return wordings.flatMap(([wording = '', bound = '']) =>
    values.map(([words = '', value = 0]) => ({
      text: form.replace('{x}', wording.replace('{n}', String(words))),
      range: RANGES[bound]?.(Number(value)) ?? [0, 0],
    })),
  );
}
