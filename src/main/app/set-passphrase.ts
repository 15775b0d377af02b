import { AppError } from '../../shared/errors';
import { systemClock } from '../platform/clock';
import { copyKey, deriveKey, forgetKey, type LibraryKey } from '../storage/encryption';
import { changePassphrase } from './change-passphrase';
import type { App } from './create-app';
import { readKeyHeader } from './open-library';
import { assertGoodPassphrase, withPassphrase } from './passphrase';
import type { ClosableLibrary } from './restore-in-place';

/**
 * Whoever changes the passphrase of an open library has to know the present one: it may have been left open. Throws AppError
 * `wrong-passphrase`; the next attempt has to wait then, longer each time.
 */
export async function assertKnowsPassphrase(app: App, present: string): Promise<void> {
  const key = app.copyKey();
  if (key === null) return;
  try {
    await withPassphrase(app.libraryPath, present, (typed) => assertSame(typed, key));
  } finally {
    forgetKey(key);
  }
}

/**
 * Gives a library another passphrase, its first one, or none, and opens it again. Returns the new recovery key, null where
 * there is no passphrase any more. Throws AppError `bad-input` where the new one is no protection.
 */
export function setPassphrase({ app, close, reopen }: ClosableLibrary, passphrase: string | null): string | null {
  const { libraryPath } = app;
  if (passphrase !== null) assertGoodPassphrase(passphrase);
  const old = app.copyKey();
  let next = old === null ? null : copyKey(old);
  close();
  try {
    // Wipes the key it is given.
    const recoveryKey = changePassphrase({ libraryPath, key: old, passphrase }, systemClock()());
    const header = readKeyHeader(libraryPath);
    if (next !== null) forgetKey(next);
    next = passphrase === null || header === null ? null : deriveKey(passphrase, header);
    return recoveryKey;
  } finally {
    // The library wipes it when it is closed.
    reopen(next);
  }
}

function assertSame(typed: LibraryKey | null, key: LibraryKey): void {
  const isSame = typed?.secret.equals(key.secret) === true;
  if (typed !== null) forgetKey(typed);
  if (!isSame)
    throw new AppError(
      'wrong-passphrase',
      'That is not the present passphrase. Check capital letters and the keyboard.',
    );
}
