import { resolve } from 'node:path';
import { inputs, type ParsedInputOf } from '../../shared/contract';
import type { LibraryOutputs, LockState } from '../../shared/contract/libraries';
import { AppError, type Reply, type Told, toldBy } from '../../shared/errors';
import { type Sentence, sentence } from '../../shared/sentence';
import { systemClock } from '../platform/clock';
import { logBug } from '../platform/log';
import { browseFolder } from './browse-folder';
import { newKey } from './change-passphrase';
import { openApp } from './create-app';
import { makeDemoLibrary } from './demo-library';
import type { OperationContext, RunOptions } from './dispatch';
import { assertLibraryFile, readKeyHeader } from './open-library';
import { forgetRecent, listRecent, rememberRecent } from './recent-libraries';
import { createVault, replyOf, type Vault } from './vault';

/** The libraries of this machine, of which a page has one open at a time, or none. */
export interface Shelf extends Pick<Vault, 'run' | 'lock' | 'close'> {
  /** Opens a library in the place of the present one, which stays where that fails. Throws AppError then. */
  open(path: string): LockState;
  /** The same when the program starts: what goes wrong is told by the page, which then offers others. */
  begin(path: string): void;
}

export interface ShelfOptions {
  resourcesFolder: string;
  /** Where the list of recent libraries lies. */
  configFolder: string;
  /** The top of what the page may look through for a library. */
  homeFolder: string;
  idleMs?: number;
}

/** `first` is a library that is open already. */
export function createShelf(options: ShelfOptions, first: Vault | null = null): Shelf {
  const { resourcesFolder, configFolder, homeFolder, idleMs } = options;
  let vault = first;
  let problem: Told = NO_PROBLEM;
  if (vault !== null) rememberRecent(configFolder, vault.libraryPath, systemClock()());

  const state = (): LockState =>
    vault?.state() ?? {
      ...NONE,
      problem: problem.message,
      ...(problem.said === undefined ? {} : { saidProblem: problem.said }),
    };
  const vaultOf = (app: Parameters<typeof createVault>[0], libraryPath: string) =>
    createVault(app, { libraryPath, resourcesFolder, ...(idleMs === undefined ? {} : { idleMs }) });
  const put = (next: Vault | null): LockState => {
    vault?.close();
    vault = next;
    problem = NO_PROBLEM;
    if (next !== null) rememberRecent(configFolder, next.libraryPath, systemClock()());
    return state();
  };
  const assertFree = () => {
    // What was moved away can go on with nothing: it is closed first, and its file may be opened at its new place.
    if (vault?.isMoved() === true) put(null);
    if (vault?.isBusy() === true)
      throw new AppError('library-in-use', 'Something is still being worked on. Wait for it or stop it, then go on.');
  };
  const open = (named: string): LockState => {
    const path = atHome(named, homeFolder);
    assertFree();
    if (vault?.libraryPath === path) return state();
    assertLibraryFile(path);
    const isLocked = readKeyHeader(path) !== null;
    return put(vaultOf(isLocked ? null : openApp({ libraryPath: path, resourcesFolder }), path));
  };
  const own: OwnOperations = {
    'library.lockState': state,
    'libraries.listRecent': () => listRecent(configFolder),
    'libraries.forget': ({ path }) => {
      forgetRecent(configFolder, path);
      return listRecent(configFolder);
    },
    'libraries.open': ({ path }) => open(path),
    'libraries.create': ({ path, title, passphrase }) => {
      assertFree();
      const libraryPath = withEnding(atHome(path, homeFolder));
      const made = passphrase === '' ? null : newKey(passphrase);
      const app = openApp({ libraryPath, resourcesFolder, create: { title }, key: made?.key ?? null });
      return { ...put(vaultOf(app, libraryPath)), recoveryKey: made?.recoveryKey ?? null };
    },
    'libraries.makeDemo': async ({ path }, context) => {
      assertFree();
      const libraryPath = withEnding(atHome(path, homeFolder));
      const app = await makeDemoLibrary(libraryPath, resourcesFolder, context);
      return put(vaultOf(app, libraryPath));
    },
    'libraries.close': () => {
      assertFree();
      return put(null);
    },
    'libraries.browse': ({ folder }) => browseFolder(atHome(folder, homeFolder), homeFolder),
  };
  const run = (name: string, input: unknown, runOptions: RunOptions = {}): Promise<Reply<never>> =>
    replyOf(async () => {
      if (!isOwn(name)) {
        if (vault === null) throw new AppError('no-library', 'No library is open. Choose one first.');
        if (runOptions.library !== undefined && runOptions.library !== vault.state().session)
          throw new AppError('no-library', 'Another library was opened meanwhile. Nothing was changed in it.');
        return vault.run(name, input, runOptions);
      }
      const parsed = inputs[name].safeParse(input);
      if (!parsed.success) throw new AppError('bad-input', refusal(parsed.error.issues[0]?.path[0]).text);
      // The schema looked up by this very name made the input, which TypeScript cannot follow through the union.
      const operation = own[name] as (input: unknown, context: OperationContext) => unknown;
      return { ok: true, output: await operation(parsed.data, contextOf(runOptions)) };
    });
  return {
    run,
    open,
    begin: (path) => {
      try {
        open(path);
      } catch (error) {
        if (!(error instanceof AppError)) logBug('open library', error);
        problem = toldBy(
          error instanceof AppError
            ? error
            : new AppError('internal', 'The library could not be opened. Choose another one.'),
        );
      }
    },
    lock: () => vault?.lock(),
    close: () => {
      vault?.close();
      vault = null;
    },
  };
}

type OwnName = 'library.lockState' | Extract<keyof LibraryOutputs, `libraries.${string}`>;
type OwnOperations = {
  [Name in OwnName]: (
    input: ParsedInputOf<Name>,
    context: OperationContext,
  ) => LibraryOutputs[Name] | Promise<LibraryOutputs[Name]>;
};

const NO_PROBLEM: Told = { message: '' };

const NONE: LockState = {
  state: 'none',
  isEncrypted: false,
  name: '',
  path: '',
  session: '',
  problem: '',
  remembering: 'unavailable',
};

function isOwn(name: string): name is OwnName {
  return name === 'library.lockState' || (name.startsWith('libraries.') && Object.hasOwn(inputs, name));
}

function refusal(field: PropertyKey | undefined): Sentence {
  if (field === 'title') return sentence('Give the library a name: usually the name of the company.');
  if (field === 'path') return sentence('Choose a file for the library.');
  return sentence('Reload the page and try again.');
}

/** A path as a person writes it: below the home folder unless it says otherwise. */
export function atHome(path: string, homeFolder: string): string {
  return resolve(homeFolder, path.replace(/^~(?=$|[/\\])[/\\]?/u, ''));
}

function withEnding(path: string): string {
  return path.endsWith('.proofbook') ? path : `${path}.proofbook`;
}

function contextOf({ onProgress, signal }: RunOptions): OperationContext {
  return {
    onProgress: onProgress ?? (() => {}),
    throwIfCancelled: () => {
      if (signal?.aborted === true) throw new AppError('cancelled', 'Stopped. Nothing was made.');
    },
  };
}
