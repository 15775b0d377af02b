import type { AnswerDraft } from '../../shared/domain/answer';
import { inEnglish, type Said, type SaidList } from '../../shared/sentence';

type Reasoned = Pick<AnswerDraft, 'reason' | 'explanation'>;

/** Gives a draft its reason: in English, and as the sentences it is made of for a window in another language. */
export function withReason<Answer extends Omit<AnswerDraft, 'reason'>>(
  answer: Answer,
  sentences: readonly Said[],
): Answer & { reason: string } {
  const said: SaidList = { all: sentences, joined: 'space' };
  return { ...answer, reason: inEnglish(said), explanation: { ...answer.explanation, said } };
}

/** The reason so far as sentences; one that was stored before there were any is told as it is. */
export function saidReason({ reason, explanation }: Reasoned): Said {
  return explanation.said ?? reason;
}
