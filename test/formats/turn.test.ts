import { describe, expect, test } from 'vitest';
import { proveFill } from '../../src/main/formats/package-proof';
import { watched } from '../../src/main/formats/turn';
import { patchWorkbook } from '../../src/main/formats/xlsx-patch';
import { readWorkbook } from '../../src/main/formats/xlsx-read';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { AppError } from '../../src/shared/errors';
import { longWorkbook } from '../benchmarks/workbooks';
import { buildXlsx } from '../builders/xlsx';

const long = longWorkbook();
const LONG = { name: long.name, bytes: long.bytes };
const FILLS = long.fills.map((fill) => ({ sheet: long.sheet, ...fill }));
const MANY = buildXlsx({
  sheets: Array.from({ length: 200 }, (_, sheet) => ({
    name: `Sheet ${sheet}`,
    rows: [
      ['ID', 'Question', 'Answer'],
      ...Array.from({ length: 20 }, (__, at) => [`Q-${sheet}-${at}`, `Is team ${at} trained every year?`, null]),
    ],
  })),
});
const stopped = new AppError('cancelled', 'Stopped.');

/** Runs work, asks it to stop after some milliseconds, and says how long it went on. */
async function stoppedAfter(milliseconds: number, work: () => Promise<unknown>): Promise<number> {
  let askedAt = 0;
  const timer = setTimeout(() => (askedAt = performance.now()), milliseconds);
  const throwIfCancelled = () => {
    if (askedAt > 0) throw stopped;
  };
  await expect(watched({ onProgress: () => {}, throwIfCancelled }, work)).rejects.toBe(stopped);
  clearTimeout(timer);
  return performance.now() - askedAt;
}

/** How often somebody else had a turn meanwhile; counted and not timed, since a busy machine stretches every block. */
async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await work();
  clearInterval(timer);
  return turns;
}

describe('a sheet of 5 MB', async () => {
  const filled = { name: 'filled.xlsx', bytes: (await patchWorkbook(LONG, FILLS)).bytes };
  const works: [string, () => Promise<unknown>][] = [
    ['reading', () => readWorkbook(LONG)],
    ['filling', () => patchWorkbook(LONG, FILLS)],
    ['proving', () => proveFill(LONG, filled, FILLS)],
  ];

  test.each(works)('%s can be stopped in the middle', async (_, work) => {
    expect(await stoppedAfter(20, work)).toBeLessThan(20_000);
  });

  test.each(works)('%s hands the event loop back', async (_, work) => {
    expect(await turnsOfOthers(work)).toBeGreaterThan(3);
  });
});

test('200 sheets: progress sheet by sheet, and a stop that holds', async () => {
  const seen: string[] = [];
  const watcher = { onProgress: ({ label }: { label: string }) => void seen.push(label), throwIfCancelled: () => {} };
  const { questions } = await watched(watcher, () => recogniseQuestionnaire(MANY));
  expect(questions).toHaveLength(4000);
  expect(new Set(seen)).toEqual(new Set(Array.from({ length: 200 }, (_, sheet) => `Sheet ${sheet}`)));
  expect(await stoppedAfter(5, () => recogniseQuestionnaire(MANY))).toBeLessThan(5000);
});

test('20,000 questions over one sheet and more stay far below 1 GB', async () => {
  await recogniseQuestionnaire(LONG);
  expect(process.memoryUsage().rss).toBeLessThan(1e9);
});
