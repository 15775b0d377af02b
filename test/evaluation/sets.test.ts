import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForLibrary } from '../../src/main/documents/read-for-library';

interface LabelledQuestion {
  id: string;
  library: string;
  documents: string[];
  lang: string;
  question: string;
  allowed: string[];
  cite: string[];
  trap: string | null;
  split: string;
  note: string;
}

const VERDICTS = 'yes no partly planned not-applicable customer inherited stated unknown conflict'.split(' ');
const TRAPS =
  'planned provider optional other-deployment stricter bad-polarity placeholder absent conflict wrong-number neighbour side-negation opposite'.split(
    ' ',
  );

const root = join(import.meta.dirname, '../..');
// Where the prefix of a document's path leads; the public samples lie beside the project and may be absent.
const FOLDERS = [
  ['seeds/', join(root, '../shared/seeds')],
  ['eval/', join(root, '../shared/eval')],
  ['libraries/', join(import.meta.dirname, 'libraries')],
  ['demo/', join(root, 'resources/demo/documents')],
] as const;

const setsFolder = join(import.meta.dirname, 'sets');
const sets = readdirSync(setsFolder).map((name): [string, LabelledQuestion[]] => [
  name,
  readFileSync(join(setsFolder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line): LabelledQuestion => JSON.parse(line)),
]);

describe.each(sets)('the labelled questions of %s', (_name, questions) => {
  const present = questions.filter((question) => question.documents.every((path) => existsSync(locate(path))));

  it('are well formed and differ from each other', () => {
    for (const question of questions) {
      expect(VERDICTS, question.id).toEqual(expect.arrayContaining(question.allowed));
      expect([...TRAPS, null], question.id).toContain(question.trap);
      expect(['development', 'unseen'], question.id).toContain(question.split);
      expect(['en', 'de'], question.id).toContain(question.lang);
      // Where the best answer is silence no sentence can carry it, and every other verdict owes one.
      expect(question.cite.length === 0, question.id).toBe(question.allowed[0] === 'unknown');
    }
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
    const asked = questions.map((question) => `${question.library} ${question.question.toLowerCase()}`);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.skipIf(present.length === 0)(
    'cite words that stand in the documents as read [needs the sample documents]',
    async () => {
      const passages = new Map<string, string[]>();
      for (const path of new Set(present.flatMap((question) => question.documents))) {
        const document = await readForLibrary({ name: path, bytes: new Uint8Array(readFileSync(locate(path))) });
        passages.set(
          path,
          document.passages.map((passage) => fold(`${passage.leadIn ?? ''} ${passage.text}`)),
        );
      }
      const missing = present.flatMap((question) =>
        question.cite
          .filter(
            (words) =>
              !question.documents.some((path) => passages.get(path)?.some((text) => text.includes(fold(words)))),
          )
          .map((words) => `${question.id}: ${words}`),
      );
      expect(missing).toEqual([]);
    },
  );
});

function locate(path: string): string {
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start)) ?? ['', root];
  return join(folder, path.slice(prefix.length));
}

/** Marks of emphasis and code are no words, and a line may break anywhere. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[*_`]/gu, '').replaceAll(/\s+/gu, ' ');
}
