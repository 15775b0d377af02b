import type { Database, ReadableDatabase } from './database';
import { insertEntry, listHistory } from './history';

/** The name of these entries in the history. No table has it: a restore puts a whole file in the place of another. */
export const RESTORES = 'restores';

/** What came back and what it replaced. */
export interface Restore {
  /** The copy that was put in the library's place, as the person can find it. */
  from: string;
  /** What the state before is kept as; empty where there was none. */
  keptAs: string;
  /** The hash of the newest entry of the history that was replaced, which names that history; empty where it cannot be read. */
  keptHead: string;
}

/** Writes into the copy that is about to become the library that it was restored, behind the last entry it came with. */
export function recordRestore(copy: Database, { from, keptAs, keptHead }: Restore): void {
  const after = "json_object('restored_from', ?, 'kept_as', ?, 'kept_head', ?)";
  copy.transaction(() =>
    copy.prepare(insertEntry('add', RESTORES, 'json_array(?)', 'NULL', after)).run(from, from, keptAs, keptHead),
  );
}

/** Every restore this library went through, the newest first. */
export function listRestores(database: ReadableDatabase): (Restore & { happenedAt: string; who: string })[] {
  return listHistory(database, { entity: RESTORES, limit: 100_000 }).map(({ happenedAt, who, after }) => ({
    happenedAt,
    who,
    from: textOf(after, 'restored_from'),
    keptAs: textOf(after, 'kept_as'),
    keptHead: textOf(after, 'kept_head'),
  }));
}

function textOf(row: Record<string, unknown> | null, name: string): string {
  const value = row?.[name];
  return typeof value === 'string' ? value : '';
}
