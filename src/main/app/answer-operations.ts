import { type AnswerService, createAnswerService } from '../answers/answer-service';
import { findAnswer } from '../answers/answer-store';
import { leansOnUnsupported } from '../answers/cited-evidence';
import { createAnswerer } from '../answers/draft-answer';
import { importFilledAnswers } from '../answers/import-filled';
import { carryOver, readRollForward, rollForward } from '../answers/roll-forward';
import { isDisguised } from '../answers/unseen-letters';
import { readUnsupported } from '../controls/evidence-standing';
import type { Clock } from '../platform/clock';
import { kindOfQuestion } from '../questionnaires/question-kind';
import { requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { findQuestion } from '../questionnaires/questionnaire-store';
import type { Database } from '../storage/database';
import type { OperationContext, Operations } from './dispatch';
import type { Knowledge } from './load-knowledge';

interface AnswerTools {
  database: Database;
  clock: Clock;
  knowledge: Knowledge;
}

export function answerServiceOf({ database, clock, knowledge }: AnswerTools): AnswerService {
  return createAnswerService(
    database,
    clock,
    () => createAnswerer(database, knowledge, clock),
    () => knowledge,
  );
}

/** The operations on what the company replies: drafting, reviewing, and what is remembered of it. */
export function createAnswerOperations({ database, clock, knowledge }: AnswerTools, answers: AnswerService) {
  const draftAll = (
    questionnaireId: number,
    { onProgress, throwIfCancelled }: OperationContext,
    only?: readonly number[],
  ) =>
    answers.draftAll(
      questionnaireId,
      (done, total) => {
        throwIfCancelled();
        onProgress({ done, total, label: 'questions' });
      },
      only,
    );
  const rollForwardTools = (context: OperationContext) => ({
    database,
    clock,
    knowledge: () => knowledge,
    draftAll: (questionnaireId: number) => draftAll(questionnaireId, context),
  });
  return {
    'answers.ask': ({ question, options }) =>
      answers.ask({
        text: question,
        kind: kindOfQuestion(question, options),
        options,
        section: [],
        commentCell: null,
        marks: {},
      }),
    'answers.draftAll': async ({ questionnaireId, questionIds }, context) => {
      requireQuestionnaire(database, questionnaireId);
      await draftAll(questionnaireId, context, questionIds);
      carryOver(questionnaireId, rollForwardTools(context));
      return answers.list(questionnaireId);
    },
    'answers.rollForward': ({ questionnaireId, from }, context) =>
      rollForward(questionnaireId, from, rollForwardTools(context)),
    'answers.rolledForward': ({ questionnaireId }) => {
      requireQuestionnaire(database, questionnaireId);
      return readRollForward(database, questionnaireId);
    },
    'answers.list': ({ questionnaireId }) => {
      requireQuestionnaire(database, questionnaireId);
      return answers.list(questionnaireId);
    },
    'answers.approve': ({ questionId }) => answers.approve(questionId),
    'answers.edit': ({ questionId, ...text }) => answers.edit(questionId, text),
    'answers.reject': ({ questionId }) => answers.reject(questionId),
    'answers.reopen': ({ questionId }) => answers.reopen(questionId),
    // All or none. What a person has decided meanwhile stays as it is, and is not in the reply.
    'answers.approveMany': ({ questionIds }) =>
      database.transaction(() => {
        const unsupported = readUnsupported(database, clock());
        return questionIds
          .filter((id) => {
            const answer = findAnswer(database, id);
            if (answer?.status !== 'draft') return false;
            // What leans on rejected or expired evidence, or is not what it looks like, needs a look of its own.
            const question = findQuestion(database, id);
            return !leansOnUnsupported(answer, unsupported) && (question === null || !isDisguised(answer, question));
          })
          .map((id) => answers.approve(id));
      }),
    'answers.reopenMany': ({ questionIds }) =>
      database.transaction(() =>
        questionIds.filter((id) => findAnswer(database, id)?.status === 'approved').map((id) => answers.reopen(id)),
      ),
    'answers.importFilled': ({ files }) => importFilledAnswers(files, { database, clock }),
    'answers.listReusable': () => answers.listReusable(),
    'answers.compareReusable': () => answers.compareReusable(),
    'answers.listFacts': ({ includeWithdrawn }) => answers.listFacts(includeWithdrawn ? 'all' : 'standing'),
    'answers.withdrawFact': ({ factId }) => answers.withdrawFact(factId),
    'answers.restoreFact': ({ factId }) => answers.restoreFact(factId),
  } satisfies Partial<Operations>;
}
