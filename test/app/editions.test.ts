import { afterEach, describe, expect, test } from 'vitest';
import { isSameDocument } from '../../src/main/documents/editions';
import { policy } from '../builders/company-files';
import { createLibrary, type Library, textFile } from './library';

let library: Library;
afterEach(() => library.app.close());

async function importEditions(...editions: { name: string; date: string; days: number }[]): Promise<void> {
  library = createLibrary();
  for (const { name, date, days } of editions) {
    await library.run('documents.import', { files: [textFile(name, policy({ date, days }))] });
  }
}

async function chain(): Promise<(string | null)[]> {
  const documents = await library.run('documents.list');
  const newest = documents.filter(({ supersededBy }) => supersededBy === null);
  const dates: (string | null)[] = [];
  for (
    let document = newest[0];
    document !== undefined;
    document = documents.find(({ id }) => id === document?.supersedes)
  ) {
    dates.push(document.statedDate);
  }
  return newest.length === 1 ? dates : [];
}

const FIRST = { name: 'backup policy v1.md', date: '2024-03-01', days: 30 };
const SECOND = { name: 'backup-policy_v2.md', date: '2025-03-01', days: 60 };
const THIRD = { name: 'Backup Policy (2026-03-01).md', date: '2026-03-01', days: 90 };

describe('a newer edition', () => {
  test('stands in front of the older one, which keeps its statements but supports nothing any more', async () => {
    await importEditions(FIRST, SECOND);
    const [older, newer] = await library.run('documents.list');
    expect([older?.supersededBy, newer?.supersedes]).toEqual([newer?.id, older?.id]);
    const kept = await library.run('documents.read', { documentId: older?.id });
    expect(kept.statements.map(({ quote }) => quote)).toContain(
      'Backups are kept for 30 days in a second data centre.',
    );
    const found = await library.run('statements.list', { query: 'kept days' });
    expect(found.statements.map(({ quote }) => quote)).toEqual([
      'Backups are kept for 60 days in a second data centre.',
    ]);
    const answer = await library.run('answers.ask', { question: 'How long are backups kept?' });
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      'Backups are kept for 60 days in a second data centre.',
    ]);
    expect(answer.flags).not.toContain('conflict');
  });

  test('is cited for the sentences both hold, whichever came in first', async () => {
    for (const order of [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ]) {
      await importEditions(...order);
      const documents = await library.run('documents.list');
      const answer = await library.run('answers.ask', { question: 'Is customer data encrypted at rest?' });
      const cited = documents.find(({ id }) => id === answer.citations[0]?.documentId);
      expect(cited?.statedDate).toBe('2025-03-01');
    }
  });

  test.each([
    ['in order', [FIRST, SECOND, THIRD]],
    ['backwards', [THIRD, SECOND, FIRST]],
    ['the middle one last', [FIRST, THIRD, SECOND]],
    ['the middle one first', [SECOND, THIRD, FIRST]],
  ])('takes its place by its date, imported %s', async (_, order) => {
    await importEditions(...order);
    expect(await chain()).toEqual(['2026-03-01', '2025-03-01', '2024-03-01']);
  });

  test('counts once in the summary and in the export’s sources', async () => {
    await importEditions(FIRST, SECOND, THIRD);
    expect(await library.run('library.summary')).toMatchObject({ documents: 1 });
  });
});

describe('whether two files are editions of one document', () => {
  const held = { fileName: 'Backup Policy v2.1 (2024-05).docx', title: 'Backup Policy', format: 'docx' as const };
  test.each([
    ['backup-policy_final.pdf', 'Other title', 3, true],
    ['Backup Policy v2.1 (2024-05) (1).docx', 'Backup Policy', 5, true],
    ['backup policy rev 7.docx', 'Something', 2, true],
    ['backup policy.docx', 'Backup Policy', 1, false],
    ['restore-guide.docx', 'Restore Guide', 4, false],
    ['restore-guide.docx', 'backup policy', 5, true],
    ['Backup Policy.docx', 'Backup Policy', 0, false],
    ['backup-appliance.docx', 'Backup Policy', 6, false],
    ['backup-appliance.docx', 'Backup Policy', 9, true],
  ])('%s, titled %s, with %i of 10 sentences shared', (fileName, title, shared, expected) => {
    library = createLibrary();
    expect(isSameDocument({ fileName, title, format: 'docx' }, held, { shared, total: 10 })).toBe(expected);
  });

  test('a file without sentences is an edition of nothing', () => {
    library = createLibrary();
    expect(isSameDocument(held, held, { shared: 0, total: 0 })).toBe(false);
  });
});
