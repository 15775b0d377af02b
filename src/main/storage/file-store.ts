import { createHash } from 'node:crypto';
import type { Database, ReadableDatabase } from './database';

/** The SHA-256 of some bytes in lower-case hex: a received file's name inside the library. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps a received file once, however often it comes. Returns its SHA-256. */
export function keepFile(database: Database, bytes: Uint8Array): string {
  const key = sha256(bytes);
  database
    .prepare('INSERT INTO files (sha256, bytes, byte_length) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(key, bytes, bytes.length);
  return key;
}

/** The bytes exactly as received; null where the library does not hold them. */
export function readFileBytes(database: ReadableDatabase, key: string): Uint8Array | null {
  const row = database.prepare('SELECT bytes FROM files WHERE sha256 = ?').get(key) as
    | { bytes: Uint8Array }
    | undefined;
  return row === undefined ? null : new Uint8Array(row.bytes);
}

/** Forgets a received file that nothing of the library is made of any more. */
export function dropUnusedFile(database: Database, key: string): void {
  database
    .prepare(
      `DELETE FROM files WHERE sha256 = ? AND sha256 NOT IN (SELECT sha256 FROM documents)
         AND sha256 NOT IN (SELECT sha256 FROM questionnaires) AND sha256 NOT IN (SELECT sha256 FROM evidence)
         AND NOT EXISTS (SELECT 1 FROM brandings WHERE instr(settings, files.sha256) > 0)`,
    )
    .run(key);
}
