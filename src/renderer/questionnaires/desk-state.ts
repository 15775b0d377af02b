import { create } from 'zustand';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { RollForward } from '../../shared/domain/roll-forward';
import { type DeskFilter, filterAnswers } from './desk-filters';

export interface DeskState {
  questionnaireId: number | null;
  answers: ReviewedAnswer[] | null;
  /** How it stands to an earlier questionnaire; null where it was not set against one. */
  rolled: RollForward | null;
  filter: DeskFilter;
  search: string;
  questionId: number | null;
  /** Which citation of the current question is looked at. */
  citation: number;
}

export const START: DeskState = {
  questionnaireId: null,
  answers: null,
  rolled: null,
  filter: 'open',
  search: '',
  questionId: null,
  citation: 0,
};

export const useDesk = create<DeskState>(() => START);

/** The list as filter and search leave it, and the question that is open: the first where none was chosen. */
export function deskView({ answers, filter, search, questionId, rolled }: DeskState) {
  const shown = filterAnswers(answers ?? [], filter, search, rolled);
  const chosen = answers?.find(({ question }) => question.questionId === questionId);
  const current = chosen ?? shown[0] ?? null;
  const index = shown.findIndex(({ question }) => question.questionId === current?.question.questionId);
  return { shown, current, index };
}

export function replaceAnswer(answer: ReviewedAnswer): void {
  replaceAnswers([answer]);
}

export function replaceAnswers(changed: readonly ReviewedAnswer[]): void {
  const byQuestion = new Map(changed.map((answer) => [answer.question.questionId, answer]));
  useDesk.setState(({ answers }) => ({
    answers: answers?.map((each) => byQuestion.get(each.question.questionId) ?? each) ?? null,
  }));
}
