import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { inputs, type ParsedInputOf } from '../../shared/contract';
import type { LockState } from '../../shared/contract/libraries';
import { AppError, type Reply, refused } from '../../shared/errors';
import { sentence } from '../../shared/sentence';
import { fileIdentity } from '../platform/files';
import { logBug } from '../platform/log';
import type { LibraryKey } from '../storage/encryption';
import { type App, openApp } from './create-app';
import type { RunOptions } from './dispatch';
import { readKeyHeader } from './open-library';
import { withPassphrase } from './passphrase';
import { type ClosableLibrary, restoreInPlace } from './restore-in-place';
import { createRunningWork } from './running-work';
import { assertKnowsPassphrase, setPassphrase } from './set-passphrase';

/** A library a page stays open on: it can be locked and unlocked, keeps its daily copy and gives copies back. */
export interface Vault extends Pick<App, 'run' | 'close' | 'libraryPath' | 'isReadOnly' | 'snapshotIfDue'> {
  /** Closes an encrypted library and wipes its key; a plain one has nothing to lock. What runs is let finish. */
  lock(): void;
  /** True while an operation is under way. */
  isBusy(): boolean;
  /** True where the file was moved, renamed or taken away while it was open. */
  isMoved(): boolean;
  state(): LockState;
}

export interface VaultOptions {
  libraryPath: string;
  resourcesFolder: string;
  /** Locks after so long without a call. */
  idleMs?: number;
}

const IDLE_MS = 15 * 60_000;
const SNAPSHOT_AFTER_MS = 20_000;
const SNAPSHOT_EVERY_MS = 3_600_000;
const LOOK_EVERY_MS = 2_000;

/** Takes over an open library, or waits for its passphrase where `app` is null. */
export function createVault(opened: App | null, options: VaultOptions): Vault {
  const { libraryPath, resourcesFolder, idleMs = IDLE_MS } = options;
  const isEncrypted = () => readKeyHeader(libraryPath) !== null;
  let session = randomUUID();
  const work = createRunningWork();
  let app = opened;
  let identity = fileIdentity(libraryPath);
  let running = 0;
  let isUnlocking = false;
  let isLockWanted = false;
  let wasMoved = false;
  let idle: NodeJS.Timeout | null = null;

  const close = () => {
    if (idle !== null) clearTimeout(idle);
    idle = null;
    isLockWanted = false;
    app?.close();
    app = null;
  };
  const lock = () => {
    if (app === null || !isEncrypted()) return;
    if (running > 0) isLockWanted = true;
    else close();
  };
  const restartIdle = () => {
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(lock, idleMs);
    idle.unref();
  };
  /** A file that was moved takes along only what stands in it: so the log, which stays behind, is emptied into it at once. */
  const isMoved = () => {
    const moved = app !== null && fileIdentity(libraryPath) !== identity;
    if (moved && !wasMoved) attempt('library moved', () => app?.emptyLog());
    wasMoved = moved;
    return moved;
  };
  const keepCopy = () => {
    if (!isMoved()) attempt('snapshot', () => app?.snapshotIfDue());
  };
  const timers = [
    setTimeout(keepCopy, SNAPSHOT_AFTER_MS),
    setInterval(keepCopy, SNAPSHOT_EVERY_MS),
    setInterval(isMoved, LOOK_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();

  const unlock = async (passphrase: string): Promise<void> => {
    if (app !== null) return;
    if (isUnlocking) throw new AppError('bad-input', 'The library is being opened already. Wait a moment.');
    isUnlocking = true;
    try {
      app = await withPassphrase(libraryPath, passphrase, (key) => openApp({ libraryPath, resourcesFolder, key }));
      identity = fileIdentity(libraryPath);
    } finally {
      isUnlocking = false;
    }
  };
  const state = (): LockState => ({
    state: app === null ? 'locked' : 'open',
    isEncrypted: isEncrypted(),
    name: basename(libraryPath),
    path: libraryPath,
    session,
    problem: '',
    remembering: 'unavailable',
  });
  /** The open library while nothing is under way in it, for what closes it and opens it again. */
  const atRest = (): ClosableLibrary => {
    if (app === null) throw locked();
    if (running > 0)
      throw new AppError(
        'library-in-use',
        'Something is still being worked on. Wait for it or stop it, then try again.',
      );
    const reopen = (key: LibraryKey | null) => {
      app = openApp({ libraryPath, resourcesFolder, key });
      identity = fileIdentity(libraryPath);
      // What a page shows of the library before may not be in it any more.
      session = randomUUID();
    };
    return { app, close, reopen };
  };
  const own: { [Name in OwnName]: (input: ParsedInputOf<Name>) => unknown } = {
    'library.lockState': state,
    'library.lock': () => {
      lock();
      return state();
    },
    'library.unlock': async ({ passphrase }) => {
      await unlock(passphrase);
      return state();
    },
    'library.forgetPassphrase': state,
    'library.running': () => work.list(),
    'library.stopRunning': () => {
      work.stop();
      return work.list();
    },
    'library.restore': ({ name }) => restoreInPlace(atRest(), name),
    'library.setPassphrase': async ({ present, passphrase }) => {
      await assertKnowsPassphrase(atRest().app, present);
      // Asked again: the wait after a wrong one may have been long.
      const recoveryKey = setPassphrase(atRest(), passphrase);
      return { ...state(), recoveryKey };
    },
  };
  const runOpen = async (name: string, input: unknown, runOptions?: RunOptions): Promise<Reply<unknown>> => {
    if (app === null) throw locked();
    running += 1;
    restartIdle();
    const watched = work.watch(name, runOptions);
    try {
      return await app.run(name, input, watched.options);
    } finally {
      running -= 1;
      watched.end();
      if (isLockWanted && running === 0) close();
    }
  };
  const run = (name: string, input: unknown, runOptions?: RunOptions): Promise<Reply<never>> =>
    replyOf(async () => {
      if (isMoved() && name !== 'library.lockState') throw movedAway(libraryPath);
      if (!isOwn(name)) return runOpen(name, input, runOptions);
      const parsed = inputs[name].safeParse(input);
      if (!parsed.success) throw new AppError('bad-input', OWN[name].text);
      // The schema looked up by this very name made the input, which TypeScript cannot follow through the union.
      return { ok: true, output: await (own[name] as (input: unknown) => unknown)(parsed.data) };
    });
  restartIdle();
  return {
    run,
    lock,
    state,
    isMoved,
    isBusy: () => running > 0 || isUnlocking,
    libraryPath,
    get isReadOnly() {
      return app?.isReadOnly ?? false;
    },
    snapshotIfDue: () => app?.snapshotIfDue(),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      close();
    },
  };
}

/** What the vault answers itself, with what is said of an input it cannot use. */
const OWN = {
  'library.lockState': sentence('Reload the page.'),
  'library.unlock': sentence('Enter the passphrase of the library.'),
  'library.lock': sentence('Reload the page.'),
  'library.forgetPassphrase': sentence('Reload the page.'),
  'library.setPassphrase': sentence('Enter the new passphrase.'),
  'library.running': sentence('Reload the page.'),
  'library.stopRunning': sentence('Reload the page.'),
  'library.restore': sentence('Choose a copy from the list.'),
} as const;
type OwnName = keyof typeof OWN;

function isOwn(name: string): name is OwnName {
  return Object.hasOwn(OWN, name);
}

function locked(): AppError {
  return new AppError('library-locked', 'The library is locked. Enter its passphrase.');
}

function movedAway(libraryPath: string): AppError {
  return new AppError(
    'library-moved',
    'The library is no longer at {libraryPath}. All that was saved is in its file: put it back there, or open it from its new place.',
    { libraryPath },
  );
}

function attempt(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    // A full disk must not stop the work; the next time tries again.
    if (!(error instanceof AppError)) logBug(what, error);
  }
}

/** Puts a failure into words, for what does not go through the door of an open library. */
export async function replyOf(work: () => Promise<Reply<unknown>>): Promise<Reply<never>> {
  try {
    return (await work()) as Reply<never>; // the contract ties each name to its output
  } catch (error) {
    if (error instanceof AppError) return refused(error);
    logBug('library', error);
    const bug = new AppError('internal', 'The library could not be opened. Start Proofbook again.');
    return refused(bug);
  }
}
