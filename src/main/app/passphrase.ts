import { AppError } from '../../shared/errors';
import { countWrongAttempt, forgetWrongAttempts, waitBeforeAttempt } from '../platform/passphrase-attempts';
import { deriveKey, type LibraryKey } from '../storage/encryption';
import { assertLibraryFile, readKeyHeader } from './open-library';

const SHORTEST = 8;
const LONGEST = 1000;

/** Throws AppError where a new passphrase is no protection: too short, or nothing but one character. */
export function assertGoodPassphrase(passphrase: string): void {
  const length = Array.from(passphrase).length;
  if (length < SHORTEST || new Set(passphrase).size < 3)
    throw new AppError(
      'bad-input',
      'This passphrase is too easy to guess. Take at least 8 characters, better four or five unrelated words.',
    );
  if (length > LONGEST) throw new AppError('bad-input', 'This passphrase is longer than 1000 characters. Shorten it.');
}

/**
 * Opens an encrypted library with what a person typed: derives the key, which takes half a second by design, and hands it
 * to `open`. After a wrong one the next attempt has to wait, longer each time. Throws AppError where it is wrong.
 */
export async function withPassphrase<Result>(
  libraryPath: string,
  passphrase: string,
  open: (key: LibraryKey | null) => Result,
  wait: (milliseconds: number) => Promise<void> = sleep,
): Promise<Result> {
  assertLibraryFile(libraryPath);
  const header = readKeyHeader(libraryPath);
  if (header === null) return open(null);
  await wait(waitBeforeAttempt(libraryPath, Date.now()));
  try {
    const opened = open(deriveKey(passphrase.slice(0, LONGEST), header));
    forgetWrongAttempts(libraryPath);
    return opened;
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-passphrase') countWrongAttempt(libraryPath);
    throw error;
  }
}

function sleep(milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
