import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { newKey } from '../../src/main/app/change-passphrase';
import { type Database, openDatabase } from '../../src/main/storage/database';
import type { LibraryKey } from '../../src/main/storage/encryption';
import { keepFile } from '../../src/main/storage/file-store';
import { findBrokenLink } from '../../src/main/storage/history';
import { createWorkplace } from '../builders/company-files';
import { PASSPHRASE } from './library';

// When the power goes, the disk has what was flushed, and of what was written since any part: nothing, some of its sectors,
// or rubbish. Every confirmed change was flushed, so it has to be there, and the library whole.
const CHANGES = 60;
const ROUNDS = 40;
const SECTOR = 512;
const place = createWorkplace();
afterAll(place.remove);

interface Written {
  path: string;
  key: LibraryKey | null;
  /** How long the log was when each change was confirmed. */
  confirmed: number[];
  /** The file and its log while the program ran, and the file after its log was played into it. */
  file: Buffer;
  log: Buffer;
  played: Buffer;
}

describe.each<[string, LibraryKey | null]>([
  ['a plain', null],
  ['an encrypted', newKey(PASSPHRASE).key],
])('%s library after a power cut', { timeout: 120_000 }, (name, key) => {
  const random = createRandom(name.length);
  const written = write(name, key);

  test('waits for the disk at every confirmation', () => {
    const database = openDatabase(written.path, 'open', { key });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  test('with the log cut off at forty random bytes holds every change confirmed by then', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const end = Math.floor(random() * written.log.length);
      expectWhole(written, written.file, written.log.subarray(0, end), changesBy(written, end));
    }
  });

  test('with rubbish, or nothing, in random sectors of what was not flushed yet holds every change before', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const flushed = written.confirmed[Math.floor(random() * CHANGES)] ?? 0;
      const log = Buffer.from(written.log);
      for (let at = flushed; at < log.length; at += SECTOR) {
        const sector = log.subarray(at, Math.min(at + SECTOR, log.length));
        const fate = random();
        if (fate < 0.3) sector.fill(0);
        else if (fate < 0.6) for (let byte = 0; byte < sector.length; byte++) sector[byte] = Math.floor(random() * 256);
      }
      expectWhole(written, written.file, log, changesBy(written, flushed));
    }
  });

  test('in the middle of playing the log into the file holds every change', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const file = Buffer.alloc(Math.max(written.file.length, written.played.length));
      written.file.copy(file);
      for (let at = 0; at < written.played.length; at += SECTOR) {
        if (random() < 0.5) written.played.copy(file, at, at, Math.min(at + SECTOR, written.played.length));
      }
      expectWhole(written, file, written.log, CHANGES);
    }
  });
});

/** Makes confirmed changes and keeps what the disk has after each. */
function write(name: string, key: LibraryKey | null): Written {
  const path = place.path(`${name}.proofbook`);
  openDatabase(path, 'create', { key }).close();
  const database = openDatabase(path, 'open', { key });
  const confirmed: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    database.transaction(() => keepFile(database, contentOf(change)));
    confirmed.push(readFileSync(`${path}-wal`).length);
  }
  const file = readFileSync(path);
  const log = readFileSync(`${path}-wal`);
  database.close();
  return { path, key, confirmed, file, log, played: readFileSync(path) };
}

function contentOf(change: number): Uint8Array {
  return new TextEncoder().encode(`change ${change} `.repeat(300));
}

function changesBy({ confirmed }: Written, end: number): number {
  return confirmed.filter((length) => length <= end).length;
}

/** Opens what the disk has: whole, its history unbroken, the first `least` changes there, and no later one without those before. */
function expectWhole({ path, key }: Written, file: Buffer, log: Buffer, least: number): void {
  const copy = `${path}.after`;
  writeFileSync(copy, file);
  writeFileSync(`${copy}-wal`, log);
  const database = openDatabase(copy, 'open', { key });
  try {
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(findBrokenLink(database)).toBeNull();
    const kept = countChanges(database);
    expect(kept).toBeGreaterThanOrEqual(least);
  } finally {
    database.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
}

/** How many changes are there; fails where one is missing before another. */
function countChanges(database: Database): number {
  const rows = database.prepare('SELECT bytes FROM files ORDER BY sha256').all() as { bytes: Uint8Array }[];
  const kept = rows.map(({ bytes }) => Number(/^change (\d+)/u.exec(Buffer.from(bytes).toString())?.[1]));
  expect([...kept].sort((a, b) => a - b)).toEqual(Array.from({ length: kept.length }, (_, change) => change));
  return kept.length;
}

/** The same cuts each time: what fails once fails again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
