import { join } from 'node:path';
import { type AskedQuestion, createAnswerer } from '../../src/main/answers/draft-answer';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { importDocuments } from '../../src/main/app/pipeline';
import { createLibrary } from '../../src/main/organisation/organisation-store';
import { kindOfQuestion } from '../../src/main/questionnaires/question-kind';
import { openDatabase } from '../../src/main/storage/database';
import type { AnswerDraft } from '../../src/shared/domain/answer';

const now = '2026-11-21T00:00:00.000Z';
const knowledge = loadKnowledge(join(import.meta.dirname, '../../resources'));

/** A library made of Markdown documents; returns what answers a question from them. */
export async function answererOver(
  documents: Record<string, string>,
): Promise<(question: string, more?: Partial<AskedQuestion>) => AnswerDraft> {
  const database = openDatabase(':memory:', 'create');
  createLibrary(database, 'Example', now);
  const files = Object.entries(documents).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  await importDocuments(
    files,
    { database, clock: () => now, knowledge },
    { onProgress: () => {}, throwIfCancelled: () => {} },
  );
  const answerer = createAnswerer(database, knowledge, () => now);
  return (text, more = {}) =>
    answerer.draft({
      text,
      kind: kindOfQuestion(text, []),
      options: [],
      section: [],
      commentCell: null,
      marks: {},
      ...more,
    });
}
