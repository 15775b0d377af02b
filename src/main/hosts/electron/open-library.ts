import { join } from 'node:path';
import { app, dialog } from 'electron';
import { AppError } from '../../../shared/errors';
import { listRecent } from '../../app/recent-libraries';
import { createShelf } from '../../app/shelf';
import { installationFolder } from '../../platform/installation';
import { logBug } from '../../platform/log';
import { guardPaths } from '../page/guard-paths';
import type { RunByName } from '../page/running-calls';
import { systemKeychain } from './keychain';
import { rememberPassphrases } from './remember-passphrases';

/** The library the window shows, or none; it can be replaced by another without a restart. */
export interface OpenLibrary {
  run: RunByName;
  lock(): void;
  /** Opens another library. Where that fails the person reads why, and the present one stays. */
  replace(path: string): void;
  replaceFromArguments(argv: readonly string[]): void;
  /** Goes back to the page where a library is chosen or made. */
  leave(): void;
  /** A place the person chose in a dialog of the system: the page may use it. */
  grant(path: string): void;
  onReplaced(listener: () => void): void;
  close(): void;
}

/**
 * Opens the library that was handed over, else the one named on the command line, else the one opened last. Where there is
 * none, or it cannot be opened, the window begins with the choice of one, and says why.
 */
export function openLibrary(handedOver: string | null): OpenLibrary {
  const configFolder = app.getPath('userData');
  const resourcesFolder = join(installationFolder(), 'resources');
  const shelf = createShelf({ resourcesFolder, configFolder, homeFolder: app.getPath('home') });
  const run = rememberPassphrases(shelf.run, systemKeychain, join(configFolder, 'passphrases.json'));
  const granted = new Set<string>();
  let onReplaced = () => {};
  const first = handedOver ?? libraryArgument(process.argv) ?? lastOpened(configFolder);
  if (first !== null) shelf.begin(first);

  const replace = (next: string) => {
    try {
      shelf.open(next);
      onReplaced();
    } catch (error) {
      if (!(error instanceof AppError)) logBug('open library', error);
      dialog.showErrorBox('Proofbook', error instanceof AppError ? error.message : 'This library could not be opened.');
    }
  };
  const leave = async () => {
    const reply = await run('libraries.close', {});
    if (reply.ok) onReplaced();
    else dialog.showErrorBox('Proofbook', reply.error.message);
  };
  return {
    run: guardPaths(run, (path) => granted.has(path)),
    lock: shelf.lock,
    replace,
    replaceFromArguments: (argv) => {
      const next = libraryArgument(argv);
      if (next !== null) replace(next);
    },
    leave: () => void leave(),
    grant: (path) => granted.add(path),
    onReplaced: (listener) => {
      onReplaced = listener;
    },
    close: shelf.close,
  };
}

function lastOpened(configFolder: string): string | null {
  return listRecent(configFolder).find(({ isMissing }) => !isMissing)?.path ?? null;
}

/** The first argument that names a library; switches and the program's own path are passed over. */
function libraryArgument(argv: readonly string[]): string | null {
  return argv.slice(1).find((argument) => !argument.startsWith('-') && argument.endsWith('.proofbook')) ?? null;
}
