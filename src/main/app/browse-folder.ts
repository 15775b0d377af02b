import { dirname, resolve } from 'node:path';
import type { FolderListing } from '../../shared/contract/libraries';
import { AppError } from '../../shared/errors';
import { isInside, listEntries } from '../platform/folders';

const ENDING = '.proofbook';

/**
 * The folders and libraries in a folder, for a page that has no dialog of the system. Nothing else is listed, and nothing
 * outside `home`, whatever links lead there. Throws AppError for any other folder.
 */
export function browseFolder(named: string, home: string): FolderListing {
  const folder = resolve(home, named);
  if (!isInside(folder, home))
    throw new AppError('bad-input', 'Only your own folders can be looked at. Choose one in your home folder.');
  const entries = listEntries(folder).filter(({ name }) => !name.startsWith('.'));
  return {
    folder,
    parent: isInside(dirname(folder), home) ? dirname(folder) : null,
    folders: entries.filter(({ isFolder }) => isFolder).map(({ name }) => name),
    libraries: entries.filter(({ isFolder, name }) => !isFolder && name.endsWith(ENDING)).map(({ name }) => name),
  };
}
