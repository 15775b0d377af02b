import type { Progress } from '../../../shared/contract';
import type { LockState } from '../../../shared/contract/libraries';
import { AppError, type Reply, refused } from '../../../shared/errors';
import type { RunByName } from '../page/running-calls';
import type { CoreBeginning, FromCore, ToCore } from './core-messages';

/** A process as its starter holds it. */
export interface CoreChild {
  postMessage(message: ToCore): void;
  on(event: 'message', listener: (message: FromCore) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

/** The core in a process of its own. Where that ends by itself it is started anew, with the library it had open. */
export interface CoreProcess {
  run: RunByName;
  lock(): void;
  /** Lets the library be closed, and ends the process. */
  close(): Promise<void>;
}

interface Waiting {
  settle: (reply: Reply<unknown>) => void;
  onProgress: (progress: Progress) => void;
}

const MOST_ENDS = 3;
const ENDS_WITHIN_MS = 60_000;
const CLOSED_WITHIN_MS = 5000;

export function startCore(fork: () => CoreChild, beginning: CoreBeginning): CoreProcess {
  const waiting = new Map<string, Waiting>();
  let library = beginning.library;
  let ends: number[] = [];
  let isClosing = false;
  let calls = 0;
  let core = start(beginning);

  function start(from: CoreBeginning): { send: (message: ToCore) => void; child: CoreChild; ended: Promise<void> } {
    const child = fork();
    let isReady = false;
    const queue: ToCore[] = [{ kind: 'begin', ...from }];
    const send = (message: ToCore) => {
      if (isReady) child.postMessage(message);
      else queue.push(message);
    };
    child.on('message', (message) => {
      if (message.kind === 'ready') {
        isReady = true;
        for (const queued of queue) child.postMessage(queued);
      } else if (message.kind === 'progress') waiting.get(message.call)?.onProgress(message.progress);
      else settle(message.call, message.reply);
    });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => {
        resolve();
        onEnd();
      });
    });
    return { send, child, ended };
  }

  function onEnd(): void {
    if (isClosing) return;
    ends = [...ends.filter((at) => performance.now() - at < ENDS_WITHIN_MS), performance.now()];
    // Whoever waits is told after the new one has begun: what is asked next is answered.
    if (!isGivenUp()) core = start({ ...beginning, library, orLast: false });
    for (const call of waiting.keys()) settle(call, isGivenUp() ? GIVEN_UP : ENDED);
  }

  const isGivenUp = () => ends.length > MOST_ENDS;

  function settle(call: string, reply: Reply<unknown>): void {
    if (reply.ok && isLockState(reply.output)) library = reply.output.path === '' ? null : reply.output.path;
    waiting.get(call)?.settle(reply);
    waiting.delete(call);
  }

  const run: RunByName = (name, input, { onProgress = () => {}, signal, library: meant } = {}) => {
    if (isGivenUp()) return Promise.resolve(GIVEN_UP);
    const call = `c${(calls += 1)}`;
    const { send } = core;
    signal?.addEventListener('abort', () => send({ kind: 'cancel', call }), { once: true });
    return new Promise((resolve) => {
      waiting.set(call, { settle: resolve, onProgress });
      send({ kind: 'run', call, name, input, ...(meant === undefined ? {} : { library: meant }) });
    });
  };
  return {
    run,
    lock: () => core.send({ kind: 'lock' }),
    close: async () => {
      isClosing = true;
      const { child, ended, send } = core;
      send({ kind: 'close' });
      const late = setTimeout(() => child.kill(), CLOSED_WITHIN_MS);
      await ended;
      clearTimeout(late);
    },
  };
}

const ENDED: Reply<never> = refused(
  new AppError(
    'internal',
    'The part of Proofbook that keeps the library stopped and was started again. What was finished before stays; do the last step again.',
  ),
);

const GIVEN_UP: Reply<never> = refused(
  new AppError(
    'internal',
    'The part of Proofbook that keeps the library stops again and again. What was finished before stays; close Proofbook and start it again.',
  ),
);

function isLockState(output: unknown): output is LockState {
  return typeof output === 'object' && output !== null && 'state' in output && 'session' in output && 'path' in output;
}
