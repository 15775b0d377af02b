import type { AnswerDraft } from '../../shared/domain/answer';
import type { Question } from '../../shared/domain/questionnaire';
import { findDisguised, findUnseen, showUnseen } from '../../shared/hidden-characters';
import { type Sentence, sentence } from '../../shared/sentence';
import { saidReason, withReason } from './reason';

/** What a text of an answer holds that its reader does not see, or takes for something else. */
export interface UnseenLetters {
  /** The text with every such character named in its place. */
  shown: string;
  /** Their names, each once: "[U+202E]", "r[U+043E]tated". */
  named: string[];
  /** True where they turn, hide or replace what is read; false for what careless copies bring along. */
  isDisguised: boolean;
}

/**
 * What nobody sees in the words of an answer, text by text. They go into the customer's file as they are, since a person's
 * words are not changed: whoever lets them leave has to know. The customer's own options are the customer's.
 */
export function findUnseenLetters(
  { answer, comment }: Pick<AnswerDraft, 'answer' | 'comment'>,
  { options, marks }: Pick<Question, 'options' | 'marks'>,
): UnseenLetters[] {
  const isOption = options.includes(answer) || Object.hasOwn(marks, answer);
  return (isOption ? [comment] : [answer, comment]).flatMap((text) => {
    const named = findUnseen(text);
    return named.length === 0 ? [] : [{ shown: showUnseen(text), named, isDisguised: findDisguised(text).length > 0 }];
  });
}

export function isDisguised(
  answer: Pick<AnswerDraft, 'answer' | 'comment'>,
  question: Pick<Question, 'options' | 'marks'>,
): boolean {
  return findUnseenLetters(answer, question).some((each) => each.isDisguised);
}

/** The answer as it is shown to whoever approves it: what is not seen in it is said before the reason. */
export function tellUnseen<Answer extends AnswerDraft>(
  answer: Answer,
  question: Pick<Question, 'options' | 'marks'>,
): Answer {
  const found = findUnseenLetters(answer, question);
  return found.length === 0 ? answer : withReason(answer, [sayUnseen(found), saidReason(answer)]);
}

/** One sentence on what was found in an answer. */
export function sayUnseen(found: readonly UnseenLetters[]): Sentence {
  const named = [...new Set(found.flatMap((each) => each.named))].join(', ');
  return found.some((each) => each.isDisguised)
    ? sentence('The answer holds characters that hide, turn or pass for others: {named}.', { named })
    : sentence('The answer holds characters that cannot be seen: {named}.', { named });
}
