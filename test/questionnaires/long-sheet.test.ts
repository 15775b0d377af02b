import { expect, test } from 'vitest';
import { watched } from '../../src/main/formats/turn';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { AREAS, areaAt, guide, say, upTo } from '../builders/field/audit-words';
import { ask, fieldLayout, heads } from '../builders/field/field-layout';

const ROWS = 4000;

function longSheet(...names: string[]) {
  const lines = upTo(ROWS).map((at) => {
    const area = areaAt(at % AREAS.length);
    return ask(`A.${at}`, `${say(at % 2 ? 'are' : 'shall', area, at)} (${at})`, null, null, guide(at));
  });
  return fieldLayout('long', 'thousands of questions on one sheet', [
    { name: 'Long', lines: [heads(...names), ...lines], places: { question: 'B' } },
  ]).file;
}

test.each([
  ['known', longSheet('ID', 'Question', 'Response', 'Comments', 'Guidance')],
  ['unknown', longSheet('Foo', 'Bar', 'Baz', 'Qux', 'Quux')],
])('a long sheet under %s names is read whole, and says how far it is', async (_, file) => {
  const steps: number[] = [];
  const watcher = { onProgress: ({ done, total }: { done: number; total: number }) => steps.push(done / total) };
  const { questions } = await watched({ ...watcher, throwIfCancelled: () => {} }, () => recogniseQuestionnaire(file));
  expect(questions).toHaveLength(ROWS);
  expect(new Set(questions.map(({ answerCell }) => answerCell?.replace(/\d+/, '')))).toEqual(new Set(['C']));
  expect(steps.length).toBeGreaterThan(2);
  expect(Math.max(...steps)).toBe(1);
});

test('reading one long sheet can be stopped in the middle of it', async () => {
  let furthest = 0;
  const watcher = {
    onProgress: ({ done, total, label }: { done: number; total: number; label: string }) => {
      if (label === 'Long' && done < total) furthest = done / total;
    },
    throwIfCancelled: () => {
      if (furthest > 0.1) throw new Error('stopped');
    },
  };
  const file = longSheet('ID', 'Question', 'Response', 'Comments', 'Guidance');
  await expect(watched(watcher, () => recogniseQuestionnaire(file))).rejects.toThrow('stopped');
  expect(furthest).toBeLessThan(1);
});
