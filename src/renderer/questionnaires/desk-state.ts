import { create } from 'zustand';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { type DeskFilter, filterAnswers } from './desk-filters';

export interface DeskState {
  questionnaireId: number | null;
  answers: ReviewedAnswer[] | null;
  filter: DeskFilter;
  search: string;
  questionId: number | null;
  /** Which citation of the current question is looked at. */
  citation: number;
  /** What the last actions replaced, newest last. */
  undo: ReviewedAnswer[];
}

export const START: DeskState = {
  questionnaireId: null,
  answers: null,
  filter: 'open',
  search: '',
  questionId: null,
  citation: 0,
  undo: [],
};
const UNDO_STEPS = 200;

export const useDesk = create<DeskState>(() => START);

/** The list as filter and search leave it, and the question that is open: the first where none was chosen. */
export function deskView({ answers, filter, search, questionId }: DeskState) {
  const shown = filterAnswers(answers ?? [], filter, search);
  const chosen = answers?.find(({ question }) => question.questionId === questionId);
  const current = chosen ?? shown[0] ?? null;
  const index = shown.findIndex(({ question }) => question.questionId === current?.question.questionId);
  return { shown, current, index };
}

export function remember(before: ReviewedAnswer): void {
  useDesk.setState(({ undo: steps }) => ({ undo: [...steps, before].slice(-UNDO_STEPS) }));
}

export function replaceAnswer(answer: ReviewedAnswer): void {
  const { questionId } = answer.question;
  useDesk.setState(({ answers }) => ({
    answers: answers?.map((each) => (each.question.questionId === questionId ? answer : each)) ?? null,
  }));
}
