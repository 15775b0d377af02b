import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors';
import { type Said, sentence } from '../../shared/sentence';
import { APPLICATION_ID, type ReadableDatabase } from './database';
import { type LibraryKey, useKey } from './encryption';
import { sha256 } from './file-store';
import { migrate, newestVersion } from './migrate';

/** A cell as JSON holds it; bytes as base64. */
type Cell = string | number | null | { base64: string };
export type TableRow = Record<string, Cell>;

/** Every table that holds something of its own, by name; what a full-text index derives from its own tables is left out. */
export function listTables(database: ReadableDatabase): string[] {
  const rows = database
    .prepare(
      `SELECT list.name, schema.sql FROM pragma_table_list AS list JOIN sqlite_schema AS schema ON schema.name = list.name
       WHERE list.schema = 'main' AND list.type IN ('table', 'virtual') AND list.name NOT LIKE 'sqlite_%' ORDER BY list.name`,
    )
    .all() as { name: string; sql: string }[];
  return rows.filter(({ sql }) => !/fts5vocab/iu.test(sql)).map(({ name }) => name);
}

/** The rows of one table, in their order. A full-text table comes with its row numbers, which are what refers to it. */
export function readTable(database: ReadableDatabase, table: string): TableRow[] {
  const isVirtual = isVirtualTable(database, table);
  const order = isVirtual ? 'rowid' : keyOf(database, table);
  const rows = database
    .prepare(`SELECT ${isVirtual ? 'rowid, ' : ''}${columnsFor(table)} FROM "${table}" ORDER BY ${order}`)
    .all() as Record<string, unknown>[];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toCell(value)])));
}

// The bytes of received files stand beside the tables, as files.
function columnsFor(table: string): string {
  return table === 'files' ? 'sha256, byte_length' : '*';
}

export function readSchemaVersion(database: ReadableDatabase): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

/**
 * Makes a library file of rows that were read from another one, with the schema they had; opening it later brings it up to
 * date like any older library. Throws AppError where a row does not fit: the folder was changed by hand.
 */
export function buildLibrary(
  path: string,
  key: LibraryKey | null,
  content: { schemaVersion: number; tables: ReadonlyMap<string, TableRow[]>; fileBytes: (hash: string) => Uint8Array },
): void {
  if (content.schemaVersion > newestVersion())
    throw new AppError(
      'library-newer',
      'This folder was written by a newer Proofbook. Update Proofbook and try again.',
    );
  const handle = new BetterSqlite(path);
  try {
    if (key !== null) useKey(handle, key);
    handle.pragma('temp_store = MEMORY');
    handle.pragma('journal_mode = MEMORY');
    handle.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(handle, 0, content.schemaVersion);
    handle.pragma('foreign_keys = OFF');
    const database: ReadableDatabase = handle;
    handle.transaction(() => {
      const known = new Set(listTables(database));
      for (const [table, rows] of content.tables) {
        if (!known.has(table)) throw notFitting(sentence('there is no table {table}', { table }));
        insertRows(handle, table, rows, content.fileBytes);
      }
      const broken = handle.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) throw notFitting(sentence('a row refers to nothing'));
    })();
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && /CONSTRAINT|MISMATCH|ERROR/u.test(error.code))
      throw notFitting(error.message);
    throw error;
  } finally {
    handle.close();
  }
}

function insertRows(
  handle: BetterSqlite.Database,
  table: string,
  rows: readonly TableRow[],
  fileBytes: (hash: string) => Uint8Array,
): void {
  const allowed = new Set(
    (handle.prepare('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[]).map(({ name }) => name),
  );
  if (isVirtualTable(handle, table)) allowed.add('rowid');
  for (const row of rows) {
    const cells = new Map(Object.entries(row).map(([name, cell]) => [name, fromCell(cell)]));
    if (table === 'files') {
      const hash = typeof row['sha256'] === 'string' ? row['sha256'] : '';
      const bytes = fileBytes(hash);
      if (sha256(bytes) !== hash)
        throw notFitting(sentence('the file {hash} is not the one that was exported', { hash }));
      cells.set('bytes', bytes);
    }
    const names = [...cells.keys()];
    const odd = names.find((name) => !allowed.has(name));
    if (odd !== undefined) throw notFitting(sentence('{table} has no column {odd}', { table, odd }));
    handle
      .prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...cells.values());
  }
}

function notFitting(why: Said): AppError {
  return new AppError('library-broken', 'The folder is not a whole exported library: {why}. Export it again.', { why });
}

function isVirtualTable(database: ReadableDatabase, table: string): boolean {
  return (
    database.prepare("SELECT 1 FROM pragma_table_list WHERE name = ? AND type = 'virtual'").get(table) !== undefined
  );
}

function keyOf(database: ReadableDatabase, table: string): string {
  const key = database.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table) as {
    name: string;
  }[];
  return key.length === 0 ? 'rowid' : key.map(({ name }) => `"${name}"`).join(', ');
}

function toCell(value: unknown): Cell {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  return value as Cell; // SQLite holds nothing but texts, numbers, bytes and null
}

function fromCell(cell: Cell): string | number | Uint8Array | null {
  if (cell !== null && typeof cell === 'object') return new Uint8Array(Buffer.from(cell.base64, 'base64'));
  return cell;
}
