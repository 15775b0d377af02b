import { makeYielder } from '../platform/yield-now';
import { countWrites, type ReadableDatabase } from './database';

// Two readings that take turns hold the event loop no longer than fifty milliseconds together.
const LONGEST_MS = 20;
const MOST_TRIES = 3;

/** Reads something whole; `rest` is called between its parts and may hand the event loop back. */
export type ReadInParts<Value> = (rest: () => Promise<void>) => Promise<Value>;

/** Changes with every write to the library, by this program or another; of this program's to the tables that are named. */
export function standingOf(database: ReadableDatabase, tables?: readonly string[]): string {
  const { changes } =
    tables === undefined
      ? (database.prepare('SELECT total_changes() AS changes').get() as { changes: number })
      : { changes: countWrites(database, tables) };
  const { version } = database.prepare('SELECT data_version AS version FROM pragma_data_version').get() as {
    version: number;
  };
  return `${changes} ${version}`;
}

/**
 * Reads what takes long once for all who ask, in parts, and keeps it until one of the tables it is made of is written. What was
 * read is never half old and half new: where something was written meanwhile it is read again, at last in one go.
 */
export function readOnce<Value>(
  database: ReadableDatabase,
  tables: readonly string[],
  read: ReadInParts<Value>,
): () => Promise<Value> {
  let known: { standing: string; value: Promise<Value> } | null = null;
  return () => {
    const standing = standingOf(database, tables);
    if (known?.standing === standing) return known.value;
    const value = readWhole(database, tables, read);
    const asked = { standing, value };
    known = asked;
    // A failure is told to who asked and not kept.
    value.catch(() => {
      if (known === asked) known = null;
    });
    return value;
  };
}

async function readWhole<Value>(
  database: ReadableDatabase,
  tables: readonly string[],
  read: ReadInParts<Value>,
): Promise<Value> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = standingOf(database, tables);
    const value = await read(makeYielder(LONGEST_MS));
    if (standingOf(database, tables) === before) return value;
  }
  return read(() => Promise.resolve());
}
