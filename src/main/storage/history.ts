import { createHash } from 'node:crypto';
import type BetterSqlite from 'better-sqlite3';
import type { HistoryEntry } from '../../shared/domain/history';
import { type Sentence, sentence } from '../../shared/sentence';
import type { ReadableDatabase } from './database';

interface HistoryRow {
  id: number;
  happened_at: string;
  who: string;
  action: HistoryEntry['action'];
  entity: string;
  entity_key: string;
  before: string | null;
  after: string | null;
  previous_hash: string;
  hash: string;
}

// Made from a received file as a whole, which is recorded itself with its hash; or a record already.
const NOT_RECORDED = new Set([
  'files',
  'passages',
  'statement_places',
  'statement_topics',
  'search_words',
  'statement_corrections',
  'review_events',
  'history',
  'sealing_keys',
]);
// Thousands come in with one file, unasked for: only what happens to them later is somebody's act.
const ADDED_IN_BULK: Record<string, string> = {
  statements: '0',
  questions: '0',
  roll_forward_questions: '0',
  mappings: "NEW.status <> 'suggested'",
};

// A suggestion is weighed anew with each document; what a person decides about it is recorded.
const CHANGED_IN_BULK: Record<string, string> = { mappings: 'OLD.status <> NEW.status' };

/** From now on every change through this handle is recorded, in the transaction that makes it. */
export function recordChanges(handle: BetterSqlite.Database, clock: () => string, who: string): void {
  handle.function('history_now', { deterministic: false }, () => clock());
  handle.function('history_who', { deterministic: false }, () => who);
  handle.function('history_hash', { varargs: true, deterministic: true }, (...parts: unknown[]) => hashOf(parts));
  for (const table of recordedTables(handle)) {
    const columns = columnsOf(handle, table);
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const json = (row: 'OLD' | 'NEW') =>
      `json_object(${columns
        .filter(({ type }) => type !== 'BLOB')
        .map(({ name }) => `'${name}', ${row}."${name}"`)
        .join(', ')})`;
    const keyOf = (row: 'OLD' | 'NEW') => `json_array(${key.map(({ name }) => `${row}."${name}"`).join(', ')})`;
    const added = ADDED_IN_BULK[table];
    handle.exec(`
      CREATE TEMP TRIGGER "record_add_${table}" AFTER INSERT ON main."${table}" ${added === undefined ? '' : `WHEN ${added}`}
        BEGIN ${insertEntry('add', table, keyOf('NEW'), 'NULL', json('NEW'))} END;
      CREATE TEMP TRIGGER "record_change_${table}" AFTER UPDATE ON main."${table}" WHEN ${CHANGED_IN_BULK[table] ?? `${json('OLD')} <> ${json('NEW')}`}
        BEGIN ${insertEntry('change', table, keyOf('NEW'), json('OLD'), json('NEW'))} END;
      CREATE TEMP TRIGGER "record_remove_${table}" AFTER DELETE ON main."${table}"
        BEGIN ${insertEntry('remove', table, keyOf('OLD'), json('OLD'), 'NULL')} END;`);
  }
}

/** The entry behind the newest one, as SQL: the last three are expressions. Runs on a handle that records changes. */
export function insertEntry(action: string, table: string, key: string, before: string, after: string): string {
  return `INSERT INTO history
    SELECT id, at, who, '${action}', '${table}', entity_key, before, after, previous,
      history_hash(previous, id, at, who, '${action}', '${table}', entity_key, before, after)
    FROM (SELECT coalesce((SELECT max(id) FROM history), 0) + 1 AS id,
      coalesce((SELECT hash FROM history ORDER BY id DESC LIMIT 1), '') AS previous,
      history_now() AS at, history_who() AS who, ${key} AS entity_key, ${before} AS before, ${after} AS after);`;
}

function recordedTables(handle: BetterSqlite.Database): string[] {
  const rows = handle
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all() as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !NOT_RECORDED.has(name));
}

function columnsOf(handle: BetterSqlite.Database, table: string): { name: string; type: string; pk: number }[] {
  return handle.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(table) as {
    name: string;
    type: string;
    pk: number;
  }[];
}

function hashOf(parts: readonly unknown[]): string {
  // SQLite hands integers over as numbers; text and null as they are. JSON keeps apart what lies beside each other.
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * The first entry whose seal or link does not hold, else the first row of the library that is not as its last entry left
 * it; null where all is well. The sentence says which.
 */
export function findBrokenLink(database: ReadableDatabase): Sentence | null {
  let previous = '';
  let expectedId = 1;
  const last = new Map<string, HistoryRow>();
  for (const row of database.prepare('SELECT * FROM history ORDER BY id').all() as HistoryRow[]) {
    const { id, happened_at: at, who, action, entity, entity_key: key, before, after } = row;
    const named = { id, action, entity, at: { date: at } };
    if (id !== expectedId)
      return sentence('Between entries {before} and {id} of the history something was removed.', {
        before: expectedId - 1,
        id,
      });
    if (row.previous_hash !== previous)
      return sentence('The link before entry {id} of the history ({action} in {entity}, {at}) is broken.', named);
    if (hashOf([previous, id, at, who, action, entity, key, before, after]) !== row.hash)
      return sentence(
        'Entry {id} of the history ({action} in {entity}, {at}) was changed after it was written.',
        named,
      );
    previous = row.hash;
    expectedId = id + 1;
    last.set(`${entity} ${key}`, row);
  }
  for (const row of last.values()) {
    const complaint = differsFromRecord(database, row);
    if (complaint !== null) return complaint;
  }
  return null;
}

/** The hash of the newest entry: whoever keeps it can tell later that nothing before it was changed. */
export function headOfHistory(database: ReadableDatabase): string {
  const row = database.prepare('SELECT hash FROM history ORDER BY id DESC LIMIT 1').get() as
    | { hash: string }
    | undefined;
  return row?.hash ?? '';
}

function differsFromRecord(database: ReadableDatabase, row: HistoryRow): Sentence | null {
  const present = readRow(database, row.entity, row.entity_key);
  const recorded = parse(row.after);
  const where = `${row.entity} ${row.entity_key}`;
  if (present === undefined) return null; // a table of an older schema
  const { id } = row;
  if (recorded === null) {
    // The number of a row that is gone may be given again, and where rows come in by the thousand that is not recorded.
    if (present === null || ADDED_IN_BULK[row.entity] === '0') return null;
    return sentence('{where} was removed at entry {id} but is there again.', { where, id });
  }
  if (present === null) return sentence('{where} was recorded at entry {id} but is gone.', { where, id });
  const changed = Object.keys(recorded).find((name) => name in present && differs(present[name], recorded[name]));
  return changed === undefined
    ? null
    : sentence('{where} was changed after entry {id} without a record of it ({changed}).', { where, id, changed });
}

/** JSON keeps 15 digits of a number. */
function differs(present: unknown, recorded: unknown): boolean {
  if (typeof present === 'number' && typeof recorded === 'number')
    return Math.abs(present - recorded) > 1e-12 * Math.abs(present);
  return present !== recorded;
}

/** The row now; null where there is none, undefined where there is no such table any more. */
function readRow(
  database: ReadableDatabase,
  table: string,
  entityKey: string,
): Record<string, unknown> | null | undefined {
  const columns = database.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table) as {
    name: string;
    pk: number;
  }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const values = JSON.parse(entityKey) as (string | number)[];
  if (key.length === 0 || key.length !== values.length || !/^[a-z_]+$/u.test(table)) return undefined;
  const where = key.map(({ name }) => `"${name}" = ?`).join(' AND ');
  return (database.prepare(`SELECT * FROM "${table}" WHERE ${where}`).get(...values) ?? null) as Record<
    string,
    unknown
  > | null;
}

interface HistoryFilter {
  entity?: string | undefined;
  entityKey?: string | undefined;
  until?: string | undefined;
  limit: number;
}

/** The newest entries first, of one table, one row of it, or until a moment. */
export function listHistory(
  database: ReadableDatabase,
  { entity, entityKey, until, limit }: HistoryFilter,
): HistoryEntry[] {
  const conditions = [
    ...(entity === undefined ? [] : [{ sql: 'entity = ?', value: entity }]),
    ...(entityKey === undefined ? [] : [{ sql: 'entity_key = ?', value: entityKey }]),
    ...(until === undefined ? [] : [{ sql: 'happened_at <= ?', value: until }]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const rows = database
    .prepare(`SELECT * FROM history ${where} ORDER BY id DESC LIMIT ?`)
    .all(...conditions.map(({ value }) => value), limit) as HistoryRow[];
  return rows.map((row) => ({
    id: row.id,
    happenedAt: row.happened_at,
    who: row.who,
    action: row.action,
    entity: row.entity,
    entityKey: row.entity_key,
    before: parse(row.before),
    after: parse(row.after),
    hash: row.hash,
  }));
}

/** One row as it was at a moment; null where it was not there. A statement that nobody touched is as it came in. */
export function readAsOf(
  database: ReadableDatabase,
  entity: string,
  entityKey: string,
  moment: string,
): Record<string, unknown> | null {
  const entries = listHistory(database, { entity, entityKey, limit: 100_000 });
  const standing = entries.find(({ happenedAt }) => happenedAt <= moment);
  if (standing !== undefined) return standing.after;
  const first = entries.at(-1);
  if (first !== undefined) return first.before;
  return readRow(database, entity, entityKey) ?? null;
}

function parse(json: string | null): Record<string, unknown> | null {
  return json === null ? null : (JSON.parse(json) as Record<string, unknown>); // written by json_object
}
