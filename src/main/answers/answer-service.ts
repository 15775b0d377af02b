import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Question } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import type { Clock } from '../platform/clock';
import { makeYielder } from '../platform/yield-now';
import { findQuestion, listQuestions } from '../questionnaires/questionnaire-store';
import type { Database } from '../storage/database';
import { findAnswer, putAnswer, readAnswers, recordReview, type StoredAnswer } from './answer-store';
import type { Answerer } from './draft-answer';

type Review = 'approve' | 'edit' | 'reject' | 'reopen';

export interface AnswerService {
  draftAll(questionnaireId: number, onQuestion: (done: number, total: number) => void): Promise<ReviewedAnswer[]>;
  list(questionnaireId: number): ReviewedAnswer[];
  approve(questionId: number): ReviewedAnswer;
  edit(questionId: number, text: { answer: string; comment?: string | undefined }): ReviewedAnswer;
  reject(questionId: number): ReviewedAnswer;
  reopen(questionId: number): ReviewedAnswer;
}

/** Drafts and reviews. What a person approved, edited or rejected is never overwritten by a new draft. */
export function createAnswerService(database: Database, clock: Clock, answerer: () => Answerer): AnswerService {
  return {
    draftAll: async (questionnaireId, onQuestion) => {
      const questions = listQuestions(database, questionnaireId);
      const known = readAnswers(database, questionnaireId);
      const drafter = answerer();
      const yieldNow = makeYielder();
      const drafts: { question: Question; answer: StoredAnswer }[] = [];
      for (const [index, question] of questions.entries()) {
        onQuestion(index, questions.length);
        if (mayRedraft(known.get(question.questionId))) {
          drafts.push({ question, answer: { ...drafter.draft(question), status: 'draft', edited: false, reviewedAt: null } });
        }
        await yieldNow();
      }
      database.transaction(() => {
        for (const { question, answer } of drafts) {
          // A person may have reviewed the question while the others were being drafted.
          if (mayRedraft(findAnswer(database, question.questionId) ?? undefined)) putAnswer(database, question.questionId, answer);
        }
      });
      return list(questionnaireId);
    },
    list,
    approve: (questionId) => review(questionId, 'approve', (answer) => ({ ...answer, status: 'approved' })),
    edit: (questionId, { answer: text, comment }) =>
      review(questionId, 'edit', (answer) => ({
        ...answer,
        answer: text,
        comment: comment ?? answer.comment,
        edited: true,
        status: answer.status === 'rejected' ? 'draft' : answer.status,
      })),
    reject: (questionId) => review(questionId, 'reject', (answer) => ({ ...answer, status: 'rejected' })),
    reopen: (questionId) => review(questionId, 'reopen', (answer) => ({ ...answer, status: 'draft' })),
  };

  function list(questionnaireId: number): ReviewedAnswer[] {
    const answers = readAnswers(database, questionnaireId);
    return listQuestions(database, questionnaireId).map((question) => ({
      ...(answers.get(question.questionId) ?? notDrafted()),
      question,
    }));
  }

  function review(questionId: number, action: Review, change: (answer: StoredAnswer) => StoredAnswer): ReviewedAnswer {
    return database.transaction(() => {
      const question = findQuestion(database, questionId);
      if (question === null) throw new AppError('not-found', 'That question is not in this library.');
      const before = findAnswer(database, questionId) ?? notDrafted();
      const happenedAt = clock();
      const after = { ...change(before), reviewedAt: happenedAt };
      putAnswer(database, questionId, after);
      recordReview(database, { questionId, action, before, after, happenedAt });
      return { ...after, question };
    });
  }
}

function mayRedraft(answer: StoredAnswer | undefined): boolean {
  return answer === undefined || (answer.status === 'draft' && !answer.edited);
}

function notDrafted(): StoredAnswer {
  return {
    verdict: 'unknown',
    answer: '',
    comment: '',
    confidence: 0,
    citations: [],
    requirements: [],
    flags: [],
    reason: 'Not drafted yet.',
    explanation: { asks: '', concepts: [], weighed: [], caps: [] },
    status: 'draft',
    edited: false,
    reviewedAt: null,
  };
}
