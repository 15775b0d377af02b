import { join } from 'node:path';
import { type Answerer, type AskedQuestion, createAnswerer } from '../../src/main/answers/draft-answer';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { importDocuments } from '../../src/main/app/pipeline';
import { createLibrary } from '../../src/main/organisation/organisation-store';
import { kindOfQuestion } from '../../src/main/questionnaires/question-kind';
import { openDatabase } from '../../src/main/storage/database';
import type { AnswerDraft, Verdict } from '../../src/shared/domain/answer';

const now = '2026-11-21T00:00:00.000Z';
const knowledge = loadKnowledge(join(import.meta.dirname, '../../resources'));

/** A library made of Markdown documents; returns what answers a question from them. */
export async function answererOver(
  documents: Record<string, string>,
): Promise<(question: string, more?: Partial<AskedQuestion>) => AnswerDraft> {
  const answerer = await readAll(documents);
  return (text, more = {}) => answerer.draft({ ...asked(text), ...more });
}

/** The same; returns what each sentence of the library alone would allow as an answer. */
export async function weigherOver(
  documents: Record<string, string>,
): Promise<(question: string) => ReadonlyMap<string, Verdict>> {
  const answerer = await readAll(documents);
  return (text) =>
    new Map(answerer.weigh(asked(text))?.weighed.map(({ features, verdict }) => [features.statement.quote, verdict]));
}

async function readAll(documents: Record<string, string>): Promise<Answerer> {
  const database = openDatabase(':memory:', 'create');
  createLibrary(database, 'Example', now);
  const files = Object.entries(documents).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  await importDocuments(
    files,
    { database, clock: () => now, knowledge },
    { onProgress: () => {}, throwIfCancelled: () => {} },
  );
  return createAnswerer(database, knowledge, () => now);
}

function asked(text: string): AskedQuestion {
  return { text, kind: kindOfQuestion(text, []), options: [], section: [], commentCell: null, marks: {} };
}
