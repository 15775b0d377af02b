import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors';
import { type Database, openDatabase, storageError } from './database';
import { changeKey, type LibraryKey, useKey } from './encryption';

/** Writes a whole copy of an open library to a new file, under the same key. The library may be in use meanwhile. */
export function copyDatabase(database: Database, path: string): void {
  try {
    database.prepare('VACUUM INTO ?').run(path);
  } catch (error) {
    throw storageError(error);
  }
}

/** Writes what stands in the log into the library file and empties the log. */
export function emptyLog(database: Database): void {
  try {
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  } catch (error) {
    throw storageError(error);
  }
}

/** Encrypts a copy nobody has open under another key, and checks that it can be read with it. */
export function rekeyCopy(path: string, from: LibraryKey | null, to: LibraryKey | null): void {
  const handle = new BetterSqlite(path, { fileMustExist: true });
  try {
    if (from !== null) useKey(handle, from);
    changeKey(handle, to);
  } catch (error) {
    throw storageError(error);
  } finally {
    handle.close();
  }
  verifyCopy(path, to);
}

/** Opens a copy as it would be opened one day and reads every page of it. Throws AppError where anything is wrong with it. */
export function verifyCopy(path: string, key: LibraryKey | null): void {
  const copy = openDatabase(path, 'read', { key, anyVersion: true });
  try {
    const rows = copy.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    if (rows.length === 1 && rows[0]?.integrity_check === 'ok') return;
    throw new AppError('library-broken', 'The copy of the library is damaged and was not used. Check the disk.');
  } finally {
    copy.close();
  }
}
