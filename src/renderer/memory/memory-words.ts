import { BadgeCheck, Ban, Copy, FileInput, Link2, MessageSquareOff, Pencil, Split, Undo2 } from 'lucide-react';
import type { AnswerFact, AnswerFactKind, WithdrawalReason } from '../../shared/domain/answer';
import type { Sign } from '../widgets/chip';
import { dateWords } from '../widgets/words';
import type { MemoryItem } from './memory-items';

const FACT_SIGNS: Readonly<Record<AnswerFactKind, Sign>> = {
  'approved-answer': { icon: BadgeCheck, word: 'Approved', tint: 'strong' },
  'imported-answer': { icon: FileInput, word: 'Imported', tint: 'accent' },
  'rejected-answer': { icon: MessageSquareOff, word: 'Answer rejected', tint: 'none' },
  'rejected-statement': { icon: Ban, word: 'Quote rejected', tint: 'none' },
};

export function signOf(item: MemoryItem): Sign {
  switch (item.kind) {
    case 'fact':
      return item.fact.withdrawn === null
        ? FACT_SIGNS[item.fact.kind]
        : { icon: Undo2, word: WITHDRAWN_WORDS[item.fact.withdrawn.reason], tint: 'none' };
    case 'mapping':
      return item.mapping.status === 'confirmed'
        ? { icon: Link2, word: 'Confirmed', tint: 'strong' }
        : { icon: Ban, word: 'Rejected', tint: 'none' };
    case 'correction':
      return { icon: Pencil, word: 'Corrected', tint: 'accent' };
    case 'group':
      return item.group.kind === 'contradiction'
        ? { icon: Split, word: 'Contradict', tint: 'conflict' }
        : { icon: Copy, word: 'The same twice', tint: 'none' };
  }
}

const WITHDRAWN_WORDS: Readonly<Record<WithdrawalReason, string>> = {
  'taken-back': 'Taken back',
  reopened: 'Reopened',
  replaced: 'Replaced',
  rejected: 'Rejected since',
};

/** What a recorded act does from now on, and since when: one sentence. */
export function effectOf(fact: AnswerFact): string {
  const day = dateWords(fact.recordedAt.slice(0, 10));
  if (fact.withdrawn !== null) {
    return `${PAST[fact.withdrawn.reason]} on ${dateWords(fact.withdrawn.at.slice(0, 10))}. It decides nothing any more and stays here as history.`;
  }
  const where = fact.source === '' ? '' : ` in ${fact.source}`;
  switch (fact.kind) {
    case 'approved-answer':
      return `You approved it on ${day}${where}. It is offered wherever the same is asked, until its evidence changes.`;
    case 'imported-answer':
      return `It came with ${fact.source} on ${day}, where it was given ${dateWords(fact.givenAt.slice(0, 10))}. It is offered wherever the same is asked, behind what you approved.`;
    case 'rejected-answer':
      return `You rejected it on ${day}${where}. It is not offered for this question again.`;
    case 'rejected-statement':
      return `You rejected a draft that stood on this quote on ${day}${where}. The quote is left out where this is asked.`;
  }
}

const PAST: Readonly<Record<WithdrawalReason, string>> = {
  'taken-back': 'You took it back',
  reopened: 'You reopened its question',
  replaced: 'You approved another answer',
  rejected: 'You rejected the answer',
};

/** The two lines of an item in the list. */
export function linesOf(item: MemoryItem): { title: string; detail: string } {
  switch (item.kind) {
    case 'fact': {
      const { question, answer, comment, statementQuote, source, givenAt } = item.fact;
      const said = item.fact.kind === 'rejected-statement' ? statementQuote : answer || comment;
      return { title: question, detail: [said, source, dateWords(givenAt.slice(0, 10))].filter(Boolean).join(' · ') };
    }
    case 'mapping':
      return {
        title: item.mapping.quote,
        detail: [item.mapping.ref, dateWords(item.mapping.decidedAt.slice(0, 10))].filter(Boolean).join(' · '),
      };
    case 'correction':
      return { title: item.corrected.statement.quote, detail: dateWords(item.corrected.correctedAt.slice(0, 10)) };
    case 'group':
      return {
        title: item.group.answers[0]?.question ?? '',
        detail: item.group.answers.map(({ answer, comment, source }) => `${source}: ${answer || comment}`).join(' · '),
      };
  }
}
