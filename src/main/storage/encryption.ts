import { createHash, randomBytes, scryptSync } from 'node:crypto';
import type BetterSqlite from 'better-sqlite3';

/**
 * What opens an encrypted library: 32 bytes that encrypt it, and the 16 bytes its file begins with. Those are readable by
 * anybody and tell how the passphrase was stretched: a mark, the cost of scrypt, and 13 random bytes of salt.
 */
export interface LibraryKey {
  secret: Buffer;
  header: Buffer;
}

export const KEY_HEADER_BYTES = 16;

// No text file and no other database begins so: SQLite's own begin with "SQLite format 3".
const MARK = 0xb5;
const SECRET_BYTES = 32;
const BLOCK_SIZE = 8;
// 2^17 rounds of 1 KB each: 128 MB and about half a second for every guess.
const LOG2_COST = 17;
const LARGEST_LOG2_COST = 20;

/** True where the first bytes of a file are those of an encrypted library. */
export function isKeyHeader(start: Uint8Array): boolean {
  const [mark, log2Cost = 0, blockSize] = start;
  return (
    start.length >= KEY_HEADER_BYTES &&
    mark === MARK &&
    log2Cost >= 10 &&
    log2Cost <= LARGEST_LOG2_COST &&
    blockSize === BLOCK_SIZE
  );
}

/** A key for a library that gets a passphrase, with a salt of its own. Takes about half a second. */
export function createKey(passphrase: string): LibraryKey {
  const header = Buffer.concat([Buffer.from([MARK, LOG2_COST, BLOCK_SIZE]), randomBytes(KEY_HEADER_BYTES - 3)]);
  return deriveKey(passphrase, header);
}

/** The key a passphrase, or the recovery key printed when it was set, makes with the header of one library. */
export function deriveKey(passphrase: string, start: Uint8Array): LibraryKey {
  const header = Buffer.from(start.subarray(0, KEY_HEADER_BYTES));
  const recovered = readRecoveryKey(passphrase);
  if (recovered !== null) return { secret: recovered, header };
  const cost = 2 ** (header[1] ?? LOG2_COST);
  const secret = scryptSync(passphrase.normalize('NFKC'), header, SECRET_BYTES, {
    N: cost,
    r: BLOCK_SIZE,
    p: 1,
    maxmem: 256 * BLOCK_SIZE * cost,
  });
  return { secret, header };
}

/** Hands the key to a handle that has done nothing yet. */
export function useKey(handle: BetterSqlite.Database, key: LibraryKey): void {
  handle.pragma("cipher = 'aegis'");
  withRawKey(key, (raw) => keyed(handle).key(raw));
}

/** Encrypts a closed copy anew, or takes its encryption away with null. The journal stays in memory: nothing else is written. */
export function changeKey(handle: BetterSqlite.Database, key: LibraryKey | null): void {
  handle.pragma('journal_mode = MEMORY');
  if (key === null) {
    keyed(handle).rekey(Buffer.alloc(0));
    return;
  }
  handle.pragma("cipher = 'aegis'");
  withRawKey(key, (raw) => keyed(handle).rekey(raw));
}

/** The same key in memory of its own: closing the library wipes the one it was opened with. */
export function copyKey({ secret, header }: LibraryKey): LibraryKey {
  return { secret: Buffer.from(secret), header };
}

/** Overwrites the secret in memory. */
export function forgetKey(key: LibraryKey): void {
  key.secret.fill(0);
}

// Letters and digits that nobody mistakes for each other on paper.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECOVERY_BYTES = SECRET_BYTES + 3;
const RECOVERY_LETTERS = (RECOVERY_BYTES * 8) / 5;

/** The secret itself as 14 groups of four, three bytes of checksum included: it opens the library without the passphrase. */
export function writeRecoveryKey({ secret }: LibraryKey): string {
  const bits = [...secret, ...checksum(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/gu) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)] ?? '').join('');
  return (letters.match(/.{4}/gu) ?? []).join('-');
}

function readRecoveryKey(text: string): Buffer | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  if (letters.length !== RECOVERY_LETTERS || Array.from(letters).some((letter) => !ALPHABET.includes(letter)))
    return null;
  const bits = Array.from(letters, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const secret = bytes.subarray(0, SECRET_BYTES);
  return checksum(secret).equals(bytes.subarray(SECRET_BYTES)) ? secret : null;
}

function checksum(secret: Uint8Array): Buffer {
  return createHash('sha256').update('proofbook recovery').update(secret).digest().subarray(0, 3);
}

// What the package adds to the interface its types describe.
interface Keyed {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
}

function keyed(handle: BetterSqlite.Database): Keyed {
  return handle as unknown as Keyed; // the encrypting build of the package has both
}

function withRawKey(key: LibraryKey, work: (raw: Buffer) => void): void {
  const raw = Buffer.concat([Buffer.from('raw:'), key.secret, key.header]);
  try {
    work(raw);
  } finally {
    raw.fill(0);
  }
}
