import type {
  AnswerDraft,
  AnswerFact,
  ReusableAnswer,
  ReusableGroup,
  ReviewedAnswer,
} from '../../shared/domain/answer';
import type { Question } from '../../shared/domain/questionnaire';
import { AppError } from '../../shared/errors';
import { sentence } from '../../shared/sentence';
import { readReaders } from '../controls/class-store';
import { readUnsupported } from '../controls/evidence-standing';
import type { Clock } from '../platform/clock';
import { letYoungHeapGrow } from '../platform/small-heap';
import { makeYielder } from '../platform/yield-now';
import { findQuestion, listQuestions } from '../questionnaires/questionnaire-store';
import type { Database } from '../storage/database';
import { readOnce } from '../storage/read-once';
import { findAnswer, putAnswer, readAnswers, recordReview, type StoredAnswer } from './answer-store';
import { flagUnsupported } from './cited-evidence';
import { type Answerer, type AskedQuestion, silent } from './draft-answer';
import { offerEarlier, rejectedStatements, sayLeftOut } from './reuse-answer';
import { readEvidence } from './reuse-evidence';
import { groupReusable } from './reuse-groups';
import { type FactIndex, indexFacts } from './reuse-index';
import { type MeaningKnowledge, type QuestionMeaning, readMeaning } from './reuse-meaning';
import { readProducts } from './reuse-products';
import { productOfQuestion, recordOutcome } from './reuse-record';
import {
  findFact,
  isAnswer,
  listFacts,
  listStandingFactsOf,
  restoreFact,
  type StoredFact,
  toReusable,
  toShownFact,
  withdrawFact,
} from './reuse-store';
import { tellUnseen } from './unseen-letters';
import { type Closed, draftOpenly, holdBack, readClosed } from './withhold';
import { verdictOfText } from './write-answer';

type Review = 'approve' | 'edit' | 'reject' | 'reopen';

export interface AnswerService {
  ask(question: AskedQuestion): Promise<AnswerDraft>;
  /** Drafts what nobody has touched; with `only`, of those questions. */
  draftAll(
    questionnaireId: number,
    onQuestion: (done: number, total: number) => void,
    only?: readonly number[],
  ): Promise<ReviewedAnswer[]>;
  list(questionnaireId: number): ReviewedAnswer[];
  approve(questionId: number): ReviewedAnswer;
  edit(questionId: number, text: { answer: string; comment?: string | undefined }): ReviewedAnswer;
  reject(questionId: number): ReviewedAnswer;
  reopen(questionId: number): ReviewedAnswer;
  listReusable(): ReusableAnswer[];
  compareReusable(): Promise<ReusableGroup[]>;
  /** What people decided, in the order it was recorded. */
  listFacts(which: 'standing' | 'all'): AnswerFact[];
  /** Takes a fact back: it decides nothing from now on and stays in the history. */
  withdrawFact(factId: number): AnswerFact;
  /** Puts back what was taken back: the same fact, recorded anew, for what was withdrawn stays withdrawn. */
  restoreFact(factId: number): AnswerFact;
}

// So many questions look at sentences by the hundred thousand: clearing a small young heap took a fifth of the time.
const MANY = 50;

/**
 * Drafts and reviews. What a person approved, edited or rejected is never overwritten by a new draft, and decides through
 * recorded facts what is offered to the same question elsewhere. `knowledge` is asked for when a fact has to be read.
 */
export function createAnswerService(
  database: Database,
  clock: Clock,
  answerer: () => Answerer,
  knowledge: () => MeaningKnowledge,
): AnswerService {
  const meanings = new Map<number, QuestionMeaning | null>();
  const compareReusable = readOnce(database, ['answer_facts', 'answer_fact_withdrawals'], async (rest) =>
    groupReusable(await indexFacts(listFacts(database, 'standing'), meanings, knowledge, rest), rest),
  );
  return {
    ask: async (question) => {
      const drafter = await createDrafter(readClosed(database, 'customer'));
      return flagUnsupported(drafter(question, ''), readUnsupported(database, clock()));
    },
    draftAll: async (questionnaireId, onQuestion, only) => {
      const named = only === undefined ? null : new Set(only);
      const all = listQuestions(database, questionnaireId);
      const questions = named === null ? all : all.filter(({ questionId }) => named.has(questionId));
      const known = readAnswers(database, questionnaireId);
      if (questions.length > MANY) letYoungHeapGrow();
      const drafter = await createDrafter(closedFor(questionnaireId));
      const products = readProducts(database);
      const yieldNow = makeYielder();
      const drafts: { question: Question; answer: StoredAnswer }[] = [];
      for (const [index, question] of questions.entries()) {
        onQuestion(index, questions.length);
        if (mayRedraft(known.get(question.questionId))) {
          const draft = drafter(question, productOfQuestion(question, database, products));
          drafts.push({ question, answer: { ...draft, status: 'draft', edited: false, reviewedAt: null } });
        }
        await yieldNow();
      }
      database.transaction(() => {
        for (const { question, answer } of drafts) {
          // A person may have reviewed the question while the others were being drafted.
          if (mayRedraft(findAnswer(database, question.questionId) ?? undefined))
            putAnswer(database, question.questionId, answer);
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
        // What a person writes decides, not what the draft had made of it.
        verdict: text === answer.answer ? answer.verdict : verdictOfText(text),
        edited: true,
        status: answer.status === 'rejected' ? 'draft' : answer.status,
      })),
    reject: (questionId) => review(questionId, 'reject', (answer) => ({ ...answer, status: 'rejected' })),
    reopen: (questionId) => review(questionId, 'reopen', (answer) => ({ ...answer, status: 'draft' })),
    listReusable: () => listFacts(database, 'standing').filter(isAnswer).map(toReusable),
    compareReusable,
    listFacts: (which) => listFacts(database, which).map(toShownFact),
    withdrawFact: (factId) => {
      requireFact(factId);
      database.transaction(() => withdrawFact(database, factId, 'taken-back', clock()));
      return toShownFact(requireFact(factId));
    },
    restoreFact: (factId) => {
      const fact = requireFact(factId);
      if (fact.questionId !== null && listStandingFactsOf(database, fact.questionId).some(({ id }) => id !== factId)) {
        throw new AppError('already-exists', 'That question was decided again since; change it in its questionnaire.');
      }
      return database.transaction(() => toShownFact(requireFact(restoreFact(database, fact))));
    },
  };

  function requireFact(factId: number): StoredFact {
    const fact = findFact(database, factId);
    if (fact === null) throw new AppError('not-found', 'That fact is not in this library.');
    return fact;
  }

  async function readFacts(): Promise<FactIndex> {
    return indexFacts(listFacts(database, 'standing'), meanings, knowledge, makeYielder());
  }

  /** Drafts from the library's sentences and from what people decided, both as they stand now. */
  async function createDrafter(closed: Closed): Promise<(question: AskedQuestion, product: string) => AnswerDraft> {
    const draft = await createWholeDrafter();
    return (question, product) => draftOpenly(question, closed, (asked) => draft(asked, product));
  }

  async function createWholeDrafter(): Promise<(question: AskedQuestion, product: string) => AnswerDraft> {
    const index = await readFacts();
    const drafter = answerer();
    if (index.facts.length === 0) return (question) => drafter.draft(question);
    const evidence = readEvidence(database, clock());
    return (question, product) => {
      const meaning = readMeaning(question, product, knowledge());
      if (meaning === null) return drafter.draft(question);
      const like = index.like(meaning);
      const without = rejectedStatements(like);
      const fresh = drafter.draft({ ...question, without: new Set([...without, ...(question.without ?? [])]) });
      return offerEarlier(question, without.size === 0 ? fresh : sayLeftOut(fresh), like, evidence);
    };
  }

  /** What the readers of a questionnaire may not see. */
  function closedFor(questionnaireId: number): Closed {
    return readClosed(database, readReaders(database, questionnaireId));
  }

  function list(questionnaireId: number): ReviewedAnswer[] {
    const closed = closedFor(questionnaireId);
    const answers = readAnswers(database, questionnaireId);
    const unsupported = readUnsupported(database, clock());
    return listQuestions(database, questionnaireId).map((question) => {
      const answer = holdBack(answers.get(question.questionId) ?? notDrafted(), closed, question);
      return { ...flagUnsupported(tellUnseen(answer, question), unsupported), question };
    });
  }

  function review(questionId: number, action: Review, change: (answer: StoredAnswer) => StoredAnswer): ReviewedAnswer {
    return database.transaction(() => {
      const question = findQuestion(database, questionId);
      if (question === null) throw new AppError('not-found', 'That question is not in this library.');
      // What a person decides about is what was shown to them, never the words that were held back.
      const closed = closedFor(question.questionnaireId);
      const before = holdBack(findAnswer(database, questionId) ?? notDrafted(), closed, question);
      const happenedAt = clock();
      const after = { ...change(before), reviewedAt: happenedAt };
      putAnswer(database, questionId, after);
      recordReview(database, { questionId, action, before, after, happenedAt });
      recordOutcome(database, { question, action, before, after, happenedAt });
      return { ...flagUnsupported(tellUnseen(after, question), readUnsupported(database, happenedAt)), question };
    });
  }
}

function mayRedraft(answer: StoredAnswer | undefined): boolean {
  return answer === undefined || (answer.status === 'draft' && !answer.edited);
}

function notDrafted(): StoredAnswer {
  return { ...silent(sentence('Not drafted yet.')), status: 'draft', edited: false, reviewedAt: null };
}
