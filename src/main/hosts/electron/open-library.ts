import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { AppError } from '../../../shared/errors';
import { openApp } from '../../app/create-app';
import { readKeyHeader } from '../../app/open-library';
import { createVault, type Vault } from '../../app/vault';
import { fileExists } from '../../platform/files';
import { installationFolder } from '../../platform/installation';
import { logBug } from '../../platform/log';

/** The library the window shows; it can be replaced by another without a restart. */
export interface OpenLibrary {
  current: () => Vault;
  /** Opens another library. Where that fails the person reads why, and the present one stays. */
  replace(path: string, options?: { create: boolean }): void;
  replaceFromArguments(argv: readonly string[]): void;
  onReplaced(listener: () => void): void;
  close(): void;
}

/**
 * Opens the library that was handed over, else the one named on the command line, else the person's own in the
 * program's data folder, which is made on the first start. Throws AppError where it cannot be opened.
 */
export function openLibrary(handedOver: string | null): OpenLibrary {
  const named = handedOver ?? libraryArgument(process.argv);
  const path = named ?? join(app.getPath('userData'), 'Proofbook.proofbook');
  let open = openAt(path, named === null && !fileExists(path));
  let onReplaced = () => {};

  const replace = (next: string, options = { create: false }) => {
    if (next === open.libraryPath) return;
    try {
      const opened = openAt(next, options.create);
      open.close();
      open = opened;
      onReplaced();
    } catch (error) {
      if (!(error instanceof AppError)) logBug('open library', error);
      dialog.showErrorBox('Proofbook', error instanceof AppError ? error.message : 'This library could not be opened.');
    }
  };
  return {
    current: () => open,
    replace,
    replaceFromArguments: (argv) => {
      const next = libraryArgument(argv);
      if (next !== null) replace(next);
    },
    onReplaced: (listener) => {
      onReplaced = listener;
    },
    close: () => open.close(),
  };
}

function openAt(libraryPath: string, create: boolean): Vault {
  const resourcesFolder = join(installationFolder(), 'resources');
  const options = { libraryPath, resourcesFolder };
  if (create) {
    return createVault(openApp({ ...options, create: { title: basename(libraryPath, '.proofbook') } }), options);
  }
  // The page asks for the passphrase of an encrypted one.
  return createVault(readKeyHeader(libraryPath) === null ? openApp(options) : null, options);
}

/** The first argument that names a library; switches and the program's own path are passed over. */
function libraryArgument(argv: readonly string[]): string | null {
  return argv.slice(1).find((argument) => !argument.startsWith('-') && argument.endsWith('.proofbook')) ?? null;
}
