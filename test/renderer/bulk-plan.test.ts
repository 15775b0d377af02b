import { expect, test } from 'vitest';
import { planBulk } from '../../src/renderer/questionnaires/bulk-plan';
import { reviewedAnswer as answer, CITATION } from './reviewed-answer';

const STRONG = { verdict: 'yes', answer: 'Yes', citations: [CITATION] } as const;

test('only drafts that nothing speaks against are approved together; the others are counted by what speaks', () => {
  const plan = planBulk([
    answer(1, { ...STRONG, citations: [CITATION] }),
    answer(2, { verdict: 'no', answer: 'No', citations: [CITATION] }),
    answer(3, { ...STRONG, citations: [CITATION], flags: ['reused'] }),
    answer(4, { ...STRONG, citations: [CITATION], status: 'approved' }),
    answer(5, { ...STRONG, citations: [CITATION], flags: ['conflict', 'weak-evidence'] }),
    answer(6, { ...STRONG, citations: [CITATION], flags: ['weak-evidence', 'stale'] }),
    answer(7, { ...STRONG, citations: [CITATION], flags: ['stale'] }),
    answer(8, { ...STRONG, citations: [CITATION], flags: ['provider'] }),
    answer(9, { ...STRONG, citations: [] }),
    answer(10, { ...STRONG, citations: [CITATION], answer: '' }),
    answer(11, { ...STRONG, citations: [CITATION], edited: true }),
    answer(12, { verdict: 'planned', answer: 'Planned', citations: [CITATION] }),
    answer(13, {}),
  ]);
  expect(plan.approve.map(({ question }) => question.questionId)).toEqual([1, 3]);
  expect(plan.verdicts).toEqual([['yes', 2]]);
  expect(plan.leftOut).toEqual([
    ['conflict', 1],
    ['unknown', 1],
    ['planned', 1],
    ['denied', 1],
    ['doubtful', 2],
    ['weak', 1],
    ['without-source', 1],
    ['empty', 1],
    ['edited', 1],
  ]);
});

test('a flag that is not known to be harmless always asks for an eye', () => {
  const flags = [
    'planned',
    'stale',
    'placeholder',
    'provider',
    'customer-responsibility',
    'optional',
    'conditional',
    'stricter-question',
    'other-deployment',
    'number-differs',
    'no-matching-option',
    'weak-evidence',
    'conflict',
  ] as const;
  for (const flag of flags) {
    expect(planBulk([answer(1, { ...STRONG, citations: [CITATION], flags: [flag] })]).approve).toEqual([]);
  }
});
