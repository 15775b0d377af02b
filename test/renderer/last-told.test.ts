import { expect, test } from 'vitest';
import { comparedWith } from '../../src/renderer/questionnaires/answer-words';
import { reviewedAnswer } from './reviewed-answer';

test('what was told last is the same, in other words, or something else', () => {
  const now = reviewedAnswer(1, { verdict: 'yes', answer: 'Yes', comment: 'Every night.' });
  expect(comparedWith({ verdict: 'yes', answer: 'every  night.' }, now)).toBe('the same');
  expect(comparedWith({ verdict: 'yes', answer: '' }, now)).toBe('the same');
  expect(comparedWith({ verdict: 'yes', answer: 'Twice a day.' }, now)).toBe('in other words');
  expect(comparedWith({ verdict: 'no', answer: 'No' }, now)).toBe('something else: “No”');
});
