import { create } from 'zustand';
import type { OperationName, OutputOf, Progress } from '../../shared/contract';
import type { LockState, RecentLibrary } from '../../shared/contract/libraries';
import type { Reply } from '../../shared/errors';
import { call, callFor } from '../client';
import { sayTold } from '../language/language';

export type StartView = 'choice' | 'create' | 'open' | 'demo';

interface StartState {
  /** Null until the first reply. */
  lock: LockState | null;
  view: StartView;
  recent: readonly RecentLibrary[] | null;
  isBusy: boolean;
  /** How far long work is; null while there is none to show. */
  progress: Progress | null;
  problem: string;
  /** Shown once, for a library that was just made with a passphrase. */
  recoveryKey: string | null;
}

export const useStart = create<StartState>(() => ({
  lock: null,
  view: 'choice',
  recent: null,
  isBusy: false,
  progress: null,
  problem: '',
  recoveryKey: null,
}));

let stop: AbortController | null = null;

export async function readLockState(): Promise<void> {
  const reply = await call('library.lockState', {});
  if (reply.ok) show(reply.output);
  else useStart.setState({ problem: reply.error.message });
}

export async function loadRecent(): Promise<void> {
  const reply = await call('libraries.listRecent', {});
  if (reply.ok) useStart.setState({ recent: reply.output });
}

export async function forgetRecent(path: string): Promise<void> {
  const reply = await call('libraries.forget', { path });
  if (reply.ok) useStart.setState({ recent: reply.output });
}

/** Goes to a part of the start page. What went wrong in another part is not of interest there. */
export function showView(view: StartView): void {
  useStart.setState({ view, problem: '' });
}

export function tellProblem(problem: string): void {
  useStart.setState({ problem });
}

/** Tries a passphrase or a recovery key. The wait after wrong ones is kept by the core. */
export async function unlock(passphrase: string, remember: boolean): Promise<boolean> {
  return settle(await busy('library.unlock', () => call('library.unlock', { passphrase, remember })));
}

export async function openLibrary(path: string): Promise<boolean> {
  return settle(await busy('libraries.open', () => call('libraries.open', { path })));
}

export async function createLibrary(made: {
  path: string;
  title: string;
  passphrase: string;
  remember: boolean;
}): Promise<boolean> {
  const reply = await busy('libraries.create', () => call('libraries.create', made));
  if (reply.ok) useStart.setState({ recoveryKey: reply.output.recoveryKey });
  return settle(reply);
}

/** Takes a while: the invented company's documents are read as a person's own would be. */
export async function makeDemo(path: string): Promise<boolean> {
  stop = new AbortController();
  const { signal } = stop;
  const onProgress = (progress: Progress) => useStart.setState({ progress });
  return settle(await busy('libraries.makeDemo', () => call('libraries.makeDemo', { path }, { onProgress, signal })));
}

export function stopDemo(): void {
  stop?.abort();
}

/** The recovery key has been kept: it leaves the page. */
export function forgetRecoveryKey(): void {
  useStart.setState({ recoveryKey: null });
}

/** Gives the open library another passphrase, its first, or none (null). Shows the new recovery key. */
export async function changePassphrase(present: string, passphrase: string | null): Promise<boolean> {
  const reply = await busy('library.setPassphrase', () => call('library.setPassphrase', { present, passphrase }));
  if (reply.ok) useStart.setState({ recoveryKey: reply.output.recoveryKey });
  return settle(reply);
}

/** Leaves a library that is locked for the page where another is chosen. */
export async function leaveLocked(): Promise<void> {
  settle(await busy('libraries.close', () => call('libraries.close', {})));
}

/** Locks the library; the page starts anew, so that nothing of it stays in memory. */
export async function lockLibrary(): Promise<void> {
  await call('library.lock', {});
  location.reload();
}

async function busy<Name extends OperationName>(
  _name: Name,
  work: () => Promise<Reply<OutputOf<Name>>>,
): Promise<Reply<OutputOf<Name>>> {
  useStart.setState({ isBusy: true, problem: '', progress: null });
  try {
    return await work();
  } finally {
    useStart.setState({ isBusy: false, progress: null });
  }
}

function settle(reply: Reply<LockState>): boolean {
  if (reply.ok) show(reply.output);
  else useStart.setState({ problem: reply.error.message });
  return reply.ok;
}

function show(lock: LockState): void {
  callFor(lock.session);
  useStart.setState({ lock, problem: sayTold(lock.problem, lock.saidProblem) });
}
