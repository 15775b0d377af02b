import { create } from 'zustand';
import type { LockState } from '../../shared/contract';
import { call } from '../client';

interface StartState {
  /** Null until the first reply. */
  lock: LockState | null;
  isBusy: boolean;
  problem: string;
}

export const useStart = create<StartState>(() => ({ lock: null, isBusy: false, problem: '' }));

export async function readLockState(): Promise<void> {
  const reply = await call('library.lockState', {});
  if (reply.ok) useStart.setState({ lock: reply.output });
  else useStart.setState({ problem: reply.error.message });
}

/** Tries a passphrase or a recovery key. The wait after wrong ones is kept by the core. */
export async function unlock(passphrase: string): Promise<boolean> {
  useStart.setState({ isBusy: true, problem: '' });
  const reply = await call('library.unlock', { passphrase });
  useStart.setState(reply.ok ? { lock: reply.output, isBusy: false } : { isBusy: false, problem: reply.error.message });
  return reply.ok;
}

/** Locks the library; the page starts anew, so that nothing of it stays in memory. */
export async function lockLibrary(): Promise<void> {
  await call('library.lock', {});
  location.reload();
}
