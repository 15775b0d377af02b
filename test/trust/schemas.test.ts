import BetterSqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/main/storage/database';
import { findBrokenLink } from '../../src/main/storage/history';
import { listTables, readTable } from '../../src/main/storage/library-folder';
import { migrate, newestVersion } from '../../src/main/storage/migrate';
import { createWorkplace } from '../builders/company-files';

// A library of every earlier schema, with rows in what that schema had, becomes one of today and loses nothing. What each
// migration does to its own tables is told by a test beside that subject; this one is for all of them, and for the copy.
const place = createWorkplace();
afterAll(place.remove);
const HASH = 'a'.repeat(64);

test.each(Array.from({ length: newestVersion() - 1 }, (_, at) => at + 1))(
  'schema %i becomes that of today with every row, after a copy of it as it was',
  (version) => {
    const path = place.path(`schema-${version}.proofbook`);
    const raw = new BetterSqlite(path);
    raw.pragma('application_id = 1346521905');
    migrate(raw, 0, 1);
    fill(raw);
    for (let next = 2; next <= version; next++) migrate(raw, next - 1, next);
    const old = rowsOf(raw);
    const before = new Map(old);
    raw.close();

    const copy = `${path}.copy`;
    const database = openDatabase(path, 'open', { beforeMigration: (copyTo) => copyTo(copy) });
    const after = rowsOf(database);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: newestVersion() });
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(findBrokenLink(database)).toBeNull();
    database.close();

    // Version 4 made facts of them: its own test tells how.
    before.delete('reusable_answers');
    expect([...before.keys()].filter((table) => !after.has(table))).toEqual([]);
    for (const [table, rows] of before) {
      const kept = after.get(table) ?? [];
      expect(kept.length, table).toBeGreaterThanOrEqual(rows.length);
      for (const row of rows) expect(kept, table).toContainEqual(expect.objectContaining(row));
    }
    const copied = openDatabase(copy, 'read', { anyVersion: true });
    expect(copied.prepare('PRAGMA user_version').get()).toEqual({ user_version: version });
    expect(rowsOf(copied)).toEqual(old);
    copied.close();
  },
);

function fill(raw: BetterSqlite.Database): void {
  raw.exec(`
    INSERT INTO library VALUES (1, 'Old', '2026-01-01');
    INSERT INTO files VALUES ('${HASH}', x'00', 1);
    INSERT INTO organisations VALUES (1, '{}');
    INSERT INTO documents VALUES (1, 'Policy', 'policy.md', 'md', 'en', '${HASH}', '2026-01-01', NULL, NULL);
    INSERT INTO passages VALUES (1, 1, 'paragraph', 'Keys are kept.', NULL, NULL, '[]', 1);
    INSERT INTO statements VALUES (1, 'k', 'Keys are kept.', 'Keys are kept.', 'en', 'implemented', '', 'company', 'any', NULL, '[]', 0, '[]');
    INSERT INTO statement_places VALUES (1, 1, 1);
    INSERT INTO statement_topics VALUES (1, 'keys', 0.5);
    INSERT INTO mappings VALUES (1, 'iso27001-2022', 'A.8.24', 0.9, '[]', 'confirmed', '2026-01-02');
    INSERT INTO questionnaires VALUES (1, 'Acme', 'Acme.xlsx', 'xlsx', '${HASH}', '2026-01-01', '[]');
    INSERT INTO questions VALUES (7, 1, 1, 'S', '', 'Why?', '[]', 'A1', 'B1', NULL, NULL, 'describe', '[]', '{}', '');`);
}

function rowsOf(database: Parameters<typeof listTables>[0]): Map<string, Record<string, unknown>[]> {
  return new Map(
    listTables(database)
      .filter((table) => table !== 'history' && !table.endsWith('_search'))
      .map((table) => [table, readTable(database, table)]),
  );
}
