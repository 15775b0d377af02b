import type { NamedFile } from '../../shared/domain/file';
import type { EarlierQuestion, RolledQuestion, RollForward, RollForwardState } from '../../shared/domain/roll-forward';
import { AppError } from '../../shared/errors';
import { inEnglish, type Said, type Sentence, sentence } from '../../shared/sentence';
import type { Clock } from '../platform/clock';
import { makeYielder } from '../platform/yield-now';
import { findQuestionnaire, listQuestions } from '../questionnaires/questionnaire-store';
import { plainWords } from '../questionnaires/words';
import type { Database, ReadableDatabase } from '../storage/database';
import { findAnswer, putAnswer, readAnswers, type StoredAnswer } from './answer-store';
import { diffWords } from './diff-words';
import { saidReason, withReason } from './reason';
import { offerEarlier } from './reuse-answer';
import { readEvidence } from './reuse-evidence';
import type { LikeFact } from './reuse-index';
import { type MeaningKnowledge, type QuestionMeaning, readMeaning } from './reuse-meaning';
import { listFacts, type StoredFact } from './reuse-store';
import { matchQuestions, type QuestionMatch } from './roll-forward-match';
import { type EarlierEntry, type EarlierForm, readEarlierFile, readEarlierQuestionnaire } from './roll-forward-source';
import { findRollForward, keepRollForward, type StoredRolled, type StoredRollForward } from './roll-forward-store';

export type RollForwardFrom = { kind: 'file'; file: NamedFile } | { kind: 'questionnaire'; questionnaireId: number };

export interface RollForwardTools {
  database: Database;
  clock: Clock;
  knowledge: () => MeaningKnowledge;
  /** Drafts every question nobody decided, from the library and from what was answered before. */
  draftAll: (questionnaireId: number) => Promise<unknown>;
}

/**
 * Sets a questionnaire against an earlier one and carries over what was answered to the questions that are the same: as
 * drafts, offered through the rules of reuse, so that an answer whose evidence no longer holds stays behind. Nothing a
 * person decided is touched.
 * @throws AppError where there is nothing to carry over from.
 */
export async function rollForward(
  questionnaireId: number,
  from: RollForwardFrom,
  tools: RollForwardTools,
): Promise<RollForward> {
  const { database, clock } = tools;
  if (findQuestionnaire(database, questionnaireId) === null)
    throw new AppError('not-found', 'That questionnaire is not in this library.');
  const form =
    from.kind === 'file'
      ? await readEarlierFile(from.file, { database, clock })
      : readEarlierQuestionnaire(database, from.questionnaireId, questionnaireId);
  const { matches, vanished } = await match(questionnaireId, form, tools);
  const rolled: StoredRollForward = {
    source: form.source,
    givenAt: form.givenAt,
    vanished: vanished.flatMap(({ key }) => form.entries[key] ?? []).map(toEarlier),
    questions: matches.map((one) => toStored(one, form.entries)),
  };
  database.transaction(() => keepRollForward(database, questionnaireId, rolled, clock()));
  await tools.draftAll(questionnaireId);
  carryOver(questionnaireId, tools);
  const shown = readRollForward(database, questionnaireId);
  if (shown === null) throw new Error('a comparison that was just kept is gone');
  return shown;
}

/** Puts the earlier answers back where drafts were made anew. Does nothing for a questionnaire without a comparison. */
export function carryOver(questionnaireId: number, { database, clock }: RollForwardTools): void {
  const rolled = findRollForward(database, questionnaireId);
  if (rolled === null) return;
  const facts = listFacts(database, 'standing');
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const rejected = Map.groupBy(
    facts.filter(({ kind }) => kind === 'rejected-answer'),
    ({ question }) => plainWords(question),
  );
  const evidence = readEvidence(database, clock());
  const questions = new Map(
    listQuestions(database, questionnaireId).map((question) => [question.questionId, question]),
  );
  database.transaction(() => {
    for (const { questionId, state, factId } of rolled.questions) {
      const fact = factId === null ? undefined : byId.get(factId);
      const question = questions.get(questionId);
      const answer = findAnswer(database, questionId);
      if (state !== 'same' || fact === undefined || question === undefined || answer === null) continue;
      if (answer.status !== 'draft' || answer.edited) continue;
      const offered = isDecidedUpon(answer, fact)
        ? answer
        : {
            ...answer,
            ...offerEarlier(question, answer, asLike(fact, rejected.get(plainWords(question.text)) ?? []), evidence),
          };
      const said = sayCarried(offered, fact, rolled.source);
      if (said !== answer) putAnswer(database, questionId, said);
    }
  });
}

/** How a questionnaire stands to the one it was set against; null where it was not. */
export function readRollForward(database: ReadableDatabase, questionnaireId: number): RollForward | null {
  const rolled = findRollForward(database, questionnaireId);
  if (rolled === null) return null;
  const answers = readAnswers(database, questionnaireId);
  const texts = new Map(listQuestions(database, questionnaireId).map(({ questionId, text }) => [questionId, text]));
  const questions = rolled.questions.map((one) =>
    toRolled(one, texts.get(one.questionId) ?? '', answers.get(one.questionId), rolled.source),
  );
  const counts = { carried: 0, 'not-carried': 0, changed: 0, new: 0, vanished: rolled.vanished.length };
  for (const { state } of questions) counts[state] += 1;
  return {
    questionnaireId,
    source: rolled.source,
    givenAt: rolled.givenAt,
    questions,
    vanished: rolled.vanished,
    counts,
  };
}

function match(questionnaireId: number, form: EarlierForm, { database, knowledge }: RollForwardTools) {
  const known = new Map<string, QuestionMeaning | null>();
  return matchQuestions(listQuestions(database, questionnaireId), form.entries, {
    rest: makeYielder(),
    meaningOf: ({ text, kind }) => {
      const key = `${kind} ${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      // Chapters are renamed from year to year; what is asked stands in the question.
      const meaning = readMeaning({ text, kind, section: [] }, '', knowledge());
      known.set(key, meaning);
      return meaning;
    },
  });
}

function toEarlier({ sheet, id, text, answer, comment }: EarlierEntry): EarlierQuestion {
  return { sheet, id, question: text, answer, comment };
}

function toStored(
  { question, before, isSame, differences }: QuestionMatch,
  entries: readonly EarlierEntry[],
): StoredRolled {
  const { questionId } = question;
  const entry = before === null ? undefined : entries[before.key];
  if (entry === undefined) return { questionId, state: 'new', factId: null, previous: null, differences: [] };
  return {
    questionId,
    state: isSame ? 'same' : 'changed',
    factId: entry.factId,
    previous: toEarlier(entry),
    differences,
  };
}

/** The draft took an earlier answer already, or looked at this one and said why not. */
function isDecidedUpon({ explanation: { earlier } }: StoredAnswer, fact: StoredFact): boolean {
  return earlier !== undefined && (earlier.taken || earlier.factId === fact.id);
}

function asLike(fact: StoredFact, rejected: readonly StoredFact[]): LikeFact[] {
  return [fact, ...rejected].map((one) => ({ fact: one, comparison: { differences: [], likeness: 1 } }));
}

const CARRIED = 'Carried over from';

function sayCarried(answer: StoredAnswer, fact: StoredFact, source: string): StoredAnswer {
  if (!isCarried(answer, fact.id) || answer.reason.startsWith(CARRIED)) return answer;
  return withReason(answer, [sentence('Carried over from {source}.', { source }), saidReason(answer)]);
}

function isCarried({ explanation: { earlier } }: StoredAnswer, factId: number | null): boolean {
  return earlier?.taken === true && earlier.factId === factId;
}

function toRolled(
  { questionId, state: stored, factId, previous, differences }: StoredRolled,
  text: string,
  answer: StoredAnswer | undefined,
  source: string,
): RolledQuestion {
  const changes = previous === null || previous.question === text ? [] : diffWords(previous.question, text);
  const isTaken = stored === 'same' && answer !== undefined && !answer.edited && isCarried(answer, factId);
  const state: RollForwardState = stored === 'same' ? (isTaken ? 'carried' : 'not-carried') : stored;
  const said = whyRolled(state, previous, differences, answer, source);
  return { questionId, state, previous, changes, reason: inEnglish(said), said };
}

function whyRolled(
  state: RollForwardState,
  previous: EarlierQuestion | null,
  differences: readonly Said[],
  answer: StoredAnswer | undefined,
  source: string,
): Sentence {
  switch (state) {
    case 'carried':
      return sentence('The question is the same; its answer is carried over from {source}.', { source });
    case 'changed': {
      const all = differences.slice(0, 3);
      return all.length === 0
        ? sentence('It was put otherwise in {source}. The answer is drafted anew.', { source })
        : sentence('It was put otherwise in {source}: {differences}. The answer is drafted anew.', {
            source,
            differences: { all, joined: 'semicolon' },
          });
    }
    case 'new':
      return sentence('It was not asked in {source}.', { source });
    case 'not-carried':
      if (previous?.answer === '')
        return previous.comment === ''
          ? sentence('The question is the same, and had no answer in {source}.', { source })
          : sentence('The question is the same, and had a comment only in {source}.', { source });
      if (answer?.edited === true || (answer !== undefined && answer.status !== 'draft'))
        return sentence('The question is the same; what was decided here stands.');
      return answer?.explanation.earlier?.taken === true
        ? sentence('The question is the same; a later answer came before the one of {source}.', { source })
        : sentence('The question is the same, but the answer of {source} is not taken: {why}', {
            source,
            why: answer === undefined ? sentence('it is not drafted yet.') : saidReason(answer),
          });
  }
}
