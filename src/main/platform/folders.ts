import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { AppError } from '../../shared/errors';
import { writeFileWhole } from './files';

/** Makes a folder that may be there already. Throws AppError where it cannot be made. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new AppError('storage-failed', 'The folder {name} could not be made there. Choose another place.', {
      name: basename(path),
    });
  }
}

/** The names in a folder, sorted; none where there is no folder. */
export function listFolder(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** What lies in a folder, folders first to be told apart, sorted by name. Throws AppError where it cannot be looked at. */
export function listEntries(path: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((left, right) => left.name.localeCompare(right.name));
  } catch {
    throw new AppError('not-found', '{name} cannot be looked into. Choose another folder.', { name: basename(path) });
  }
}

/** True where a path is the folder or lies below it, through whatever links; a file that is yet to be made counts by its folder. */
export function isInside(path: string, folder: string): boolean {
  try {
    const [real, top] = [realpathSync(existsSync(path) ? path : dirname(path)), realpathSync(folder)];
    return real === top || real.startsWith(top.endsWith(sep) ? top : top + sep);
  } catch {
    return false;
  }
}

/**
 * Writes a folder whole or not at all: file by file into one of another name beside it, renamed at the end. Throws AppError
 * where something stands at the path already or a file cannot be written.
 */
export function writeFolderWhole(path: string, files: Iterable<{ path: string; bytes: Uint8Array }>): void {
  if (existsSync(path) && listFolder(path).length > 0)
    throw new AppError('already-exists', '{name} is not empty. Choose a folder that does not exist yet.', {
      name: basename(path),
    });
  const temporary = join(dirname(path), `.proofbook-${process.pid}-folder.part`);
  rmSync(temporary, { recursive: true, force: true });
  try {
    makeFolder(temporary);
    for (const file of files) {
      makeFolder(dirname(join(temporary, file.path)));
      writeFileWhole(join(temporary, file.path), file.bytes);
    }
    rmSync(path, { recursive: true, force: true });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A file below a folder. Throws AppError where it is missing. */
export function readFolderFile(folder: string, path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(join(folder, path)));
  } catch {
    throw new AppError('not-found', '{path} is missing in the folder. Export the library again.', { path });
  }
}
