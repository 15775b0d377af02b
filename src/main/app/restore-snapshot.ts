import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/errors';
import { copyFile, fileExists, moveFile, removeFile, replaceFile } from '../platform/files';
import { compareLibraries, type TableDifference } from '../storage/compare-libraries';
import { openDatabase } from '../storage/database';
import type { LibraryKey } from '../storage/encryption';
import { headOfHistory } from '../storage/history';
import { type Restore, recordRestore } from '../storage/restore-record';
import { copyDatabase, emptyLog, verifyCopy } from '../storage/snapshot';
import { replaceLibrary } from './change-passphrase';
import { type OpenedLibrary, openLibraryFile } from './open-library';
import { findSnapshot, listSnapshots, takeSnapshot } from './snapshots';

export interface RestorePreview {
  snapshot: string;
  /** What would come back (`added`), go (`removed`) and change; null where the present library cannot be read. */
  differences: TableDifference[] | null;
}

interface RestoreOptions {
  libraryPath: string;
  named: string;
  /** Makes the key a file needs from the person's passphrase; null for a plain one. */
  keyFor: (path: string) => LibraryKey | null;
  patienceMs?: number;
}

/** What restoring a snapshot would change; changes nothing. */
export function previewRestore({ libraryPath, named, keyFor }: RestoreOptions): RestorePreview {
  const snapshot = findSnapshot(libraryPath, named);
  verifyCopy(snapshot, keyFor(snapshot));
  if (!fileExists(libraryPath)) return { snapshot, differences: null };
  try {
    const present = openDatabase(libraryPath, 'open', { key: keyFor(libraryPath) });
    const other = openDatabase(snapshot, 'read', { key: keyFor(snapshot), anyVersion: true });
    try {
      return { snapshot, differences: compareLibraries(present, other) };
    } finally {
      present.close();
      other.close();
    }
  } catch (error) {
    if (isDamage(error)) return { snapshot, differences: null };
    throw error;
  }
}

/**
 * Puts a snapshot in the library's place. What was there is kept: as a snapshot of its own, or, where it cannot be read,
 * under another name. That it was restored is an entry of the history that comes back.
 * Returns the path it was kept at, null where there was none.
 */
export function restoreSnapshot(options: RestoreOptions, now: string): string | null {
  const { libraryPath, named, keyFor, patienceMs = 0 } = options;
  const snapshot = findSnapshot(libraryPath, named);
  verifyCopy(snapshot, keyFor(snapshot));
  const from = shownPath(snapshot, libraryPath);
  const present = openPresent(libraryPath, keyFor, patienceMs, now);
  if (present === null) return replaceDamaged(snapshot, from, options, now);
  const keptHead = headOfHistory(present.database);
  let kept = '';
  replaceLibrary(present, libraryPath, (copy) => {
    copyFile(snapshot, copy);
    verifyCopy(copy, keyFor(snapshot));
    const copyTo = (path: string) => copyDatabase(present.database, path);
    kept = takeSnapshot({ libraryPath, key: keyFor(libraryPath), copyTo }, 'restore', now).path;
    record(copy, snapshot, options, { from, keptAs: basename(kept), keptHead }, now);
  });
  return kept;
}

/** In the copy, before it is the library: there is no moment at which the library is restored and does not say so. */
function record(
  copy: string,
  snapshot: string,
  { libraryPath, keyFor }: RestoreOptions,
  restore: Restore,
  now: string,
): void {
  const opened = openDatabase(copy, 'open', {
    key: keyFor(snapshot),
    clock: () => now,
    // A copy made by an older program is brought up to date here, and stays as it was for that program.
    beforeMigration: (copyTo) => takeSnapshot({ libraryPath, key: keyFor(snapshot), copyTo }, 'migration', now),
  });
  try {
    recordRestore(opened, restore);
    emptyLog(opened);
  } finally {
    opened.close();
  }
}

/** A snapshot by its name, any other file by where it lies. */
function shownPath(snapshot: string, libraryPath: string): string {
  const isOwn = listSnapshots(libraryPath).some(({ path }) => resolve(path) === resolve(snapshot));
  return isOwn ? basename(snapshot) : resolve(snapshot);
}

function openPresent(
  libraryPath: string,
  keyFor: RestoreOptions['keyFor'],
  patienceMs: number,
  now: string,
): OpenedLibrary | null {
  if (!fileExists(libraryPath)) return null;
  try {
    return openLibraryFile({ libraryPath, key: keyFor(libraryPath), patienceMs }, now);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function replaceDamaged(snapshot: string, from: string, options: RestoreOptions, now: string): string | null {
  const { libraryPath } = options;
  const aside = `${libraryPath}-damaged-${now.slice(0, 19).replaceAll(':', '-')}`;
  const copy = `${libraryPath}-${process.pid}.part`;
  const there = fileExists(libraryPath);
  try {
    copyFile(snapshot, copy);
    record(copy, snapshot, options, { from, keptAs: there ? basename(aside) : '', keptHead: '' }, now);
    // The log belongs to the damaged file and goes with it.
    for (const suffix of ['-wal', '-shm', '']) moveFile(libraryPath + suffix, aside + suffix);
    replaceFile(copy, libraryPath);
  } finally {
    removeFile(copy);
  }
  return there ? aside : null;
}

function isDamage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'library-broken';
}
