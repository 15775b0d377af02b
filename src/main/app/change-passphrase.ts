import { AppError } from '../../shared/errors';
import { copyFile, removeFile, replaceFile } from '../platform/files';
import { copyKey, createKey, type LibraryKey, writeRecoveryKey } from '../storage/encryption';
import { copyDatabase, emptyLog, rekeyCopy } from '../storage/snapshot';
import { type OpenedLibrary, openLibraryFile } from './open-library';
import { assertGoodPassphrase } from './passphrase';
import { listSnapshots } from './snapshots';

/** A key for a library that is made or changed, with the recovery key that is shown once and kept nowhere. */
export function newKey(passphrase: string): { key: LibraryKey; recoveryKey: string } {
  assertGoodPassphrase(passphrase);
  const key = createKey(passphrase);
  return { key, recoveryKey: writeRecoveryKey(key) };
}

/**
 * Gives a library another passphrase, its first one, or none (`null`). A copy is written under the new key, checked, and put
 * in the library's place in one step, so that a crash leaves the old or the new one, whole.
 * Returns the new recovery key, null for a library without a passphrase.
 */
export function changePassphrase(
  options: { libraryPath: string; key: LibraryKey | null; passphrase: string | null; patienceMs?: number },
  now: string,
): string | null {
  const made = options.passphrase === null ? null : newKey(options.passphrase);
  const { libraryPath, key, patienceMs = 0 } = options;
  // Closing the library wipes the key it was opened with.
  const saved = key === null ? null : copyKey(key);
  const library = openLibraryFile({ libraryPath, key, patienceMs }, now);
  replaceLibrary(library, libraryPath, (copy) => {
    copyDatabase(library.database, copy);
    rekeyCopy(copy, key, made?.key ?? null);
  });
  for (const { path } of listSnapshots(libraryPath)) rekeySnapshot(path, saved, made?.key ?? null);
  return made?.recoveryKey ?? null;
}

/** Copies made under the old passphrase must not outlive it. One that it does not open stays as it is. */
function rekeySnapshot(path: string, from: LibraryKey | null, to: LibraryKey | null): void {
  const copy = `${path}.part`;
  try {
    copyFile(path, copy);
    rekeyCopy(copy, from, to);
    replaceFile(copy, path);
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'wrong-passphrase' && error.code !== 'library-broken'))
      throw error;
  } finally {
    removeFile(copy);
  }
}

/** Puts what `write` makes in the place of an open library, and closes it. Nothing is changed where that fails. */
export function replaceLibrary(library: OpenedLibrary, libraryPath: string, write: (copy: string) => void): void {
  const copy = `${libraryPath}-${process.pid}.part`;
  try {
    removeFile(copy);
    write(copy);
    emptyLog(library.database);
    library.database.close();
    // A log that is left would be played into the new file.
    for (const suffix of ['-wal', '-shm']) removeFile(libraryPath + suffix);
    replaceFile(copy, libraryPath);
  } finally {
    removeFile(copy);
    library.close();
  }
}
