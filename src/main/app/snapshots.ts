import { join } from 'node:path';
import { AppError } from '../../shared/errors';
import { fileExists, fileSize, removeFile, replaceFile } from '../platform/files';
import { listFolder, makeFolder } from '../platform/folders';
import type { LibraryKey } from '../storage/encryption';
import { verifyCopy } from '../storage/snapshot';

/** Why a snapshot was taken; it is part of its name. */
export type SnapshotReason = 'daily' | 'migration' | 'restore' | 'asked';

export interface Snapshot {
  name: string;
  path: string;
  takenAt: string;
  reason: SnapshotReason;
  byteLength: number;
}

const IN_MEMORY = ':memory:';
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-(daily|migration|restore|asked)\.proofbook$/u;

/** The dated copies of a library, newest first; they lie in a folder beside it. */
export function listSnapshots(libraryPath: string): Snapshot[] {
  const folder = folderOf(libraryPath);
  return listFolder(folder)
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (match === null) return [];
      const [, day = '', hour = '', minute = '', second = '', reason = ''] = match;
      const path = join(folder, name);
      const takenAt = `${day}T${hour}:${minute}:${second}.000Z`;
      return [{ name, path, takenAt, reason: reason as SnapshotReason, byteLength: fileSize(path) }]; // NAME lists them
    })
    .reverse();
}

/**
 * Keeps a copy: written under another name, opened and read page by page, flushed, and only then given its name. Then those
 * that the rule no longer keeps are removed. Throws AppError where it cannot be written or read back; nothing stays then.
 */
export function takeSnapshot(
  library: { libraryPath: string; key: LibraryKey | null; copyTo: (path: string) => void },
  reason: SnapshotReason,
  now: string,
): Snapshot {
  if (library.libraryPath === IN_MEMORY)
    throw new AppError('bad-input', 'A library that lies in memory alone has no place for copies.');
  const folder = folderOf(library.libraryPath);
  makeFolder(folder);
  const name = freeName(folder, reason, now);
  const unfinished = join(folder, `.${process.pid}.part`);
  try {
    removeFile(unfinished);
    library.copyTo(unfinished);
    verifyCopy(unfinished, library.key);
    replaceFile(unfinished, join(folder, name));
  } finally {
    removeFile(unfinished);
  }
  const all = listSnapshots(library.libraryPath);
  const kept = new Set(choosePreserved(all.map((each) => each.name)));
  for (const { name: each, path } of all) if (!kept.has(each)) removeFile(path);
  const taken = all.find((each) => each.name === name);
  if (taken === undefined) throw new AppError('storage-failed', 'The snapshot could not be kept. Check the disk.');
  return taken;
}

/** Two copies of one second are two copies: the later is named a second later. */
function freeName(folder: string, reason: SnapshotReason, now: string): string {
  const name = `${now.slice(0, 19).replaceAll(':', '-')}Z-${reason}.proofbook`;
  if (!fileExists(join(folder, name))) return name;
  return freeName(folder, reason, new Date(Date.parse(now) + 1000).toISOString());
}

// The last ten whatever they are, then one of a day for a week, of a week for five, of a month for a year; and the last three
// from before a migration, since those are what an older program can still open.
const NEWEST = 10;
const PERIODS: readonly { count: number; of: (day: string) => string }[] = [
  { count: 7, of: (day) => day },
  { count: 5, of: (day) => String(Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)) },
  { count: 12, of: (day) => day.slice(0, 7) },
];
const BEFORE_MIGRATIONS = 3;

/** The names that are kept, of all there are. */
export function choosePreserved(names: readonly string[]): string[] {
  const newestFirst = names.toSorted().reverse();
  const kept = new Set(newestFirst.slice(0, NEWEST));
  for (const name of newestFirst.filter((each) => each.includes('-migration.')).slice(0, BEFORE_MIGRATIONS))
    kept.add(name);
  for (const { count, of } of PERIODS) {
    const first = new Map<string, string>();
    for (const name of newestFirst) {
      const period = of(name.slice(0, 10));
      if (!first.has(period) && first.size < count) first.set(period, name);
    }
    for (const name of first.values()) kept.add(name);
  }
  return newestFirst.filter((name) => kept.has(name));
}

const DUE_AFTER_MS = 20 * 3_600_000;

/** True where the newest copy is older than most of a day. */
export function isSnapshotDue(libraryPath: string, now: string): boolean {
  const newest = listSnapshots(libraryPath)[0];
  return newest === undefined || Date.parse(now) - Date.parse(newest.takenAt) > DUE_AFTER_MS;
}

/** The snapshot a person named: by its name, its path, or `latest`. Throws AppError where there is none. */
export function findSnapshot(libraryPath: string, named: string): string {
  const all = listSnapshots(libraryPath);
  const found = named === 'latest' ? all[0] : all.find(({ name }) => name === named || name.startsWith(named));
  if (found !== undefined) return found.path;
  if (fileExists(named)) return named;
  throw new AppError('not-found', 'There is no snapshot {named}. List them with `proofbook snapshot LIBRARY --list`.', {
    named,
  });
}

function folderOf(libraryPath: string): string {
  return `${libraryPath}-snapshots`;
}
