import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportLibrary, importLibrary } from '../../src/main/app/move-library';
import { choosePreserved, isSnapshotDue, listSnapshots } from '../../src/main/app/snapshots';
import { openDatabase } from '../../src/main/storage/database';
import { listTables, readTable } from '../../src/main/storage/library-folder';
import { migrate, newestVersion } from '../../src/main/storage/migrate';
import { createWorkplace, policy, questionnaireBytes } from '../builders/company-files';
import { done, doneJson, expectRefusal, NOW, proofbook } from '../hosts/cli/proofbook';
import { filesWith, makeEncrypted, withPassphraseFile } from './library';

const place = createWorkplace();
const inputs = createWorkplace();
const library = place.path('company.proofbook');
const key = withPassphraseFile(inputs);
const MARKER = 'Ptarmigan relay seals every parcel';

beforeAll(async () => {
  await makeEncrypted(library, key);
  await done(['import', library, inputs.write('policy.md', policy({ more: `${MARKER}.\n` })), ...key]);
  await done(['answer', library, inputs.write('security.xlsx', questionnaireBytes()), ...key]);
  await done(['run', library, 'answers.approve', ...key], { input: '{"questionId":1}' });
});
afterAll(() => {
  place.remove();
  inputs.remove();
});

const summary = () => doneJson<{ documents: number }>(['run', library, 'library.summary', ...key]);

describe('snapshots', { timeout: 120_000 }, () => {
  test('are kept, show what they would change, and come back with what was there kept as well', async () => {
    await done(['snapshot', library, ...key]);
    const before = await summary();
    await done(['import', library, inputs.write('later.md', 'The heron gate is locked at night.\n'), ...key]);
    const preview = await proofbook(['restore', library, 'latest', ...key]);
    expect(preview.code).toBe(0);
    expect(preview.stdout).toMatch(/^documents: 0 come back, 1 go, 0 change\n {2}- later$/mu);
    expect(await summary()).toMatchObject({ documents: 2 });

    const [name] = readdirSync(`${library}-snapshots`);
    expect((await proofbook(['restore', library, name ?? '', '--yes', ...key])).code).toBe(0);
    expect({ ...(await summary()), byteLength: 0 }).toEqual({ ...before, byteLength: 0 });
    const kept = listSnapshots(library).find(({ reason }) => reason === 'restore');
    expect((await proofbook(['restore', library, kept?.path ?? '', '--yes', ...key])).code).toBe(0);
    expect(await summary()).toMatchObject({ documents: 2 });
    expect((await proofbook(['check', library, ...key])).code).toBe(0);
    expect(filesWith([place.folder], [MARKER])).toEqual([]);
  });

  test('come back where the library was damaged, which stays beside it', async () => {
    const bytes = readFileSync(library);
    writeFileSync(library, Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(bytes.length - 16, 7)]));
    const plain = place.path('plain.proofbook');
    await done(['new', plain]);
    await done(['snapshot', plain]);
    writeFileSync(plain, 'SQLite format 3\0 and nothing of one'.padEnd(8192));
    const restored = await proofbook(['restore', plain, 'latest', '--yes']);
    expect(restored).toMatchObject({ code: 0, stdout: 'The present library is missing or cannot be read.\n' });
    expect(readdirSync(place.folder).some((name) => name.startsWith('plain.proofbook-damaged-'))).toBe(true);
    expect((await proofbook(['check', plain])).code).toBe(0);
    writeFileSync(library, bytes);
  });

  test('are opened by the new passphrase once it was changed', async () => {
    const other = withPassphraseFile(inputs, 'another harbour altogether', 'other.txt');
    await done(['passphrase', library, ...key, '--new-passphrase-file', other[1] ?? '']);
    const name = listSnapshots(library).at(-1)?.name ?? '';
    expectRefusal(await proofbook(['restore', library, name, ...key]), 1, /^That passphrase does not open/);
    expect((await proofbook(['restore', library, name, ...other])).code).toBe(0);
    await done(['passphrase', library, ...other, '--new-passphrase-file', key[1] ?? '']);
  });

  test('are kept by a rule: the newest, then thinner with age, and those before a migration', () => {
    const names = Array.from({ length: 800 }, (_, hours) => {
      const moment = new Date(Date.parse(NOW) - hours * 12 * 3_600_000).toISOString().slice(0, 19).replaceAll(':', '-');
      return `${moment}Z-${hours === 700 ? 'migration' : 'daily'}.proofbook`;
    });
    const kept = choosePreserved(names);
    expect(kept.slice(0, 10)).toEqual(names.slice(0, 10));
    expect(kept.length).toBeLessThan(32);
    expect(kept.filter((name) => name.includes('migration'))).toHaveLength(1);
    expect(new Set(kept.map((name) => name.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
    expect(choosePreserved(kept)).toEqual(kept);
    expect(isSnapshotDue(library, '2036-01-01T00:00:00.000Z')).toBe(true);
    expect(isSnapshotDue(library, NOW)).toBe(false);
  });

  test('one is taken before a library of an older program is brought up to date', async () => {
    const old = place.path('old.proofbook');
    makeOld(old, 5);
    await done(['run', old, 'documents.list']);
    const [snapshot] = listSnapshots(old);
    expect(snapshot?.reason).toBe('migration');
    const raw = new BetterSqlite(snapshot?.path ?? '', { readonly: true });
    expect(raw.pragma('user_version', { simple: true })).toBe(5);
    raw.close();
  });
});

describe('the whole library as a folder', { timeout: 120_000 }, () => {
  test('becomes the same library again, received files and history included', async () => {
    const folder = place.path('moved');
    await done(['export-library', library, folder, ...key]);
    expect(filesWith([folder], [MARKER]).length).toBeGreaterThan(0);
    const again = place.path('again.proofbook');
    await done(['import-library', folder, again]);
    await done(['export-library', again, place.path('moved-again')]);
    for (const name of readdirSync(`${folder}/tables`)) {
      expect(readFileSync(place.path('moved-again/tables', name), 'utf8')).toBe(
        readFileSync(`${folder}/tables/${name}`, 'utf8'),
      );
    }
    for (const name of readdirSync(`${folder}/files`)) {
      expect(readFileSync(place.path('moved-again/files', name)).equals(readFileSync(`${folder}/files/${name}`))).toBe(
        true,
      );
    }
    expect((await proofbook(['check', again])).code).toBe(0);
    const answers = async (path: string, options: string[]) =>
      doneJson<unknown>(['run', path, 'answers.list', ...options], { input: '{"questionnaireId":1}' });
    expect(await answers(again, [])).toEqual(await answers(library, key));
    expectRefusal(await proofbook(['export-library', again, folder]), 1, /^moved is not empty\./);
  });

  test.each([1, 5, 8])('of schema %i becomes a library of today', (version) => {
    const old = place.path(`old-${version}.proofbook`);
    makeOld(old, version);
    const raw = new BetterSqlite(old);
    exportLibrary(raw, place.path(`old-${version}`), NOW);
    raw.close();
    importLibrary(place.path(`old-${version}`), place.path(`today-${version}.proofbook`), null);
    const today = openDatabase(place.path(`today-${version}.proofbook`), 'open');
    expect(readTable(today, 'library')).toEqual([{ id: 1, title: 'Old', created_at: NOW }]);
    expect(today.prepare('PRAGMA user_version').get()).toEqual({ user_version: newestVersion() });
    expect(listTables(today)).toContain('history');
    today.close();
  });

  test.each([
    [
      'a row was changed',
      'tables/library.json',
      (text: string) => text.replace('company', 'other'),
      /tables\/library\.json is not as it was/,
    ],
    [
      'a path leads out of it',
      'manifest.json',
      (text: string) => text.replaceAll('"files/', '"../files/'),
      /manifest\.json is not as it was/,
    ],
    [
      'it is newer',
      'manifest.json',
      (text: string) => text.replace(/"schemaVersion": \d+/u, '"schemaVersion": 999'),
      /newer Proofbook/,
    ],
    ['it is no JSON', 'manifest.json', () => '{', /manifest\.json is not as it was/],
  ])('is refused where %s, and leaves nothing', async (_, file, change, sentence) => {
    const path = place.path('moved', file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, change(text));
    expectRefusal(await proofbook(['import-library', place.path('moved'), place.path('no.proofbook')]), 1, sentence);
    writeFileSync(path, text);
    expect(existsSync(place.path('no.proofbook'))).toBe(false);
    expect(readdirSync(place.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });
});

function makeOld(path: string, version: number): void {
  const raw = new BetterSqlite(path);
  raw.pragma('application_id = 1346521905');
  migrate(raw, 0, version);
  raw.prepare("INSERT INTO library VALUES (1, 'Old', ?)").run(NOW);
  raw.close();
}
