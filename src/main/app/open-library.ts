import { dirname } from 'node:path';
import { AppError } from '../../shared/errors';
import { createLibrary } from '../organisation/organisation-store';
import { fileExists, fileSize, isFolder, readFileStart, removeFile } from '../platform/files';
import { letYoungHeapGrow } from '../platform/small-heap';
import { type Holder, lockForWriting } from '../platform/writer-lock';
import { type Database, openDatabase, storageError } from '../storage/database';
import { forgetKey, isKeyHeader, KEY_HEADER_BYTES, type LibraryKey } from '../storage/encryption';
import { takeSnapshot } from './snapshots';

export interface LibraryOptions {
  libraryPath: string;
  /** Make a new library there; refused where a file exists. */
  create?: { title: string };
  /** Needed for an encrypted library; a new one is encrypted with it. Wiped when the library is closed. */
  key?: LibraryKey | null;
  /** `read` opens beside a program that writes; `write`, the default, is refused then. */
  access?: 'write' | 'read';
  /** How long to wait for a program that is writing, in milliseconds. */
  patienceMs?: number;
}

// Some thirty thousand statements: from there on time is dearer than memory.
const LARGE_BYTES = 100 * 1024 * 1024;

export interface OpenedLibrary {
  database: Database;
  close: () => void;
  isReadOnly: boolean;
}

/** The path of a library that exists and holds something. Throws AppError where it does not. */
export function assertLibraryFile(libraryPath: string): void {
  assertNoFolder(libraryPath);
  if (!fileExists(libraryPath))
    throw new AppError('not-found', 'There is no library at that path. Make one with `proofbook new`.');
  if (fileSize(libraryPath) === 0)
    throw new AppError('library-broken', 'This file is empty and not a Proofbook library. Choose another file.');
}

/** The first bytes of an encrypted library, which a passphrase makes its key with; null for a plain one or another file. */
export function readKeyHeader(libraryPath: string): Uint8Array | null {
  const start = fileExists(libraryPath) ? readFileStart(libraryPath, KEY_HEADER_BYTES) : new Uint8Array();
  return isKeyHeader(start) ? start : null;
}

/** Opens or makes a library as its one writer. Throws AppError; nothing of a library that could not be made stays. */
export function openLibraryFile(options: LibraryOptions, now: string): OpenedLibrary {
  const { libraryPath, create, key = null } = options;
  if (create !== undefined) assertPlaceForNew(libraryPath);
  else {
    assertLibraryFile(libraryPath);
    if (key === null && readKeyHeader(libraryPath) !== null)
      throw new AppError(
        'library-locked',
        'This library has a passphrase. Put it into a file and name that with --passphrase-file.',
      );
  }
  const release = acquire(options, now);
  try {
    const database = openOrMake(options, release === null, now);
    if (fileSize(libraryPath) > LARGE_BYTES) letYoungHeapGrow();
    const close = () => {
      database.close();
      release?.();
      if (key !== null) forgetKey(key);
    };
    return { database, close, isReadOnly: release === null };
  } catch (error) {
    release?.();
    throw error;
  }
}

function openOrMake({ libraryPath, create, key = null }: LibraryOptions, readOnly: boolean, now: string): Database {
  if (create === undefined) {
    return openDatabase(libraryPath, readOnly ? 'read' : 'open', {
      key,
      beforeMigration: (copyTo) => takeSnapshot({ libraryPath, key, copyTo }, 'migration', new Date().toISOString()),
    });
  }
  let database: Database | null = null;
  try {
    database = openDatabase(libraryPath, 'create', { key });
    createLibrary(database, create.title, now);
    return database;
  } catch (error) {
    database?.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) removeFile(libraryPath + suffix);
    throw storageError(error);
  }
}

/** The way to give the lock back; null where another program holds it and reading is enough. */
function acquire(options: LibraryOptions, now: string): (() => void) | null {
  const { libraryPath, access = 'write', patienceMs = 0 } = options;
  for (let waitedMs = 0; ; waitedMs += 100) {
    const lock = tryLock(libraryPath, now);
    if (lock.kind === 'held') return lock.release;
    if (access === 'read') return null;
    if (waitedMs >= patienceMs) throw inUse(lock.holder, libraryPath);
    // Nothing else goes on in a command that waits to begin.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

function tryLock(libraryPath: string, now: string): ReturnType<typeof lockForWriting> {
  try {
    return lockForWriting(libraryPath, now);
  } catch (error) {
    throw lockError(error);
  }
}

function lockError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return new AppError(
      'storage-failed',
      'The disk is full. What was finished before stays; free some space and try again.',
    );
  return new AppError(
    'storage-failed',
    'The library could not be opened there. Check that its folder exists and can be written to.',
  );
}

function inUse({ user, host, pid, since }: Holder, libraryPath: string): AppError {
  const who = user === '' ? `process ${pid}` : `${user} (process ${pid})`;
  return new AppError(
    'library-in-use',
    'The library is open for writing by {who} on {host} since {since}. Close it there and try again, or remove {libraryPath}-lock if that machine is gone.',
    { who, host, since: { date: since }, libraryPath },
  );
}

function assertPlaceForNew(libraryPath: string): void {
  assertNoFolder(libraryPath);
  if (fileExists(libraryPath))
    throw new AppError('already-exists', 'There is already a file at that path. Choose another name.');
  if (!isFolder(dirname(libraryPath)))
    throw new AppError('not-found', 'The folder for the library does not exist. Create it first.');
}

function assertNoFolder(libraryPath: string): void {
  if (isFolder(libraryPath))
    throw new AppError('bad-input', 'The library path is a folder. Name a file, for example company.proofbook.');
}
