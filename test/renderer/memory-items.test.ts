import { expect, test } from 'vitest';
import { itemsOf, type MEMORY_FILTERS, type Remembered, searchItems } from '../../src/renderer/memory/memory-items';
import type { AnswerFact } from '../../src/shared/domain/answer';

function fact(id: number, over: Partial<AnswerFact> = {}): AnswerFact {
  return {
    id,
    kind: 'approved-answer',
    question: `Question ${id}?`,
    verdict: 'yes',
    answer: 'Yes',
    comment: '',
    source: 'Acme',
    product: '',
    givenAt: '2026-03-14',
    questionId: null,
    statementId: null,
    statementQuote: '',
    citations: [],
    recordedAt: '2026-03-14T10:00:00.000Z',
    withdrawn: null,
    ...over,
  };
}
const withdrawn = { reason: 'taken-back', at: '2026-04-01T10:00:00.000Z' } as const;
const remembered = (facts: AnswerFact[]): Remembered => ({ facts, groups: [], mappings: [], corrections: [] });
const keys = (facts: AnswerFact[], filter: (typeof MEMORY_FILTERS)[number]) =>
  itemsOf(remembered(facts), filter).map(({ key }) => key);

test('each fact stands under one filter, the latest first', () => {
  const facts = [
    fact(1),
    fact(2, { kind: 'rejected-answer' }),
    fact(3, { kind: 'imported-answer' }),
    fact(4, { withdrawn }),
  ];
  expect(keys(facts, 'answers')).toEqual(['fact 3', 'fact 1']);
  expect(keys(facts, 'rejected')).toEqual(['fact 2']);
  expect(keys(facts, 'past')).toEqual(['fact 4']);
});

test('what was taken back and put back is no history to look at', () => {
  const facts = [fact(1, { question: 'Same?', withdrawn }), fact(2, { question: 'Same?' })];
  expect(keys(facts, 'past')).toEqual([]);
  expect(keys(facts, 'answers')).toEqual(['fact 2']);
});

test('a search wants every word, wherever it stands', () => {
  const items = itemsOf(remembered([fact(1, { comment: 'Once a year' }), fact(2)]), 'answers');
  expect(searchItems(items, 'acme YEAR').map(({ key }) => key)).toEqual(['fact 1']);
  expect(searchItems(items, '  ')).toHaveLength(2);
});
