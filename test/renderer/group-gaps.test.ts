import { expect, test } from 'vitest';
import { groupGaps } from '../../src/renderer/exports/group-gaps';

const gap = (text: string, statementId = 0) => ({
  text,
  place: { kind: 'statement' as const, documentId: 1, statementId },
});

test('many quotes of one cause become one line, a few stay sentences; each keeps its place', () => {
  const address = { text: 'Address is not recorded.', place: { kind: 'organisation' as const } };
  const gaps = [
    address,
    gap('Left out, because it is planned: “A”', 1),
    gap('Left out, because it is planned: “B”', 2),
    gap('Left out, because it is planned: “C: “D””', 3),
    gap('Not concrete: “often”'),
  ];
  expect(groupGaps(gaps)).toEqual([
    { cause: address, quotes: [] },
    {
      cause: { text: 'Left out, because it is planned', place: null },
      quotes: [gap('“A”', 1), gap('“B”', 2), gap('“C: “D””', 3)],
    },
    { cause: gap('Not concrete: “often”'), quotes: [] },
  ]);
  expect(groupGaps([])).toEqual([]);
});
