import type { AnswerFact, ReusableGroup } from '../../shared/domain/answer';
import type { DecidedMapping } from '../../shared/domain/control';
import type { CorrectedStatement } from '../../shared/domain/statement';
import { say } from '../language/language';

/** One thing a person decided, or answers that do not go together. */
export type MemoryItem =
  | { kind: 'fact'; key: string; fact: AnswerFact }
  | { kind: 'mapping'; key: string; mapping: DecidedMapping }
  | { kind: 'correction'; key: string; corrected: CorrectedStatement }
  | { kind: 'group'; key: string; group: ReusableGroup };

export interface Remembered {
  facts: readonly AnswerFact[];
  groups: readonly ReusableGroup[];
  mappings: readonly DecidedMapping[];
  corrections: readonly CorrectedStatement[];
}

export const MEMORY_FILTERS = [
  'answers',
  'contradictions',
  'doubles',
  'rejected',
  'mappings',
  'corrections',
  'past',
] as const;
export type MemoryFilter = (typeof MEMORY_FILTERS)[number];

export const MEMORY_FILTER_WORDS: Readonly<Record<MemoryFilter, string>> = {
  answers: say('Answers'),
  contradictions: say('Contradictions'),
  doubles: say('Duplicates'),
  rejected: say('Rejected'),
  mappings: say('Controls'),
  corrections: say('Corrections'),
  past: say('Taken back'),
};

/** What a filter shows, the latest first; contradictions and duplicates keep the library's order. */
export function itemsOf({ facts, groups, mappings, corrections }: Remembered, filter: MemoryFilter): MemoryItem[] {
  const factItems = (fits: (fact: AnswerFact) => boolean) =>
    facts
      .filter(fits)
      .toReversed()
      .map((fact): MemoryItem => ({ kind: 'fact', key: `fact ${fact.id}`, fact }));
  const groupItems = (kind: ReusableGroup['kind']) =>
    groups
      .filter((group) => group.kind === kind)
      .map(
        (group): MemoryItem => ({ kind: 'group', key: `group ${group.answers.map(({ id }) => id).join(' ')}`, group }),
      );
  // What was put back counts again, and is no history to look at.
  const standing = new Set(filter === 'past' ? facts.filter(({ withdrawn }) => withdrawn === null).map(sameness) : []);
  switch (filter) {
    case 'answers':
      return factItems((fact) => fact.withdrawn === null && isAnswer(fact));
    case 'rejected':
      return factItems((fact) => fact.withdrawn === null && !isAnswer(fact));
    case 'past':
      return factItems((fact) => fact.withdrawn !== null && !standing.has(sameness(fact)));
    case 'contradictions':
      return groupItems('contradiction');
    case 'doubles':
      return groupItems('same');
    case 'mappings':
      return mappings.map((mapping) => ({
        kind: 'mapping',
        key: `mapping ${mapping.statementId} ${mapping.framework} ${mapping.ref}`,
        mapping,
      }));
    case 'corrections':
      return corrections.map((corrected) => ({
        kind: 'correction',
        key: `correction ${corrected.statement.id}`,
        corrected,
      }));
  }
}

function sameness({ kind, question, questionId, statementId, answer, comment, source }: AnswerFact): string {
  return JSON.stringify([kind, question, questionId, statementId, answer, comment, source]);
}

/** The items whose words hold every word of the search. */
export function searchItems(items: readonly MemoryItem[], search: string): MemoryItem[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...items];
  return items.filter((item) => {
    const text = textsOf(item).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function textsOf(item: MemoryItem): string[] {
  switch (item.kind) {
    case 'fact':
      return [
        item.fact.question,
        item.fact.answer,
        item.fact.comment,
        item.fact.source,
        item.fact.product,
        item.fact.statementQuote,
      ];
    case 'mapping':
      return [item.mapping.quote, item.mapping.ref];
    case 'correction':
      return [item.corrected.statement.quote];
    case 'group':
      return item.group.answers.flatMap(({ question, answer, comment, source }) => [question, answer, comment, source]);
  }
}

export function isAnswer({ kind }: AnswerFact): boolean {
  return kind === 'approved-answer' || kind === 'imported-answer';
}
