import { expect, test } from 'vitest';
import { answererOver, weigherOver } from './library';
import standard from './standard-questions.json';

// What every questionnaire asks, worded in many ways, and what companies say to it, worded in many ways: each sentence of a set
// is an honest yes to each of its questions. Not every pair is known to be one; that none is a no holds for all, and the share
// that is a yes may only grow. Measured on the day of writing and rounded down.
test.each(standard.languages)('$language: a usual question meets a usual sentence', async ({ sets, share }) => {
  const denied: string[] = [];
  let pairs = 0;
  let affirmed = 0;
  for (const { sentences, questions } of sets) {
    for (const sentence of sentences) {
      const weigh = await weigherOver({ 'measures.md': `# Measures\n\n${sentence}\n` });
      for (const question of questions) {
        const verdict = weigh(question).get(sentence);
        pairs += 1;
        if (verdict === 'yes') affirmed += 1;
        if (verdict === 'no') denied.push(`${question} ${sentence}`);
      }
    }
  }
  expect(denied).toEqual([]);
  expect(affirmed / pairs).toBeGreaterThan(share);
});

test('and what only speaks of the same matter carries no yes', async () => {
  const affirmed: string[] = [];
  for (const [question = '', sentence = ''] of standard.never) {
    const ask = await answererOver({ 'measures.md': `# Measures\n\n${sentence}\n` });
    if (ask(question).verdict === 'yes') affirmed.push(`${question} ${sentence}`);
  }
  expect(affirmed).toEqual([]);
});
