import { dirname } from 'node:path';
import { AppError } from '../../shared/errors';
import { createLibrary } from '../organisation/organisation-store';
import { systemClock } from '../platform/clock';
import { fileExists, fileSize, isFolder, removeFile } from '../platform/files';
import { type Database, openDatabase, storageError } from '../storage/database';
import { createDispatch, type Dispatch } from './dispatch';
import { loadKnowledge } from './load-knowledge';
import { createOperations } from './operations';

export interface App {
  run: Dispatch;
  close(): void;
  libraryPath: string;
}

export interface AppOptions {
  /** The library file; `:memory:` for operations that need none. */
  libraryPath: string;
  resourcesFolder: string;
  /** Make a new library there; refused where a file exists. */
  create?: { title: string };
}

/**
 * Puts the core together over one library. Throws AppError where the library is missing, already there, newer than this
 * program, or no library at all.
 */
export function openApp(options: AppOptions): App {
  const { libraryPath } = options;
  const clock = systemClock();
  const database = libraryPath === ':memory:' ? openEmpty(clock()) : openLibrary(options, clock());
  const knowledge = loadKnowledge(options.resourcesFolder);
  const operations = createOperations({
    database,
    clock,
    knowledge,
    resourcesFolder: options.resourcesFolder,
    libraryBytes: () => fileSize(libraryPath) + fileSize(`${libraryPath}-wal`),
  });
  return { run: createDispatch(operations), close: () => database.close(), libraryPath };
}

function openEmpty(now: string): Database {
  const database = openDatabase(':memory:', 'create');
  createLibrary(database, 'Untitled', now);
  return database;
}

function openLibrary({ libraryPath, create }: AppOptions, now: string): Database {
  if (isFolder(libraryPath))
    throw new AppError('bad-input', 'The library path is a folder. Name a file, for example company.proofbook.');
  if (create === undefined) {
    if (!fileExists(libraryPath))
      throw new AppError('not-found', 'There is no library at that path. Make one with `proofbook new`.');
    if (fileSize(libraryPath) === 0)
      throw new AppError('library-broken', 'This file is empty and not a Proofbook library. Choose another file.');
    return openDatabase(libraryPath, 'open');
  }
  if (fileExists(libraryPath))
    throw new AppError('already-exists', 'There is already a file at that path. Choose another name.');
  if (!isFolder(dirname(libraryPath)))
    throw new AppError('not-found', 'The folder for the library does not exist. Create it first.');
  let database: Database | null = null;
  try {
    database = openDatabase(libraryPath, 'create');
    createLibrary(database, create.title, now);
    return database;
  } catch (error) {
    database?.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) removeFile(libraryPath + suffix);
    throw storageError(error);
  }
}
