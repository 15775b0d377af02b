import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';

// One file of a questionnaire or a policy; beyond this it is a mistake or an attack, and memory would not hold its parts.
const MAX_FILE_BYTES = 300 * 1024 * 1024;

/** Reads a file a person named. Throws AppError where it is missing, a folder, too large or not readable. */
export function readNamedFile(path: string): NamedFile {
  const name = basename(path);
  try {
    const stats = statSync(path);
    if (stats.isDirectory())
      throw new AppError('unreadable-file', '{name} is a folder. Name the files in it instead.', { name });
    if (!stats.isFile())
      throw new AppError('unreadable-file', '{name} is not a regular file. Save it as a file first.', { name });
    if (stats.size > MAX_FILE_BYTES) {
      throw new AppError('unreadable-file', '{name} is larger than 300 MB. Split it or save it without its pictures.', {
        name,
      });
    }
    return { name, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    throw fileError(error, name, 'read');
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed.
 * Throws AppError where the folder is missing, read-only or full; nothing is left behind then.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  try {
    const target = writableTarget(path);
    const temporary = besideFile(target);
    try {
      writeFlushed(temporary, bytes);
      renameSync(temporary, target);
      flushFolder(dirname(target));
    } catch (error) {
      removeFile(temporary);
      throw error;
    }
  } catch (error) {
    throw fileError(error, basename(path), 'write');
  }
}

/** Checks, before any work is done, that a file could be written at the path. Throws AppError where it could not. */
export function assertWritable(path: string): void {
  try {
    const probe = besideFile(writableTarget(path));
    closeSync(openSync(probe, 'w'));
    removeFile(probe);
  } catch (error) {
    throw fileError(error, basename(path), 'write');
  }
}

/**
 * The file a write to the path ends in. A link is followed, so that it stays one; a device or a pipe is refused, because
 * the rename would replace it.
 */
function writableTarget(path: string): string {
  if (!existsSync(path)) return path;
  const stats = statSync(path);
  if (stats.isDirectory())
    throw new AppError('storage-failed', '{name} is a folder. Choose a file name.', { name: basename(path) });
  if (!stats.isFile())
    throw new AppError('storage-failed', '{name} is not a regular file. Choose a file name.', { name: basename(path) });
  accessSync(path, constants.W_OK);
  return realpathSync(path);
}

/** A short name of its own: the longest name a folder takes may be used up by the file itself. */
function besideFile(path: string): string {
  return join(dirname(path), `.proofbook-${process.pid}.part`);
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Every `.json` file of a resources folder, sorted by name, parsed. */
export function readJsonFolder(folder: string): { name: string; value: unknown }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, value: readJson(join(folder, name)) }));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The first bytes of a file, fewer where it is shorter; none where it cannot be read. */
export function readFileStart(path: string, length: number): Uint8Array {
  const start = new Uint8Array(length);
  try {
    const handle = openSync(path, 'r');
    try {
      return start.subarray(0, readSync(handle, start, 0, length, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return new Uint8Array();
  }
}

/** Puts a finished file in the place of another in one step, and waits until the disk has it and its name. */
export function replaceFile(finished: string, path: string): void {
  try {
    flush(finished, 'r+');
    renameSync(finished, path);
    flushFolder(dirname(path));
  } catch (error) {
    throw fileError(error, basename(path), 'write');
  }
}

/** A new name is on the disk only once its folder is. Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r');
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const handle = openSync(path, mode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function fileExists(path: string): boolean {
  return existsSync(path);
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** What tells a file from every other on this machine, whatever it is called; null where there is none. */
export function fileIdentity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

export function fileSize(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** Copies a file's bytes; a copy that is there already is replaced. */
export function copyFile(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    removeFile(to);
    throw fileError(error, basename(to), 'write');
  }
}

/** Gives a file another name; one that is not there is none. */
export function moveFile(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/** True where both paths lead to one and the same existing file, through whatever links. */
export function isSameFile(left: string, right: string): boolean {
  return existsSync(left) && existsSync(right) && realpathSync(left) === realpathSync(right);
}

function fileError(error: unknown, name: string, doing: 'read' | 'write'): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const why = String(error.code);
  switch (error.code) {
    case 'ENOENT':
      return doing === 'read'
        ? new AppError('not-found', '{name} does not exist. Check the path.', { name })
        : new AppError('storage-failed', 'The folder for {name} does not exist. Create it first.', { name });
    case 'ENOTDIR':
      return new AppError('not-found', 'The path of {name} leads through a file. Check the path.', { name });
    case 'EACCES':
    case 'EPERM':
      return doing === 'read'
        ? new AppError('unreadable-file', '{name} may not be read. Give yourself permission and try again.', { name })
        : new AppError('storage-failed', '{name} may not be written there. Choose another folder.', { name });
    case 'EROFS':
      return new AppError('storage-failed', 'The disk for {name} is read-only. Choose another folder.', { name });
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('storage-failed', 'The disk is full. Free some space, then write {name} again.', { name });
    default:
      return doing === 'read'
        ? new AppError('unreadable-file', '{name} could not be read ({why}). Check the disk.', { name, why })
        : new AppError('storage-failed', '{name} could not be written ({why}). Check the disk.', { name, why });
  }
}
