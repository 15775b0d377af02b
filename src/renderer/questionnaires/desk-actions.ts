import type { ReviewedAnswer } from '../../shared/domain/answer';
import { ask } from '../frame/frame-store';
import { go } from '../frame/route';
import { undoLast } from '../frame/undo';
import type { DeskFilter } from './desk-filters';
import { deskView, replaceAnswer, START, useDesk } from './desk-state';
import { remember } from './put-back';
import { loadQuestionnaires } from './questionnaires-store';
import { flushTyped } from './typed-answers';

export async function openDesk(questionnaireId: number): Promise<void> {
  if (useDesk.getState().questionnaireId !== questionnaireId) useDesk.setState({ ...START, questionnaireId });
  const [answers, rolled] = await Promise.all([
    ask('answers.list', { questionnaireId }),
    ask('answers.rolledForward', { questionnaireId }),
  ]);
  if (useDesk.getState().questionnaireId === questionnaireId) useDesk.setState({ rolled });
  if (answers !== null) showAnswers(questionnaireId, answers);
}

function showAnswers(questionnaireId: number, answers: ReviewedAnswer[]): void {
  if (useDesk.getState().questionnaireId !== questionnaireId) return;
  answers.sort((a, b) => a.question.ordinal - b.question.ordinal);
  useDesk.setState({ answers });
}

export function select(questionId: number): void {
  const { questionnaireId, questionId: before } = useDesk.getState();
  if (before === questionId) return;
  void flushTyped();
  useDesk.setState({ questionId, citation: 0 });
  go({ place: 'questionnaires', questionnaireId, questionId }, 'replace');
}

/** Shows another part of the list, from its first question. */
export function chooseFilter(filter: DeskFilter): void {
  void flushTyped();
  useDesk.setState({ filter, questionId: null, citation: 0 });
}

/** Steps through the list as shown. From a question that is not in it, the list starts again. */
export function step(by: 1 | -1): void {
  const { shown, index } = deskView(useDesk.getState());
  const target = shown[index < 0 ? 0 : index + by];
  if (target !== undefined) select(target.question.questionId);
}

export async function approve(): Promise<void> {
  await decide('answers.approve');
}

export async function reject(): Promise<void> {
  await decide('answers.reject');
}

/** Settles the open question and goes on to the next one of the list. */
async function decide(operation: 'answers.approve' | 'answers.reject'): Promise<void> {
  if (!(await flushTyped())) return;
  const { shown, current, index } = deskView(useDesk.getState());
  if (current === null) return;
  const { questionId } = current.question;
  const next = shown[index + 1] ?? shown[index - 1];
  const answer = await ask(operation, { questionId }, 'writes');
  if (answer === null) return;
  remember(current);
  replaceAnswer(answer);
  void loadQuestionnaires();
  if (next !== undefined && useDesk.getState().filter !== 'all') select(next.question.questionId);
  else step(1);
}

/** Puts a settled question back among the open ones. */
export async function reopen(): Promise<void> {
  const { current } = deskView(useDesk.getState());
  if (current === null || current.status === 'draft') return;
  const answer = await ask('answers.reopen', { questionId: current.question.questionId }, 'writes');
  if (answer === null) return;
  remember(current);
  replaceAnswer(answer);
  void loadQuestionnaires();
}

/** Takes the last action back and shows the question it was about. */
export async function undo(): Promise<void> {
  if (!(await flushTyped())) return;
  await undoLast();
}

export function openCitation(): void {
  const { citation } = useDesk.getState();
  const { current } = deskView(useDesk.getState());
  const chosen = current?.citations[citation] ?? current?.citations[0];
  if (chosen === undefined) return;
  void flushTyped();
  go({ place: 'documents', documentId: chosen.documentId, statementId: chosen.statementId });
}

export function nextCitation(): void {
  const { citation } = useDesk.getState();
  const { current } = deskView(useDesk.getState());
  const count = current?.citations.length ?? 0;
  if (count > 0) useDesk.setState({ citation: (citation + 1) % count });
}
