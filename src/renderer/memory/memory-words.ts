import { BadgeCheck, Ban, Copy, FileInput, Link2, MessageSquareOff, Pencil, Split, Undo2 } from 'lucide-react';
import type { AnswerFact, AnswerFactKind, WithdrawalReason } from '../../shared/domain/answer';
import { say } from '../language/language';
import type { Sign } from '../widgets/chip';
import { dateWords } from '../widgets/words';
import type { MemoryItem } from './memory-items';

const FACT_SIGNS: Readonly<Record<AnswerFactKind, Sign>> = {
  'approved-answer': { icon: BadgeCheck, word: say('Approved'), tint: 'strong' },
  'imported-answer': { icon: FileInput, word: say('Imported'), tint: 'accent' },
  'rejected-answer': { icon: MessageSquareOff, word: say('Answer rejected'), tint: 'none' },
  'rejected-statement': { icon: Ban, word: say('Quote rejected'), tint: 'none' },
};

export function signOf(item: MemoryItem): Sign {
  switch (item.kind) {
    case 'fact':
      return item.fact.withdrawn === null
        ? FACT_SIGNS[item.fact.kind]
        : { icon: Undo2, word: WITHDRAWN_WORDS[item.fact.withdrawn.reason], tint: 'none' };
    case 'mapping':
      return item.mapping.status === 'confirmed'
        ? { icon: Link2, word: say('Confirmed'), tint: 'strong' }
        : { icon: Ban, word: say('Rejected'), tint: 'none' };
    case 'correction':
      return { icon: Pencil, word: say('Corrected'), tint: 'accent' };
    case 'group':
      return item.group.kind === 'contradiction'
        ? { icon: Split, word: say('Contradict'), tint: 'conflict' }
        : { icon: Copy, word: say('The same twice'), tint: 'none' };
  }
}

const WITHDRAWN_WORDS: Readonly<Record<WithdrawalReason, string>> = {
  'taken-back': say('Taken back'),
  reopened: say('Reopened'),
  replaced: say('Replaced'),
  rejected: say('Rejected since'),
};

/** What a recorded act does from now on, and since when: one sentence. */
export function effectOf(fact: AnswerFact): string {
  const day = dateWords(fact.recordedAt.slice(0, 10));
  if (fact.withdrawn !== null) {
    const act = withdrawalWords(fact.withdrawn.reason, dateWords(fact.withdrawn.at.slice(0, 10)));
    return `${act} ${say('It decides nothing any more and stays here as history.')}`;
  }
  const when = fact.source === '' ? day : say('{day} in {source}', { day, source: fact.source });
  switch (fact.kind) {
    case 'approved-answer':
      return say('You approved it on {when}. It is offered wherever the same is asked, until its evidence changes.', {
        when,
      });
    case 'imported-answer':
      return say(
        'It came with {source} on {day}, where it was given {given}. It is offered wherever the same is asked, behind what you approved.',
        { source: fact.source, day, given: dateWords(fact.givenAt.slice(0, 10)) },
      );
    case 'rejected-answer':
      return say('You rejected it on {when}. It is not offered for this question again.', { when });
    case 'rejected-statement':
      return say(
        'You rejected a draft that stood on this quote on {when}. The quote is left out where this is asked.',
        { when },
      );
  }
}

function withdrawalWords(reason: WithdrawalReason, day: string): string {
  switch (reason) {
    case 'taken-back':
      return say('You took it back on {day}.', { day });
    case 'reopened':
      return say('You reopened its question on {day}.', { day });
    case 'replaced':
      return say('You approved another answer on {day}.', { day });
    case 'rejected':
      return say('You rejected the answer on {day}.', { day });
  }
}

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
