import type { Progress } from '../../../shared/contract';
import { AppError, type Reply, refused } from '../../../shared/errors';
import type { RunOptions } from '../../app/dispatch';

/** The core's one door as a host sees it: a name it has not checked, an input it has not parsed. */
export type RunByName = (name: string, input: unknown, options?: RunOptions) => Promise<Reply<unknown>>;

export interface PageCall {
  call: string;
  name: string;
  input?: unknown;
  library?: string | undefined;
}

/** The calls a page has under way, by the id it gave them. */
export interface RunningCalls {
  run(request: PageCall, onProgress: (progress: Progress) => void): Promise<Reply<unknown>>;
  cancel(call: string): void;
  cancelAll(): void;
}

export function trackRunningCalls(app: () => { run: RunByName }): RunningCalls {
  const running = new Map<string, AbortController>();
  return {
    async run({ call, name, input, library }, onProgress) {
      if (running.has(call)) {
        return refused(new AppError('bad-input', 'This call is running already. Wait for it to finish.'));
      }
      const abort = new AbortController();
      running.set(call, abort);
      try {
        return await app().run(name, input, {
          onProgress: atMostEvery(50, onProgress),
          signal: abort.signal,
          ...(library === undefined ? {} : { library }),
        });
      } finally {
        running.delete(call);
      }
    },
    cancel: (call) => running.get(call)?.abort(),
    cancelAll: () => {
      for (const abort of running.values()) abort.abort();
    },
  };
}

/** A person reads a bar, not ten thousand events: passes the first, the last, and one per interval between. */
function atMostEvery(intervalMs: number, onProgress: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < intervalMs && progress.done < progress.total) return;
    last = now;
    onProgress(progress);
  };
}
