import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentLibrary } from '../../shared/contract/libraries';
import { AppError } from '../../shared/errors';
import { fileExists, readJson, writeFileWhole } from '../platform/files';
import { makeFolder } from '../platform/folders';
import { logBug } from '../platform/log';
import { readKeyHeader } from './open-library';

const MOST = 12;

const fileSchema = z.object({
  libraries: z.array(z.object({ path: z.string().min(1).max(4000), openedAt: z.iso.datetime() })).max(100),
});

type Entry = z.infer<typeof fileSchema>['libraries'][number];

/**
 * The libraries opened on this machine, latest first. Only paths are kept: nothing a library says about itself, since an
 * encrypted one must not be told by a file beside it.
 */
export function listRecent(configFolder: string): RecentLibrary[] {
  return readEntries(configFolder).map(({ path, openedAt }) => ({
    path,
    name: basename(path),
    openedAt,
    isEncrypted: readKeyHeader(path) !== null,
    isMissing: !fileExists(path),
  }));
}

export function rememberRecent(configFolder: string, path: string, openedAt: string): void {
  const others = readEntries(configFolder).filter((entry) => entry.path !== path);
  writeEntries(configFolder, [{ path, openedAt }, ...others].slice(0, MOST));
}

export function forgetRecent(configFolder: string, path: string): void {
  writeEntries(
    configFolder,
    readEntries(configFolder).filter((entry) => entry.path !== path),
  );
}

/** A file that is damaged or was written by another program is none: a list of places is quickly made again. */
function readEntries(configFolder: string): Entry[] {
  try {
    return fileExists(pathOf(configFolder)) ? fileSchema.parse(readJson(pathOf(configFolder))).libraries : [];
  } catch {
    return [];
  }
}

/** A list that cannot be kept must not keep anybody from working. */
function writeEntries(configFolder: string, libraries: Entry[]): void {
  try {
    makeFolder(configFolder);
    writeFileWhole(pathOf(configFolder), new TextEncoder().encode(`${JSON.stringify({ libraries }, null, 2)}\n`));
  } catch (error) {
    if (!(error instanceof AppError)) logBug('recent libraries', error);
  }
}

function pathOf(configFolder: string): string {
  return join(configFolder, 'recent-libraries.json');
}
