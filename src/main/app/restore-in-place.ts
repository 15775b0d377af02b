import { systemClock } from '../platform/clock';
import { copyKey, forgetKey, type LibraryKey } from '../storage/encryption';
import type { App } from './create-app';
import { previewRestore, restoreSnapshot } from './restore-snapshot';
import { withKeys } from './snapshot-operations';
import { listSnapshots } from './snapshots';

/** The library while it is closed and put in order; `reopen` is called whatever happened. */
export interface ClosableLibrary {
  app: App;
  close: () => void;
  reopen: (key: LibraryKey | null) => void;
}

/** Closes the library, puts the copy in its place and opens it again. What was there is kept as a copy of its own. */
export function restoreInPlace({ app, close, reopen }: ClosableLibrary, name: string): { kept: string } {
  const { libraryPath } = app;
  const key = app.copyKey();
  try {
    const kept = withKeys(app.copyKey, (keyFor) => {
      // Before anything is closed: a copy that cannot be used must not interrupt the work.
      previewRestore({ libraryPath, named: name, keyFor });
      close();
      try {
        return restoreSnapshot({ libraryPath, named: name, keyFor }, systemClock()());
      } finally {
        reopen(key === null ? null : copyKey(key));
      }
    });
    return { kept: listSnapshots(libraryPath).find(({ path }) => path === kept)?.name ?? '' };
  } finally {
    if (key !== null) forgetKey(key);
  }
}
