import type BetterSqlite from 'better-sqlite3';
import { createLibrary } from './migrations/001-create-library';

interface Migration {
  version: number;
  sql: string;
}

// Numbered, append-only: a released migration is never edited.
const MIGRATIONS: readonly Migration[] = [{ version: 1, sql: createLibrary }];

/** The schema version this program writes. */
export function newestVersion(): number {
  return MIGRATIONS.at(-1)?.version ?? 0;
}

/** Applies what is missing, in order, in one transaction: all of it or none. */
export function migrate(handle: BetterSqlite.Database, from: number): void {
  const missing = MIGRATIONS.filter((migration) => migration.version > from);
  if (missing.length === 0) return;
  handle.transaction(() => {
    for (const migration of missing) {
      handle.exec(migration.sql);
      handle.pragma(`user_version = ${migration.version}`);
    }
  })();
}
