import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswerer } from '../../src/main/answers/draft-answer';
import { findConflict } from '../../src/main/answers/find-conflict';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { importDocuments } from '../../src/main/app/pipeline';
import { createLibrary } from '../../src/main/organisation/organisation-store';
import { kindOfQuestion } from '../../src/main/questionnaires/question-kind';
import { openDatabase } from '../../src/main/storage/database';

/** How a sentence, or two, stand to a question: one line of `relations.jsonl`. */
export interface Relation {
  relation: 'agrees' | 'denies' | 'met' | 'other-value' | 'not-comparable' | 'conflict' | 'no-conflict';
  question: string;
  /** Each stands in a document of its own. */
  sentences: string[];
  split: 'development' | 'unseen';
}

const now = '2026-11-21T00:00:00.000Z';
const folder = join(process.cwd(), 'test/answers');

export function readRelations(): Relation[] {
  return readFileSync(join(folder, 'relations.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Relation);
}

/** What the engine makes of one line: the first sentence's verdict alone, and whether the two conflict. */
export function createReader(): (line: Relation) => Promise<{ verdict: string; conflict: boolean }> {
  const knowledge = loadKnowledge(join(process.cwd(), 'resources'));
  return async ({ question: text, sentences }) => {
    const database = openDatabase(':memory:', 'create');
    createLibrary(database, 'Example', now);
    const files = sentences.map((sentence, index) => ({
      name: `policy-${index}.md`,
      bytes: new TextEncoder().encode(`# Policy ${index + 1}\n\n## Rules\n\n${sentence}\n`),
    }));
    await importDocuments(
      files,
      { database, clock: () => now, knowledge },
      { onProgress: () => {}, throwIfCancelled: () => {} },
    );
    const weighing = createAnswerer(database, knowledge, () => now).weigh({
      text,
      kind: kindOfQuestion(text, []),
      options: [],
      section: [],
      commentCell: null,
      marks: {},
    });
    const weighed = weighing?.weighed ?? [];
    const about = weighed.find(({ features }) => features.statement.quote.includes(sentences[0] ?? ''));
    return {
      verdict: about?.verdict ?? 'none',
      conflict: weighing !== null && findConflict(weighing.question, weighed) !== null,
    };
  };
}

/** A yes where the sentence denies, names too little or nothing comparable. */
export function isOverClaim({ relation }: Relation, { verdict }: { verdict: string }): boolean {
  return verdict === 'yes' && (relation === 'denies' || relation === 'other-value' || relation === 'not-comparable');
}

/** Whether the engine sees the relation; how firmly a yes may be given is not asked here. */
export function isSeen({ relation }: Relation, { verdict, conflict }: { verdict: string; conflict: boolean }): boolean {
  switch (relation) {
    case 'agrees':
    case 'met':
      return verdict === 'yes' || verdict === 'partly';
    case 'denies':
    case 'other-value':
      return verdict === 'no';
    case 'not-comparable':
      return verdict === 'partly' || verdict === 'unknown';
    case 'conflict':
      return conflict;
    case 'no-conflict':
      return !conflict;
  }
}
