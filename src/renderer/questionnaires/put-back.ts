import type { ReviewedAnswer } from '../../shared/domain/answer';
import { ask } from '../frame/frame-store';
import { go } from '../frame/route';
import { rememberUndo } from '../frame/undo';
import { replaceAnswer, useDesk } from './desk-state';
import { loadQuestionnaires } from './questionnaires-store';

/** Keeps an answer as it was before an act, so that the act can be taken back. */
export function remember(before: ReviewedAnswer): void {
  rememberUndo(() => putBack(before));
}

/** Makes an answer what it was, step by step as a person would, and shows it. */
async function putBack(before: ReviewedAnswer): Promise<void> {
  const { questionId, questionnaireId } = before.question;
  const now = useDesk.getState().answers?.find(({ question }) => question.questionId === questionId);
  if (now === undefined) return;
  if (now.status !== 'draft') await apply(ask('answers.reopen', { questionId }, 'writes'));
  if (now.answer !== before.answer || now.comment !== before.comment) {
    await apply(ask('answers.edit', { questionId, answer: before.answer, comment: before.comment }, 'writes'));
  }
  if (before.status === 'approved') await apply(ask('answers.approve', { questionId }, 'writes'));
  if (before.status === 'rejected') await apply(ask('answers.reject', { questionId }, 'writes'));
  void loadQuestionnaires();
  useDesk.setState({ questionId, citation: 0 });
  go({ place: 'questionnaires', questionnaireId, questionId }, 'replace');
}

async function apply(asked: Promise<ReviewedAnswer | null>): Promise<void> {
  const answer = await asked;
  if (answer !== null) replaceAnswer(answer);
}
