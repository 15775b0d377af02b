import { expect, test } from 'vitest';
import { splitReason } from '../../src/renderer/questionnaires/answer-words';
import { DESK_FILTERS, filterAnswers, isDrafted, SINCE_FILTERS } from '../../src/renderer/questionnaires/desk-filters';
import type { RollForward } from '../../src/shared/domain/roll-forward';
import { reviewedAnswer as answer } from './reviewed-answer';

const answers = [
  answer(1, { verdict: 'yes' }),
  answer(2, { verdict: 'unknown' }),
  answer(3, { verdict: 'partly', flags: ['conflict'] }),
  answer(4, { verdict: 'planned', flags: ['planned'] }),
  answer(5, { verdict: 'unknown', status: 'approved' }),
  answer(6, { verdict: 'unknown', edited: true, answer: 'Written by hand' }),
  answer(7, { verdict: 'unknown', flags: ['conflict'], status: 'rejected' }),
  answer(8, { verdict: 'partly', flags: ['weak-evidence', 'stale'] }),
  answer(9, { verdict: 'unknown', flags: ['weak-evidence'] }),
  answer(10, { verdict: 'unknown', flags: ['withheld'], status: 'approved' }),
  answer(11, { verdict: 'yes', flags: ['withheld'] }),
];

test('each filter shows work of its kind that is still open; all shows everything', () => {
  const shown = Object.fromEntries(
    DESK_FILTERS.map((filter) => [
      filter,
      filterAnswers(answers, filter, '').map(({ question }) => question.questionId),
    ]),
  );
  expect(shown).toEqual({
    open: [1, 2, 3, 4, 6, 8, 9, 11],
    unknown: [2, 9],
    weak: [8],
    conflict: [3],
    planned: [4],
    stale: [8],
    withheld: [11],
    all: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  });
});

test('what was set against an earlier questionnaire is filtered by what became of it', () => {
  const states = { 1: 'carried', 2: 'changed', 3: 'new', 5: 'carried' } as const;
  const rolled: RollForward = {
    questionnaireId: 1,
    source: '2025.xlsx',
    givenAt: '',
    questions: Object.entries(states).map(([id, state]) => ({
      questionId: Number(id),
      state,
      previous: null,
      changes: [],
      reason: '',
    })),
    vanished: [],
    counts: { carried: 2, 'not-carried': 0, changed: 1, new: 1, vanished: 0 },
  };
  const shown = SINCE_FILTERS.map((filter) =>
    filterAnswers(answers, filter, '', rolled).map(({ question }) => question.questionId),
  );
  // The fifth is decided already.
  expect(shown).toEqual([[1], [2], [3], []]);
  expect(filterAnswers(answers, 'carried', '')).toEqual([]);
});

test('a search looks at number, question, answer and comment', () => {
  expect(filterAnswers(answers, 'all', ' WRITTEN ').map(({ question }) => question.questionId)).toEqual([6]);
  expect(filterAnswers(answers, 'all', 'q-03').map(({ question }) => question.questionId)).toEqual([3]);
  expect(filterAnswers(answers, 'open', 'nothing like it')).toEqual([]);
});

test('a question nobody and nothing has answered is not drafted', () => {
  expect(isDrafted(answer(1, {}))).toBe(false);
  expect(isDrafted(answer(1, { edited: true }))).toBe(true);
  expect(isDrafted(answer(1, { explanation: { asks: 'yes or no', concepts: [], weighed: [], caps: [] } }))).toBe(true);
});

test('the word a reason opens with stands apart, other reasons stay whole', () => {
  expect(splitReason('Strong: the policy says so.')).toEqual({ word: 'Strong', rest: 'the policy says so.' });
  expect(splitReason('Nothing in the library says this: look closer.')).toEqual({
    word: null,
    rest: 'Nothing in the library says this: look closer.',
  });
});
