import { createLibrary } from '../organisation/organisation-store';
import { systemClock } from '../platform/clock';
import { fileSize } from '../platform/files';
import { besideThisProgram } from '../platform/installation';
import { refreshSearchIndex } from '../statements/search-index';
import { openDatabase } from '../storage/database';
import { copyKey, type LibraryKey } from '../storage/encryption';
import { copyDatabase, emptyLog } from '../storage/snapshot';
import { createDispatch, type Dispatch } from './dispatch';
import { loadKnowledge } from './load-knowledge';
import { type LibraryOptions, type OpenedLibrary, openLibraryFile } from './open-library';
import { createOperations } from './operations';
import { createReaderPool, type ReaderBounds } from './reader-pool';
import { isSnapshotDue, takeSnapshot } from './snapshots';

export interface App {
  run: Dispatch;
  close(): void;
  libraryPath: string;
  /** True where another program writes to the library: whatever would change it is refused. */
  isReadOnly: boolean;
  /** Keeps a dated copy where the last one is most of a day old. Throws AppError where it cannot. */
  snapshotIfDue(): void;
  /** Puts all that was confirmed into the library file itself, wherever that file is by now. */
  emptyLog(): void;
  /** The key of an encrypted library, to be wiped by whoever asked; null for a plain one. */
  copyKey(): LibraryKey | null;
}

export interface AppOptions extends LibraryOptions {
  /** The library file; `:memory:` for operations that need none. */
  libraryPath: string;
  resourcesFolder: string;
  /** How foreign files are read; in a thread of the built program unless told, and here where nothing is built. */
  reader?: ReaderBounds;
}

const READER_MEMORY_MB = 1024;
const READER_TIME_MS = 180_000;

/**
 * Puts the core together over one library. Throws AppError where the library is missing, already there, in use, locked,
 * newer than this program, or no library at all.
 */
export function openApp(options: AppOptions): App {
  const { libraryPath } = options;
  const clock = systemClock();
  const { database, close, isReadOnly } =
    libraryPath === ':memory:' ? openEmpty(clock()) : openLibraryFile(options, clock());
  const knowledge = loadKnowledge(options.resourcesFolder);
  if (!isReadOnly) refreshSearchIndex(database, knowledge.indexFingerprint, () => knowledge.lexicon);
  const bounds = options.reader ?? usualReader();
  const readers = bounds === null ? null : createReaderPool(bounds);
  const { key = null } = options;
  const ownKey = () => (key === null ? null : copyKey(key));
  const operations = createOperations({
    database,
    clock,
    knowledge,
    resourcesFolder: options.resourcesFolder,
    libraryPath,
    copyKey: ownKey,
    libraryBytes: () => fileSize(libraryPath) + fileSize(`${libraryPath}-wal`),
  });
  const snapshotIfDue = () => {
    if (libraryPath === ':memory:' || isReadOnly || !isSnapshotDue(libraryPath, clock())) return;
    const copyTo = (path: string) => copyDatabase(database, path);
    takeSnapshot({ libraryPath, key: options.key ?? null, copyTo }, 'daily', clock());
  };
  return {
    run: createDispatch(operations, readers),
    close: () => {
      readers?.close();
      close();
    },
    libraryPath,
    isReadOnly,
    snapshotIfDue,
    emptyLog: () => emptyLog(database),
    copyKey: ownKey,
  };
}

function usualReader(): ReaderBounds | null {
  const program = besideThisProgram('reader.js');
  return program === null ? null : { program, memoryMb: READER_MEMORY_MB, timeMs: READER_TIME_MS };
}

function openEmpty(now: string): OpenedLibrary {
  const database = openDatabase(':memory:', 'create');
  createLibrary(database, 'Untitled', now);
  return { database, close: () => database.close(), isReadOnly: false };
}
