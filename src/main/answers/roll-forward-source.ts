import type { NamedFile } from '../../shared/domain/file';
import type { Question } from '../../shared/domain/questionnaire';
import { AppError, errorFrom, toldBy } from '../../shared/errors';
import type { Clock } from '../platform/clock';
import { settledFor } from '../questionnaires/map-service';
import { isPlaceholder } from '../questionnaires/placeholder';
import { findQuestionnaire, listQuestions } from '../questionnaires/questionnaire-store';
import { recogniseWithTexts } from '../questionnaires/recognise-questionnaire';
import type { Database, ReadableDatabase } from '../storage/database';
import { importFilledAnswers } from './import-filled';
import { listFacts, listStandingFactsOf } from './reuse-store';

/** A question of the earlier questionnaire with its answer, and the fact it is recorded as; `key` is its place in the list. */
export interface EarlierEntry extends Pick<Question, 'sheet' | 'id' | 'text' | 'section' | 'kind'> {
  key: number;
  answer: string;
  comment: string;
  factId: number | null;
}

export interface EarlierForm {
  source: string;
  givenAt: string;
  entries: EarlierEntry[];
}

/** A filled file as the customer got it: its answers are kept for reuse, like those of any imported questionnaire. */
export async function readEarlierFile(
  file: NamedFile,
  { database, clock }: { database: Database; clock: Clock },
): Promise<EarlierForm> {
  const { recognised, textAt } = await recogniseWithTexts(file, settledFor(database, file));
  const [imported] = await importFilledAnswers([file], { database, clock });
  if (imported !== undefined && imported.message !== '') throw errorFrom({ code: 'bad-input', ...toldBy(imported) });
  const facts = listFacts(database, 'standing').filter(
    ({ kind, source }) => kind === 'imported-answer' && source === file.name,
  );
  const keyOf = (question: string, answer: string, comment: string) => JSON.stringify([question, answer, comment]);
  const factIds = new Map(facts.map(({ id, question, answer, comment }) => [keyOf(question, answer, comment), id]));
  const entries = recognised.questions.map(({ sheet, id, text, section, kind, existingAnswer, commentCell }, key) => {
    const written = commentCell === null ? '' : textAt(sheet, commentCell);
    const comment = isPlaceholder(written) ? '' : written;
    const factId = factIds.get(keyOf(text, existingAnswer, comment)) ?? null;
    return { key, sheet, id, text, section, kind, answer: existingAnswer, comment, factId };
  });
  return { source: file.name, givenAt: facts.at(-1)?.givenAt ?? clock(), entries };
}

/** A questionnaire answered in this library: what was approved in it. */
export function readEarlierQuestionnaire(database: ReadableDatabase, fromId: number, toId: number): EarlierForm {
  const from = findQuestionnaire(database, fromId);
  if (from === null) throw new AppError('not-found', 'The earlier questionnaire is not in this library.');
  if (fromId === toId) throw new AppError('bad-input', 'Choose an earlier questionnaire, not the one to be answered.');
  const entries = listQuestions(database, fromId).map(({ questionId, sheet, id, text, section, kind }, key) => {
    const fact = listStandingFactsOf(database, questionId).find((one) => one.kind === 'approved-answer');
    const given = { answer: fact?.answer ?? '', comment: fact?.comment ?? '', factId: fact?.id ?? null };
    return { key, sheet, id, text, section, kind, ...given };
  });
  if (entries.every(({ factId }) => factId === null))
    throw new AppError('bad-input', 'No answer of {name} is approved. Approve what holds and carry it over then.', {
      name: from.name,
    });
  return { source: from.name, givenAt: from.importedAt, entries };
}
