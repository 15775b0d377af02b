import { z } from 'zod';
import type { AnswerDraft, AnswerFact, ReusableAnswer, ReusableGroup, ReviewedAnswer } from '../domain/answer';
import type { RollForward } from '../domain/roll-forward';
import type { Sentence } from '../sentence';
import { fileSchema, filesSchema, questionIdsSchema } from './schemas';

export const answerInputs = {
  'answers.ask': z.object({
    question: z.string().max(40_000),
    options: z.array(z.string().max(500)).max(50).default([]),
  }),
  /** Every question nobody has touched, or only those named. */
  'answers.draftAll': z.object({ questionnaireId: z.number().int(), questionIds: questionIdsSchema().optional() }),
  /**
   * Puts drafts, and the comparison with an earlier questionnaire, back to what they were at an entry of the history: the
   * way back from drafting again and from carrying over. What somebody decided or wrote since stays.
   */
  'answers.takeBackDrafts': z.object({ questionnaireId: z.number().int(), since: z.number().int().min(0) }),
  'answers.list': z.object({ questionnaireId: z.number().int() }),
  'answers.rollForward': z.object({
    questionnaireId: z.number().int(),
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('file'), file: fileSchema() }),
      z.object({ kind: z.literal('questionnaire'), questionnaireId: z.number().int() }),
    ]),
  }),
  'answers.rolledForward': z.object({ questionnaireId: z.number().int() }),
  'answers.approve': z.object({ questionId: z.number().int() }),
  'answers.edit': z.object({
    questionId: z.number().int(),
    answer: z.string().max(40_000),
    comment: z.string().max(40_000).optional(),
  }),
  'answers.reject': z.object({ questionId: z.number().int() }),
  'answers.reopen': z.object({ questionId: z.number().int() }),
  'answers.approveMany': z.object({ questionIds: questionIdsSchema() }),
  'answers.reopenMany': z.object({ questionIds: questionIdsSchema() }),
  'answers.importFilled': z.object({ files: filesSchema() }),
  'answers.listReusable': z.object({}),
  'answers.compareReusable': z.object({}),
  'answers.listFacts': z.object({ includeWithdrawn: z.boolean().default(false) }),
  'answers.withdrawFact': z.object({ factId: z.number().int() }),
  'answers.restoreFact': z.object({ factId: z.number().int() }),
} as const;

export interface FilledImport {
  fileName: string;
  imported: number;
  message: string;
  said?: Sentence;
}

export interface AnswerOutputs {
  'answers.ask': AnswerDraft;
  'answers.draftAll': ReviewedAnswer[];
  'answers.takeBackDrafts': { takenBack: number };
  'answers.list': ReviewedAnswer[];
  'answers.rollForward': RollForward;
  /** Null where the questionnaire was not set against an earlier one. */
  'answers.rolledForward': RollForward | null;
  'answers.approve': ReviewedAnswer;
  'answers.edit': ReviewedAnswer;
  'answers.reject': ReviewedAnswer;
  'answers.reopen': ReviewedAnswer;
  'answers.approveMany': ReviewedAnswer[];
  'answers.reopenMany': ReviewedAnswer[];
  'answers.importFilled': FilledImport[];
  'answers.listReusable': ReusableAnswer[];
  'answers.compareReusable': ReusableGroup[];
  'answers.listFacts': AnswerFact[];
  'answers.withdrawFact': AnswerFact;
  'answers.restoreFact': AnswerFact;
}
