import { expect, test } from 'vitest';
import { groupGaps } from '../../src/renderer/exports/group-gaps';

test('many quotes of one cause become one line, a few stay sentences', () => {
  const gaps = [
    'Address is not recorded.',
    'Left out, because it is planned: “A”',
    'Left out, because it is planned: “B”',
    'Left out, because it is planned: “C: “D””',
    'Not concrete: “often”',
  ];
  expect(groupGaps(gaps)).toEqual([
    { cause: 'Address is not recorded.', quotes: [] },
    { cause: 'Left out, because it is planned', quotes: ['“A”', '“B”', '“C: “D””'] },
    { cause: 'Not concrete: “often”', quotes: [] },
  ]);
  expect(groupGaps([])).toEqual([]);
});
