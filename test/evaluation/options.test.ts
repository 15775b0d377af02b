import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureChoices, readChoices } from './options';

const choices = readChoices(join(process.cwd(), 'test/evaluation/options/options.jsonl'));

test('every labelled choice expects one of its options or none', () => {
  for (const { id, options, expect: wanted } of choices)
    expect(wanted === null || options.includes(wanted), id).toBe(true);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
});

test.each(measureChoices(choices))('$split choices are right and never say more than is true', (tally) => {
  expect(tally.overClaims).toBe(0);
  expect(tally.right / tally.choices).toBeGreaterThan(tally.split === 'development' ? 0.98 : 0.88);
  expect(tally.wrong / tally.choices).toBeLessThan(0.01);
});
