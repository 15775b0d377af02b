import { afterEach, beforeEach, expect, test } from 'vitest';
import { policy } from '../builders/company-files';
import { createLibrary, type Library, textFile } from './library';

let library: Library;
beforeEach(() => {
  library = createLibrary();
});
afterEach(() => library.app.close());

async function imported(name: string, text: string): Promise<number> {
  const [result] = await library.run('documents.import', { files: [textFile(name, text)] });
  return result?.documentId ?? 0;
}

test('a new edition is told passage by passage: reworded, gone and new, each below its heading', async () => {
  const first = await imported('backup.md', policy({ more: '\nEvery laptop has a full disk encryption.\n' }));
  const second = await imported(
    'backup v2.md',
    policy({ date: '2026-03-01', days: 90, more: '\nKeys are kept in a hardware module.\n' }),
  );
  const { older, unchanged, changes } = await library.run('documents.compare', { documentId: second });
  expect(older?.id).toBe(first);
  expect(unchanged).toBeGreaterThan(3);
  const told = changes.map(({ kind, path, words }) => [kind, path.at(-1), words.map((each) => each.words).join('|')]);
  expect(told).toContainEqual(['removed', 'Encryption', 'Every laptop has a full disk encryption.']);
  expect(told).toContainEqual(['added', 'Encryption', 'Keys are kept in a hardware module.']);
  const reworded = changes.find(({ kind, words }) => kind === 'changed' && words.some((each) => each.words === '90'));
  expect(reworded?.words.find(({ kind }) => kind === 'removed')?.words).toBe('30');
});

test('a first edition has nothing to be compared with, and its file comes back as it was received', async () => {
  const only = await imported('backup.md', policy());
  expect(await library.run('documents.compare', { documentId: only })).toEqual({
    older: null,
    unchanged: 0,
    changes: [],
  });
  const file = await library.run('documents.file', { documentId: only });
  expect([file.name, new TextDecoder().decode(file.bytes)]).toEqual(['backup.md', policy()]);
  expect((await library.refuse('documents.compare', { documentId: 99 })).code).toBe('not-found');
  expect((await library.refuse('documents.file', { documentId: 99 })).code).toBe('not-found');
});
