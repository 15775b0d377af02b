import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How far long work has come, in units of its own. */
interface Step {
  done: number;
  total: number;
  label: string;
}

/** Whoever waits for long work: is told how far it is, and may stop it by throwing. */
export interface Watcher {
  onProgress: (step: Step) => void;
  throwIfCancelled: () => void;
}

const LONGEST_MS = 25;
const watchers = new AsyncLocalStorage<Watcher>();
let lastTurn = 0;

/**
 * Runs work under a watcher. Readers and writers call `turn` deep inside; that the watcher reaches them along the run
 * spares every function between from handing it on.
 */
export function watched<Result>(watcher: Watcher, work: () => Result): Result {
  return watchers.run(watcher, work);
}

/**
 * Called once per item of long work: tells the watcher about a step, if one is given, and hands the event loop back when
 * it was held for long. @throws what the watcher throws to stop the work.
 */
export async function turn(step?: Step): Promise<void> {
  const watcher = watchers.getStore();
  if (step) watcher?.onProgress(step);
  if (isDue()) await takeTurn();
}

/** Whether the event loop has been held for long: asked by loops that run too often to await every time. */
export function isDue(): boolean {
  return performance.now() - lastTurn >= LONGEST_MS;
}

export async function takeTurn(): Promise<void> {
  await nextTurn();
  // Counted over all work: two operations that take turns hold the loop no longer than one.
  lastTurn = performance.now();
  watchers.getStore()?.throwIfCancelled();
}
