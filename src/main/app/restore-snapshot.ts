import { AppError } from '../../shared/errors';
import { copyFile, fileExists, moveFile, replaceFile } from '../platform/files';
import { compareLibraries, type TableDifference } from '../storage/compare-libraries';
import { openDatabase } from '../storage/database';
import type { LibraryKey } from '../storage/encryption';
import { copyDatabase, verifyCopy } from '../storage/snapshot';
import { replaceLibrary } from './change-passphrase';
import { type OpenedLibrary, openLibraryFile } from './open-library';
import { findSnapshot, takeSnapshot } from './snapshots';

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
 * under another name. Returns the path it was kept at, null where there was none.
 */
export function restoreSnapshot(options: RestoreOptions, now: string): string | null {
  const { libraryPath, named, keyFor, patienceMs = 0 } = options;
  const snapshot = findSnapshot(libraryPath, named);
  verifyCopy(snapshot, keyFor(snapshot));
  const present = openPresent(libraryPath, keyFor, patienceMs, now);
  if (present === null) return replaceDamaged(snapshot, libraryPath, now);
  let kept = '';
  replaceLibrary(present, libraryPath, (copy) => {
    copyFile(snapshot, copy);
    verifyCopy(copy, keyFor(snapshot));
    const copyTo = (path: string) => copyDatabase(present.database, path);
    kept = takeSnapshot({ libraryPath, key: keyFor(libraryPath), copyTo }, 'restore', now).path;
  });
  return kept;
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

function replaceDamaged(snapshot: string, libraryPath: string, now: string): string | null {
  const aside = `${libraryPath}-damaged-${now.slice(0, 19).replaceAll(':', '-')}`;
  const copy = `${libraryPath}-${process.pid}.part`;
  copyFile(snapshot, copy);
  const there = fileExists(libraryPath);
  // The log belongs to the damaged file and goes with it.
  for (const suffix of ['-wal', '-shm', '']) moveFile(libraryPath + suffix, aside + suffix);
  replaceFile(copy, libraryPath);
  return there ? aside : null;
}

function isDamage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'library-broken';
}
