import type { RestoreDifference, SnapshotSummary } from '../../shared/contract/libraries';
import { AppError } from '../../shared/errors';
import type { Clock } from '../platform/clock';
import type { TableDifference } from '../storage/compare-libraries';
import type { Database } from '../storage/database';
import { copyKey, forgetKey, type LibraryKey } from '../storage/encryption';
import { copyDatabase } from '../storage/snapshot';
import type { Operations } from './dispatch';
import { readKeyHeader } from './open-library';
import { previewRestore } from './restore-snapshot';
import { listSnapshots, takeSnapshot } from './snapshots';

export interface SnapshotTools {
  database: Database;
  clock: Clock;
  libraryPath: string;
  copyKey: () => LibraryKey | null;
}

type SnapshotOperations = Pick<
  Operations,
  'library.listSnapshots' | 'library.takeSnapshot' | 'library.previewRestore' | 'library.restore'
>;

/** The dated copies of a library that is open. */
export function snapshotOperations(tools: SnapshotTools): SnapshotOperations {
  const { database, clock, libraryPath } = tools;
  return {
    'library.listSnapshots': () => summaries(libraryPath),
    'library.takeSnapshot': () => {
      const key = tools.copyKey();
      try {
        takeSnapshot({ libraryPath, key, copyTo: (path) => copyDatabase(database, path) }, 'asked', clock());
      } finally {
        if (key !== null) forgetKey(key);
      }
      return summaries(libraryPath);
    },
    'library.previewRestore': ({ name }) =>
      withKeys(tools.copyKey, (keyFor) => {
        const { differences } = previewRestore({ libraryPath, named: name, keyFor });
        return (differences ?? []).map(summarise);
      }),
    'library.restore': () => {
      throw new AppError('bad-input', 'A command cannot replace the library it has open. Use `proofbook restore`.');
    },
  };
}

/** One key for the library and the copies kept under it. Every user gets a copy of its own, which is wiped at the end. */
export function withKeys<Result>(
  ownKey: () => LibraryKey | null,
  work: (keyFor: (path: string) => LibraryKey | null) => Result,
): Result {
  const key = ownKey();
  const given: LibraryKey[] = [];
  try {
    return work((path) => {
      const header = readKeyHeader(path);
      if (header === null) return null;
      if (key === null || !key.header.equals(header))
        throw new AppError(
          'wrong-passphrase',
          'This copy was made under another passphrase. Restore it with `proofbook restore`, which asks for that one.',
        );
      const copy = copyKey(key);
      given.push(copy);
      return copy;
    });
  } finally {
    for (const copy of key === null ? given : [key, ...given]) forgetKey(copy);
  }
}

function summaries(libraryPath: string): SnapshotSummary[] {
  return listSnapshots(libraryPath).map(({ path: _path, ...summary }) => summary);
}

const SHOWN_NAMES = 5;

function summarise({ table, added, removed, changed }: TableDifference): RestoreDifference {
  const part = (names: readonly string[]) => ({ count: names.length, names: names.slice(0, SHOWN_NAMES) });
  return { table, added: part(added), removed: part(removed), changed: part(changed) };
}
