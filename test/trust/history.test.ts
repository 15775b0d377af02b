import { copyFileSync, writeFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSnapshots } from '../../src/main/app/snapshots';
import { APPLICATION_ID } from '../../src/main/storage/database';
import { migrate } from '../../src/main/storage/migrate';
import type { HistoryEntry } from '../../src/shared/domain/history';
import { createWorkplace, policy, questionnaireBytes } from '../builders/company-files';
import { done, doneJson, NOW, proofbook } from '../hosts/cli/proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');
const run = (operation: string, input: unknown, path = library) =>
  doneJson<unknown>(['run', path, operation], { input: JSON.stringify(input) });

beforeAll(async () => {
  await done(['new', library]);
  await done(['import', library, place.write('policy.md', policy())]);
  await done(['answer', library, place.write('security.xlsx', questionnaireBytes())]);
  await run('answers.edit', { questionId: 1, answer: 'Yes, with AES-256.' });
  await run('answers.approve', { questionId: 1 });
  await done(['export', library, 'measures-annex', '-o', place.path('annex.docx')]).catch(() => '');
});
afterAll(place.remove);

const entries = (filter: unknown = {}) => run('library.history', filter) as Promise<HistoryEntry[]>;

describe('the history', () => {
  test('holds who did what when, with what was there before and after', async () => {
    const answers = await entries({ entity: 'answers', entityKey: '[1]' });
    expect(answers.map(({ action }) => action).at(-1)).toBe('add');
    const [approved, edited] = answers;
    expect(edited).toMatchObject({ action: 'change', happenedAt: '2026-11-20T09:00:00.000Z' });
    expect(edited?.who).not.toBe('');
    expect(edited?.after?.['answer']).toBe('Yes, with AES-256.');
    expect(edited?.before?.['answer']).not.toBe('Yes, with AES-256.');
    expect(approved?.after?.['status']).toBe('approved');
    const tables = new Set((await entries({ limit: 100_000 })).map(({ entity }) => entity));
    for (const table of ['library', 'documents', 'questionnaires', 'answers', 'exports'])
      expect(tables).toContain(table);
  });

  test('shows an answer as it was at a moment', async () => {
    const asOf = (moment: string, entity = 'answers') => run('library.asOf', { entity, entityKey: '[1]', moment });
    expect(await asOf('2026-11-20T09:00:00.000Z')).toMatchObject({ status: 'approved' });
    expect(await asOf('2026-11-19T09:00:00.000Z')).toBeNull();
    expect(await asOf('2026-11-20T09:00:00.000Z', 'statements')).toMatchObject({ id: 1 });
  });

  test('can be neither changed nor shortened through a connection', () => {
    const raw = new BetterSqlite(library);
    expect(() => raw.exec("UPDATE history SET who = 'nobody'")).toThrow(/append-only/);
    expect(() => raw.exec('DELETE FROM history')).toThrow(/append-only/);
    raw.close();
  });

  test('is whole', async () => {
    expect((await proofbook(['check', library])).code).toBe(0);
  });

  test.each([
    [
      'an entry was changed',
      "UPDATE history SET who = 'mallory' WHERE id = 3",
      /Entry 3 of the history .* was changed/,
    ],
    ['an entry was removed', 'DELETE FROM history WHERE id = 4', /Between entries 3 and 5 of the history/],
    [
      'an entry was sealed anew',
      `UPDATE history SET hash = '${'0'.repeat(64)}' WHERE id = 2`,
      /Entry 2 of the history .* was changed/,
    ],
    [
      'the end was cut off',
      "DELETE FROM history WHERE entity = 'answers' AND action = 'change' AND id > 5",
      /history|without a record/,
    ],
    [
      'an answer was changed past it',
      "UPDATE answers SET answer = 'No' WHERE question_id = 1",
      /answers \[1\] was changed after entry \d+ without a record of it \(answer\)/,
    ],
    ['a row was taken out past it', 'DELETE FROM documents', /documents \[1\] was recorded at entry \d+ but is gone/],
  ])('names the first broken link where %s', async (_, sql, sentence) => {
    const copy = place.path('tampered.proofbook');
    copyFileSync(library, copy);
    const raw = new BetterSqlite(copy);
    raw.pragma('foreign_keys = OFF');
    raw.exec('DROP TRIGGER history_keep; DROP TRIGGER history_stay');
    raw.exec(sql);
    raw.close();
    const ran = await proofbook(['check', copy]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(sentence);
  });
});

describe('the history', () => {
  const read = (path: string) => run('library.history', { limit: 100_000 }, path) as Promise<HistoryEntry[]>;

  test('moves house whole, and goes on there from the link it ended with', async () => {
    const folder = place.path('moved');
    const moved = place.path('moved.proofbook');
    await done(['export-library', library, folder]);
    await done(['import-library', folder, moved]);
    const before = await read(library);
    expect(await read(moved)).toEqual(before);
    await run('answers.reopen', { questionId: 1 }, moved);
    const after = await read(moved);
    expect(after.slice(-before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect((await proofbook(['check', moved])).code).toBe(0);
  });

  test('goes back with a restored snapshot, goes on from there, and what was since is in the copy that was kept', async () => {
    const restored = place.path('restored.proofbook');
    copyFileSync(library, restored);
    const before = await read(restored);
    await done(['snapshot', restored]);
    await run('answers.reopen', { questionId: 1 }, restored);
    const since = await read(restored);
    expect(await proofbook(['restore', restored, 'latest', '--yes'])).toMatchObject({ code: 0 });
    const [restore, ...came] = await read(restored);
    expect(came).toEqual(before);
    const [kept, taken] = ['restore', 'asked'].map((why) =>
      listSnapshots(restored).find(({ reason }) => reason === why),
    );
    expect(restore).toMatchObject({ action: 'add', entity: 'restores', happenedAt: NOW, before: null });
    expect(restore?.who).toBe(before[0]?.who);
    expect(restore?.after).toEqual({ restored_from: taken?.name, kept_as: kept?.name, kept_head: since[0]?.hash });
    expect((await done(['history', restored])).split('\n')[0]).toMatch(
      /^2026-11-20T09:00:00\.000Z +\S+ +restore +from \S+-asked\.proofbook +before: \S+-restore\.proofbook$/u,
    );
    expect(await done(['check', restored])).toMatch(
      /^note: library: Restored on 2026-11-20 09:00 by \S+ from \S+-asked\.proofbook\. What was there before is kept as \S+-restore\.proofbook\.$/mu,
    );
    await run('answers.edit', { questionId: 1, answer: 'Yes, since 2024.' }, restored);
    expect((await proofbook(['check', restored])).code).toBe(0);
    expect(await read(kept?.path ?? '')).toEqual(since);
  });

  test('says of every restore that it was one, also where a broken or an older library comes back', async () => {
    const broken = place.path('broken.proofbook');
    copyFileSync(library, broken);
    await done(['snapshot', broken]);
    writeFileSync(broken, 'SQLite format 3\0 and nothing of one'.padEnd(8192));
    expect(await proofbook(['restore', broken, 'latest', '--yes'])).toMatchObject({ code: 0 });
    expect((await read(broken))[0]?.after).toMatchObject({
      kept_as: expect.stringMatching(/^broken\.proofbook-damaged-/u),
      kept_head: '',
    });
    const old = place.path('old.proofbook');
    const raw = new BetterSqlite(old);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(raw, 0, 9);
    raw.exec("INSERT INTO library VALUES (1, 'Old', '2026-01-01T00:00:00.000Z')");
    raw.close();
    expect(await proofbook(['restore', broken, old, '--yes'])).toMatchObject({ code: 0 });
    expect((await read(broken)).map(({ entity, after }) => [entity, after?.['restored_from']])).toEqual([
      ['restores', old],
    ]);
    expect(listSnapshots(broken).map(({ reason }) => reason)).toContain('migration');
    expect(await done(['check', broken])).toContain('Restored on');
  });

  test('betrays a record of a restore that was taken out or changed', async () => {
    const forged = place.path('forged.proofbook');
    copyFileSync(place.path('restored.proofbook'), forged);
    const raw = new BetterSqlite(forged);
    raw.exec("DROP TRIGGER history_keep; DROP TRIGGER history_stay; DELETE FROM history WHERE entity = 'restores'");
    raw.close();
    const ran = await proofbook(['check', forged]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/of the history something was removed/);
  });
});
