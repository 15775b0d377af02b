import { expect, test } from 'vitest';
import { findQuotes } from '../../src/renderer/evidence/page-quotes';

const PAGE = { width: 200, height: 100 };
const line = (str: string, y: number, x = 20) => ({ str, transform: [10, 0, 0, 10, x, y], width: 100, height: 10 });

test('a quote over two lines is found in spite of a hyphen at the end of the first, with a box a line', () => {
  const runs = [line('First. Backups are en-', 80), line('crypted at rest. Last.', 60)];
  const [found] = findQuotes([{ id: 7, quote: 'Backups are encrypted at rest.' }], runs, PAGE);
  expect(found?.boxes).toHaveLength(2);
  const [first, second] = found?.boxes ?? [];
  // It begins behind the first word and ends before the last.
  expect(first?.left).toBeGreaterThan(0.1);
  expect(first?.left).toBeLessThan(0.5);
  expect(second?.left).toBeCloseTo(0.1);
  expect((second?.left ?? 0) + (second?.width ?? 0)).toBeLessThan(0.6);
  expect(first?.top).toBeLessThan(second?.top ?? 0);
});

test('what is not on the page, and what holds nothing, is not marked', () => {
  expect(
    findQuotes(
      [
        { id: 1, quote: 'Something else.' },
        { id: 2, quote: ' - ' },
      ],
      [line('A line.', 50)],
      PAGE,
    ),
  ).toEqual([]);
  expect(findQuotes([{ id: 1, quote: 'A line.' }], [], PAGE)).toEqual([]);
});
