import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors';
import { type Clock, systemClock } from '../platform/clock';
import { currentUser } from '../platform/person';
import { type LibraryKey, useKey } from './encryption';
import { recordChanges } from './history';
import { migrate, newestVersion } from './migrate';

type Value = string | number | bigint | Uint8Array | null;

/** A handle that can only read: stores take it for queries, so that a read cannot write. */
export interface ReadableDatabase {
  prepare(sql: string): {
    get(...values: Value[]): unknown;
    all(...values: Value[]): unknown[];
  };
}

/** A handle that can write. `transaction` runs all or nothing. */
export interface Database extends ReadableDatabase {
  prepare(sql: string): {
    get(...values: Value[]): unknown;
    all(...values: Value[]): unknown[];
    run(...values: Value[]): { changes: number; lastInsertRowid: number | bigint };
  };
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

// "PBK1" in ASCII: tells a library from any other SQLite file before anything is changed in it.
export const APPLICATION_ID = 0x50424b31;

export interface OpenOptions {
  /** What the library is encrypted with; none for a plain one. */
  key?: LibraryKey | null;
  /** When and by whom changes are recorded to be made: the machine's clock and user unless told. */
  clock?: Clock;
  who?: string;
  /** Read a copy made before the present schema as it is. */
  anyVersion?: boolean;
  /** Called before anything is migrated, with a way to write a copy of the library as it is. */
  beforeMigration?: (copyTo: (path: string) => void) => void;
}

/**
 * Opens one library file, brings its schema up to date and keeps it durable (write-ahead log, flushed on every commit).
 * `read` opens beside another program that writes: nothing is changed then, not even the schema.
 * Throws AppError where the file is no library, the key is wrong, it comes from a newer version, or cannot be opened.
 */
export function openDatabase(path: string, mode: 'create' | 'open' | 'read', options: OpenOptions = {}): Database {
  const { key = null } = options;
  let handle: BetterSqlite.Database;
  try {
    handle = new BetterSqlite(path, { fileMustExist: mode !== 'create', readonly: mode === 'read' });
  } catch (error) {
    throw storageError(error);
  }
  try {
    // Before anything else: whatever is sorted or set aside stays in memory, never in a file of its own.
    handle.pragma('temp_store = MEMORY');
    if (key !== null) openWithKey(handle, key, mode);
    if (mode !== 'create' && Number(handle.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
      throw new AppError('library-broken', 'This file is not a Proofbook library. Choose another file.');
    }
    const version = Number(handle.pragma('user_version', { simple: true }));
    if (version > newestVersion()) {
      throw new AppError(
        'library-newer',
        'This library was made by a newer Proofbook. Update Proofbook and open it again.',
      );
    }
    if (mode === 'read') {
      if (version < newestVersion() && options.anyVersion !== true) {
        throw new AppError(
          'library-in-use',
          'This library is open in an older Proofbook and has to be brought up to date. Close it there and try again.',
        );
      }
      return wrap(handle);
    }
    handle.pragma('journal_mode = WAL');
    handle.pragma('synchronous = FULL');
    handle.pragma('foreign_keys = ON');
    if (mode === 'create') handle.pragma(`application_id = ${APPLICATION_ID}`);
    else if (version < newestVersion())
      options.beforeMigration?.((copy) => void handle.prepare('VACUUM INTO ?').run(copy));
    migrate(handle, version);
    recordChanges(handle, options.clock ?? systemClock(), options.who ?? currentUser());
    return wrap(handle);
  } catch (error) {
    handle.close();
    throw storageError(error);
  }
}

/** A wrong key shows at the first page that is read: its seal does not hold. */
function openWithKey(handle: BetterSqlite.Database, key: LibraryKey, mode: 'create' | 'open' | 'read'): void {
  useKey(handle, key);
  if (mode === 'create') return;
  try {
    handle.pragma('user_version');
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError) || error.code !== 'SQLITE_NOTADB') throw error;
    throw new AppError(
      'wrong-passphrase',
      'That passphrase does not open this library. Check capital letters and the keyboard, or use the recovery key.',
    );
  }
}

// What better-sqlite3 says of a handle that was closed while somebody still worked with it: the program is being ended, or the
// library locked.
const CLOSED = /^The database connection is not open$/u;

/** The sentence for what SQLite could not do; anything that is not SQLite's comes back unchanged. */
export function storageError(error: unknown): unknown {
  if (error instanceof TypeError && CLOSED.test(error.message))
    return new AppError('cancelled', 'The library was closed meanwhile. What was finished before stays.');
  if (!(error instanceof BetterSqlite.SqliteError)) return error;
  const code = error.code.split('_').slice(0, 2).join('_');
  switch (code) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return new AppError(
        'library-broken',
        'This file is not a Proofbook library or is damaged. Choose another file or restore a backup.',
      );
    case 'SQLITE_FULL':
      return new AppError(
        'storage-failed',
        'The disk is full. What was finished before stays; free some space and try again.',
      );
    case 'SQLITE_READONLY':
      return new AppError(
        'storage-failed',
        'The library is on a read-only disk or may not be written. Move it to a folder you can write to.',
      );
    case 'SQLITE_CANTOPEN':
      return new AppError(
        'storage-failed',
        'The library could not be opened there. Check that its folder exists and can be written to.',
      );
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new AppError('storage-failed', 'The library is in use by another program. Close it there and try again.');
    case 'SQLITE_IOERR':
      return new AppError(
        'storage-failed',
        'The disk could not be read or written. What was finished before stays; check the disk and try again.',
      );
    default:
      return error;
  }
}

/** How often each table was written through a handle. */
const writes = new WeakMap<ReadableDatabase, Map<string, number>>();

/** How often these tables were written through this handle, or tried to be: changes with every write to one of them. */
export function countWrites(database: ReadableDatabase, tables: readonly string[]): number {
  const counts = writes.get(database);
  return tables.reduce((sum, table) => sum + (counts?.get(table) ?? 0), 0);
}

const WRITES_TO = /^\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)/u;

function wrap(handle: BetterSqlite.Database): Database {
  const statements = new Map<string, Pick<BetterSqlite.Statement<Value[]>, 'get' | 'all' | 'run'>>();
  const counts = new Map<string, number>();
  const wrapped: Database = {
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const made = handle.prepare<Value[]>(sql);
      const [, table] = WRITES_TO.exec(sql) ?? [];
      const prepared =
        table === undefined
          ? made
          : {
              get: (...values: Value[]) => made.get(...values),
              all: (...values: Value[]) => made.all(...values),
              run: (...values: Value[]) => {
                counts.set(table, (counts.get(table) ?? 0) + 1);
                return made.run(...values);
              },
            };
      statements.set(sql, prepared);
      return prepared;
    },
    transaction: (work) => handle.transaction(work).immediate(),
    close: () => handle.close(),
  };
  writes.set(wrapped, counts);
  return wrapped;
}
