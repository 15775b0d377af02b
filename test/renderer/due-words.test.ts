import { expect, test } from 'vitest';
import { byDueDate, dueState } from '../../src/renderer/overview/due-words';
import type { Questionnaire } from '../../src/shared/domain/questionnaire';

test('days are told in words, and what is open and due first stands first', () => {
  const today = '2026-11-21';
  const words = (dueOn: string | null, approvedCount = 0) => dueState(questionnaire({ dueOn, approvedCount }), today);
  expect(words(null)).toEqual({ words: 'No day set', urgency: 'none' });
  expect(words('2026-11-18')).toEqual({ words: '18 Nov 2026, 3 days late', urgency: 'late' });
  expect(words('2026-11-20').words).toBe('20 Nov 2026, yesterday');
  expect(words('2026-11-21')).toEqual({ words: '21 Nov 2026, today', urgency: 'soon' });
  expect(words('2026-11-22').words).toBe('22 Nov 2026, tomorrow');
  expect(words('2026-11-28').urgency).toBe('soon');
  expect(words('2026-12-24')).toEqual({ words: '24 Dec 2026, in 33 days', urgency: 'later' });
  // What is finished is never late.
  expect(words('2026-11-01', 10)).toEqual({ words: '1 Nov 2026', urgency: 'later' });
  const [done, none, late, soon] = [
    questionnaire({ id: 1, dueOn: '2026-01-01', approvedCount: 10 }),
    questionnaire({ id: 2, dueOn: null }),
    questionnaire({ id: 3, dueOn: '2026-11-01' }),
    questionnaire({ id: 4, dueOn: '2026-11-30' }),
  ];
  const ids = byDueDate([done, none, soon, late]).map(({ id }) => id);
  expect(ids).toEqual([3, 4, 2, 1]);
});

function questionnaire(changes: Partial<Questionnaire>): Questionnaire {
  return {
    id: 1,
    name: 'Contoso',
    fileName: 'contoso.xlsx',
    format: 'xlsx',
    sha256: '',
    importedAt: '2026-11-01T08:00:00.000Z',
    dueOn: null,
    sheets: [],
    questionCount: 10,
    approvedCount: 0,
    ...changes,
  };
}
