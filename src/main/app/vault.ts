import { basename } from 'node:path';
import { inputs, type LockState } from '../../shared/contract';
import { AppError, type Reply } from '../../shared/errors';
import { logBug } from '../platform/log';
import { type App, openApp } from './create-app';
import { readKeyHeader } from './open-library';
import { withPassphrase } from './passphrase';

/** A library a page stays open on: it can be locked and unlocked, and keeps its daily copy. */
export interface Vault extends App {
  /** Closes an encrypted library and wipes its key; a plain one has nothing to lock. What runs is let finish. */
  lock(): void;
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

/** Takes over an open library, or waits for its passphrase where `app` is null. */
export function createVault(opened: App | null, options: VaultOptions): Vault {
  const { libraryPath, resourcesFolder, idleMs = IDLE_MS } = options;
  const isEncrypted = () => readKeyHeader(libraryPath) !== null;
  let app = opened;
  let running = 0;
  let isUnlocking = false;
  let isLockWanted = false;
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
  const keepCopy = () => {
    try {
      app?.snapshotIfDue();
    } catch (error) {
      // A full disk must not stop the work; the next hour tries again.
      if (!(error instanceof AppError)) logBug('snapshot', error);
    }
  };
  const timers = [setTimeout(keepCopy, SNAPSHOT_AFTER_MS), setInterval(keepCopy, SNAPSHOT_EVERY_MS)];
  for (const timer of timers) timer.unref();

  const unlock = async (passphrase: string): Promise<void> => {
    if (app !== null) return;
    if (isUnlocking) throw new AppError('bad-input', 'The library is being opened already. Wait a moment.');
    isUnlocking = true;
    try {
      app = await withPassphrase(libraryPath, passphrase, (key) => openApp({ libraryPath, resourcesFolder, key }));
    } finally {
      isUnlocking = false;
    }
  };
  const state = (): LockState => ({
    state: app === null ? 'locked' : 'open',
    isEncrypted: isEncrypted(),
    name: basename(libraryPath),
  });
  const runOwn = async (name: string, input: unknown): Promise<LockState> => {
    if (name === 'library.unlock') {
      const parsed = inputs['library.unlock'].safeParse(input);
      if (!parsed.success) throw new AppError('bad-input', 'Enter the passphrase of the library.');
      await unlock(parsed.data.passphrase);
    }
    if (name === 'library.lock') lock();
    return state();
  };
  const run = async (name: string, input: unknown, runOptions?: Parameters<App['run']>[2]): Promise<Reply<never>> => {
    if (OWN.has(name)) return replyOf(() => runOwn(name, input));
    if (app === null) return { ok: false, error: LOCKED };
    running += 1;
    restartIdle();
    try {
      return (await app.run(name, input, runOptions)) as Reply<never>; // the caller knows what the name gives
    } finally {
      running -= 1;
      if (isLockWanted && running === 0) close();
    }
  };
  restartIdle();
  return {
    run,
    lock,
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

const OWN = new Set(['library.lockState', 'library.unlock', 'library.lock']);
const LOCKED = { code: 'library-locked', message: 'The library is locked. Enter its passphrase.' } as const;

async function replyOf(work: () => Promise<LockState>): Promise<Reply<never>> {
  try {
    return { ok: true, output: (await work()) as never }; // the contract ties these names to LockState
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: { code: error.code, message: error.message } };
    logBug('unlock', error);
    return {
      ok: false,
      error: { code: 'internal', message: 'The library could not be opened. Start Proofbook again.' },
    };
  }
}
