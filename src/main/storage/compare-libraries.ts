import type { ReadableDatabase } from './database';
import { listTables, readTable, type TableRow } from './library-folder';

/** What one library holds and another does not, table by table, with a few words of each row. */
export interface TableDifference {
  table: string;
  added: string[];
  removed: string[];
  changed: string[];
}

// Follows from the documents, or is not said in words anyone would compare.
const NOT_COMPARED = new Set([
  'files',
  'passages',
  'statement_places',
  'statement_topics',
  'statement_search',
  'search_words',
  'history',
]);

export function compareLibraries(present: ReadableDatabase, other: ReadableDatabase): TableDifference[] {
  const tables = [...new Set([...listTables(present), ...listTables(other)])].sort();
  return tables
    .filter((table) => !NOT_COMPARED.has(table) && !table.endsWith('_search'))
    .map((table) => compareTable(present, other, table))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function compareTable(present: ReadableDatabase, other: ReadableDatabase, table: string): TableDifference {
  const [ours, theirs] = [present, other].map((database) => rowsByKey(database, table));
  const difference: TableDifference = { table, added: [], removed: [], changed: [] };
  for (const [key, row] of theirs ?? []) {
    const mine = ours?.get(key);
    if (mine === undefined) difference.added.push(nameOf(row, key));
    else if (JSON.stringify(mine) !== JSON.stringify(row)) difference.changed.push(nameOf(row, key));
  }
  for (const [key, row] of ours ?? []) if (theirs?.has(key) !== true) difference.removed.push(nameOf(row, key));
  return difference;
}

function rowsByKey(database: ReadableDatabase, table: string): Map<string, TableRow> {
  if (!listTables(database).includes(table)) return new Map();
  const key = (
    database.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table) as { name: string }[]
  ).map(({ name }) => name);
  return new Map(readTable(database, table).map((row) => [JSON.stringify(key.map((name) => row[name])), row]));
}

function nameOf(row: TableRow, key: string): string {
  const named = ['title', 'file_name', 'name', 'question', 'text', 'quote', 'answer'].map((name) => row[name]);
  const words = named.find((value) => typeof value === 'string' && value !== '');
  if (typeof words !== 'string') return key;
  return words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`;
}
