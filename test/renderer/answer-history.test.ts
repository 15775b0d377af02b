import { expect, test } from 'vitest';
import { historyLines } from '../../src/renderer/questionnaires/history-words';
import type { HistoryEntry } from '../../src/shared/domain/history';

type Row = Record<string, unknown>;
const DRAFT: Row = { answer: 'Yes', comment: '', status: 'draft', edited: 0, reason: 'Strong: it says so.' };

function entries(...rows: Row[]): HistoryEntry[] {
  return rows
    .map((after, index) => ({
      id: index + 1,
      happenedAt: `2026-11-0${index + 1}T09:00:00.000Z`,
      who: 'mira',
      action: index === 0 ? ('add' as const) : ('change' as const),
      entity: 'answers',
      entityKey: '[7]',
      before: rows[index - 1] ?? null,
      after,
      hash: '',
    }))
    .toReversed();
}

test('the life of an answer is told step by step, with its words where they changed', () => {
  const edited = { ...DRAFT, answer: 'No', edited: 1 };
  const lines = historyLines(
    entries(
      DRAFT,
      { ...DRAFT, reason: 'Strong: another says so.' },
      edited,
      { ...edited, status: 'approved' },
      { ...edited, status: 'draft' },
      { ...edited, status: 'rejected' },
    ),
  );
  expect(lines.map(({ did, answer }) => [did, answer?.answer ?? null])).toEqual([
    ['Left out', null],
    ['Reopened', null],
    ['Approved', null],
    ['Edited', 'No'],
    ['Drafted again', null],
    ['Drafted', 'Yes'],
  ]);
});

test('a step that changed nothing shown is no line', () => {
  expect(historyLines(entries(DRAFT, { ...DRAFT, confidence: 0.4 }))).toHaveLength(1);
});
