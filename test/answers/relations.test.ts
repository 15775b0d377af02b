import { expect, it } from 'vitest';
import { createReader, isOverClaim, isSeen, readRelations } from './relations';

// Half of the lines was kept unseen while the rules were made; each half has to keep what it reached.
it.each([
  { split: 'development', seen: 0.9 },
  { split: 'unseen', seen: 0.82 },
])('sees how a sentence stands to a question: $split', { timeout: 300_000 }, async ({ split, seen }) => {
  const lines = readRelations().filter((line) => line.split === split);
  const read = createReader();
  const results: { seen: boolean; over: boolean }[] = [];
  for (const line of lines) {
    const reading = await read(line);
    results.push({ seen: isSeen(line, reading), over: isOverClaim(line, reading) });
  }
  expect(results.filter((result) => result.seen).length / lines.length).toBeGreaterThan(seen);
  expect(results.filter((result) => result.over).length).toBeLessThan(6);
});
