import { join, resolve } from 'node:path';
import { app, dialog, utilityProcess } from 'electron';
import { sentence } from '../../../shared/sentence';
import { installationFolder } from '../../platform/installation';
import { startCore } from '../core/core-client';
import { guardPaths } from '../page/guard-paths';
import type { RunByName } from '../page/running-calls';
import { systemKeychain } from './keychain';
import { rememberPassphrases } from './remember-passphrases';
import type { Say } from './voice';

/** The library the window shows, or none; it can be replaced by another without a restart. */
export interface OpenLibrary {
  run: RunByName;
  lock(): void;
  /** Opens another library. Where that fails the person reads why, and the present one stays. */
  replace(path: string): void;
  /** The same for what a second start of the program was given, in the folder it was started in. */
  replaceFromArguments(argv: readonly string[], folder: string): void;
  /** Goes back to the page where a library is chosen or made. */
  leave(): void;
  /** A place the person chose in a dialog of the system: the page may use it. */
  grant(path: string): void;
  onReplaced(listener: () => void): void;
  close(): Promise<void>;
}

/**
 * Opens the library that was handed over, else the one named on the command line, else the one opened last. Where there is
 * none, or it cannot be opened, the window begins with the choice of one, and says why.
 */
export function openLibrary(handedOver: string | null, say: Say): OpenLibrary {
  const configFolder = app.getPath('userData');
  const core = startCore(
    () => utilityProcess.fork(join(installationFolder(), 'out/main/core.js'), [], { serviceName: 'Proofbook library' }),
    {
      configFolder,
      homeFolder: app.getPath('home'),
      library: handedOver ?? libraryArgument(process.argv, process.cwd()),
      orLast: true,
    },
  );
  const run = rememberPassphrases(core.run, systemKeychain, join(configFolder, 'passphrases.json'));
  const granted = new Set<string>();
  let onReplaced = () => {};

  const change = async (name: string, input: unknown) => {
    const reply = await run(name, input);
    if (reply.ok) onReplaced();
    else dialog.showErrorBox('Proofbook', say(reply.error.said ?? sentence(reply.error.message)));
  };
  const replace = (path: string) => void change('libraries.open', { path });
  return {
    run: guardPaths(run, (path) => granted.has(path)),
    lock: core.lock,
    replace,
    replaceFromArguments: (argv, folder) => {
      const next = libraryArgument(argv, folder);
      if (next !== null) replace(next);
    },
    leave: () => void change('libraries.close', {}),
    grant: (path) => granted.add(path),
    onReplaced: (listener) => {
      onReplaced = listener;
    },
    close: core.close,
  };
}

/** The first argument that names a library; switches and the program's own path are passed over. */
function libraryArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && argument.endsWith('.proofbook'));
  return named === undefined ? null : resolve(folder, named);
}
