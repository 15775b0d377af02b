import type { Progress } from '../../../shared/contract';

const SHOW_AFTER_MS = 1000;
const WIDTH = 24;

export interface ProgressBar {
  report(progress: Progress): void;
  /** Wipes the bar: what follows on the terminal stands alone. */
  end(): void;
}

/** A bar on standard error for work longer than a second; silent where standard error is no terminal. */
export function createProgressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  const startedAt = performance.now();
  let shown = false;
  return {
    report: ({ done, total, label }) => {
      if (!stream.isTTY || total === 0 || performance.now() - startedAt < SHOW_AFTER_MS) return;
      const filled = Math.round((done / total) * WIDTH);
      stream.write(
        `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total} ${label.slice(0, 40)}`,
      );
      shown = true;
    },
    end: () => {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
