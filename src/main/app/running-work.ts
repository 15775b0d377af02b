import type { RunningWork } from '../../shared/contract/libraries';
import type { RunOptions } from './dispatch';

/** The long work a library has under way, for a page that was loaded anew and no longer waits for its replies. */
export interface WatchedWork {
  /** The same options, listened to; `end` once the work is over. */
  watch(operation: string, options?: RunOptions): { options: RunOptions; end: () => void };
  /** What has told its progress so far; short work tells none. */
  list(): RunningWork[];
  stop(): void;
}

export function createRunningWork(): WatchedWork {
  const running = new Set<{
    operation: string;
    progress: Omit<RunningWork, 'operation'> | null;
    abort: AbortController;
  }>();
  return {
    watch(operation, options = {}) {
      const abort = new AbortController();
      const signal = options.signal === undefined ? abort.signal : AbortSignal.any([options.signal, abort.signal]);
      const entry = { operation, progress: null as Omit<RunningWork, 'operation'> | null, abort };
      running.add(entry);
      const onProgress: RunOptions['onProgress'] = (progress) => {
        entry.progress = progress;
        options.onProgress?.(progress);
      };
      return { options: { ...options, signal, onProgress }, end: () => void running.delete(entry) };
    },
    list: () =>
      [...running].flatMap(({ operation, progress }) => (progress === null ? [] : [{ operation, ...progress }])),
    stop: () => {
      for (const { abort, progress } of running) if (progress !== null) abort.abort();
    },
  };
}
