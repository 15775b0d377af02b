import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

// One second after the first wrong passphrase, two after the second, and so on up to this.
const LONGEST_WAIT_MS = 60_000;

/**
 * How long the next attempt at a library has to wait, in milliseconds. The wrong ones are counted in a small file beside
 * it, so that starting the program again does not help; where that cannot be written, the cost of each attempt remains.
 */
export function waitBeforeAttempt(libraryPath: string, now: number): number {
  const wrong = countWrong(libraryPath);
  if (wrong === 0) return 0;
  const waitMs = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (wrong - 1));
  return Math.max(0, Math.min(waitMs, lastWrong(libraryPath) + waitMs - now));
}

export function countWrongAttempt(libraryPath: string): void {
  try {
    writeFileSync(attemptsPath(libraryPath), `${countWrong(libraryPath) + 1}\n`);
  } catch {
    // A folder that cannot be written to: see above.
  }
}

export function forgetWrongAttempts(libraryPath: string): void {
  try {
    rmSync(attemptsPath(libraryPath), { force: true });
  } catch {
    // The same.
  }
}

function countWrong(libraryPath: string): number {
  try {
    const count = Number.parseInt(readFileSync(attemptsPath(libraryPath), 'utf8'), 10);
    return Number.isInteger(count) && count > 0 ? Math.min(count, 30) : 0;
  } catch {
    return 0;
  }
}

function lastWrong(libraryPath: string): number {
  return statSync(attemptsPath(libraryPath)).mtimeMs;
}

function attemptsPath(libraryPath: string): string {
  return `${libraryPath}-attempts`;
}
