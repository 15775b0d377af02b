import { describe, expect, test } from 'vitest';
import { weigherOver } from './library';
import neighbours from './neighbours.json';

interface Frame {
  sentence: string;
  question: string;
  values: string[];
  implied?: string[][];
}

// In transit is not at rest, tested is not approved, a neighbour's certificate is another one. Every sentence is held against the
// questions about its neighbours, of which it answers none.
describe('what is said of one thing is not said of its neighbours', () => {
  test.each(neighbours.frames)('$question', async ({ sentence, question, values, implied = [] }: Frame) => {
    const sentenceOf = (value: string) => sentence.replace('{x}', value);
    const weigh = await weigherOver({ 'policy.md': `# Policy\n\n${values.map(sentenceOf).join('\n\n')}\n` });
    for (const asked of values) {
      const verdicts = weigh(question.replace('{x}', asked));
      const affirming = values.filter((value) => verdicts.get(sentenceOf(value)) === 'yes');
      const carries = (value: string) =>
        value === asked || implied.some(([one, other]) => one === value && other === asked);
      expect(affirming, asked).toContain(asked);
      expect(
        affirming.filter((value) => !carries(value)),
        asked,
      ).toEqual([]);
    }
  });
});
