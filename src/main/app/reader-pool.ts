import { Worker } from 'node:worker_threads';
import { AppError, errorFrom } from '../../shared/errors';
import type { Reader } from '../formats/apart';
import type { Watcher } from '../formats/turn';
import { createQueues } from './one-at-a-time';
import { READERS, type ReaderMessage, type ReaderName, type ReaderRequest } from './readers';

/** Where foreign files are read, and how much they may take. */
export interface ReaderBounds {
  /** The built program of the thread. */
  program: string;
  /** What one file may take. */
  memoryMb: number;
  /** For one file. The slowest that are read take some ten seconds on two cores. */
  timeMs: number;
}

/** One thread, started with the first file, used again for the next, and made anew after it had to be stopped. */
export interface ReaderPool {
  /** @throws AppError what the reader throws, and one that names the file where it had to be stopped. */
  run<Input extends unknown[], Output>(read: Reader<Input, Output>, input: Input, watcher: Watcher): Promise<Output>;
  close(): void;
}

const LOOK_EVERY_MS = 50;
// The engine's own limit ends the whole process where a single step runs far over it, so it lies so far off that looking
// at the thread comes first.
const HARD_LIMIT_ABOVE_MB = 1536;
const MB = 1024 * 1024;

export function createReaderPool(bounds: ReaderBounds): ReaderPool {
  const oneAtATime = createQueues<'file'>();
  let thread: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(bounds.program, {
      resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMb + HARD_LIMIT_ABOVE_MB },
      // Nothing of the person's surroundings is needed to read a file.
      env: {},
      execArgv: [],
    });
    // The running read hears of an error itself; what a stopped thread still throws was told already.
    started.on('error', () => {});
    started.on('exit', () => {
      if (thread === started) thread = null;
    });
    thread = started;
    return started;
  };
  const stop = () => {
    void thread?.terminate();
    thread = null;
  };

  const read = (request: ReaderRequest, watcher: Watcher): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const running = thread ?? start();
      let isRunning = true;
      const end = (settle: () => void) => {
        isRunning = false;
        clearInterval(looking);
        clearTimeout(limit);
        running.off('message', onMessage).off('error', onError).off('exit', onExit);
        running.unref();
        settle();
      };
      const giveUp = (error: unknown) =>
        end(() => {
          if (thread === running) stop();
          reject(error);
        });
      const onMessage = (message: ReaderMessage) => {
        if (message.kind === 'step') {
          watcher.onProgress(message.step);
          return;
        }
        if (message.kind === 'done') end(() => resolve(message.output));
        else end(() => reject(errorOf(message)));
      };
      const onError = (error: Error & { code?: unknown }) =>
        giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? needsTooMuch(request) : broken(request));
      const onExit = () => giveUp(broken(request));
      const looking = setInterval(() => {
        void lookAtMemory();
        try {
          watcher.throwIfCancelled();
        } catch (error) {
          giveUp(error);
        }
      }, LOOK_EVERY_MS);
      const lookAtMemory = async () => {
        const megabytes = await memoryOf(running);
        if (isRunning && megabytes > bounds.memoryMb) giveUp(needsTooMuch(request));
      };
      const limit = setTimeout(() => giveUp(takesTooLong(request)), bounds.timeMs);
      running.ref();
      running.on('message', onMessage).on('error', onError).on('exit', onExit);
      const { input, buffers } = copied(request.input);
      running.postMessage({ name: request.name, input }, buffers);
    });

  return {
    run: <Input extends unknown[], Output>(reader: Reader<Input, Output>, input: Input, watcher: Watcher) =>
      oneAtATime('file', async () => {
        watcher.throwIfCancelled();
        // What the thread gives is what the reader of that name gives.
        return (await read({ name: nameOf(reader), input }, watcher)) as Output;
      }),
    close: stop,
  };
}

/** What a thread holds, the buffers outside its heap included; it tells in the middle of its work too. */
async function memoryOf(thread: Worker): Promise<number> {
  try {
    const { used_heap_size: heap, external_memory: outside } = await thread.getHeapStatistics();
    return (heap + outside) / MB;
  } catch {
    return 0; // it has ended, which is told otherwise
  }
}

function nameOf(reader: unknown): ReaderName {
  for (const [name, each] of Object.entries(READERS)) if (each === reader) return name as ReaderName; // a key of the table
  throw new Error('A reader that is not in the table of readers.');
}

/** Copies of the files are handed over: cloning a view would take along all of the buffer it lies in. */
function copied(input: readonly unknown[]): { input: unknown[]; buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = [];
  const copies = input.map((each) => {
    const bytes = bytesOf(each);
    if (bytes === null) return each;
    const copy = new Uint8Array(bytes);
    buffers.push(copy.buffer);
    return each instanceof Uint8Array ? copy : { ...(each as object), bytes: copy }; // bytesOf found it to be an object
  });
  return { input: copies, buffers };
}

function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'object' || value === null) return null;
  const bytes: unknown = Reflect.get(value, 'bytes');
  return bytes instanceof Uint8Array ? bytes : null;
}

function errorOf(message: Extract<ReaderMessage, { kind: 'refused' | 'bug' }>): Error {
  if (message.kind === 'refused') return errorFrom(message.failure);
  const error = new Error(message.name);
  error.name = message.name;
  error.stack = message.stack;
  return error;
}

function needsTooMuch(request: ReaderRequest): AppError {
  return new AppError(
    'unreadable-file',
    '{name} needs more memory to be read than any document should; it may be damaged or made to harm. Save its text as a new file and use that.',
    { name: fileName(request) },
  );
}

function takesTooLong(request: ReaderRequest): AppError {
  return new AppError(
    'unreadable-file',
    '{name} takes longer to be read than any document should; it may be damaged or made to harm. Save its text as a new file and use that.',
    { name: fileName(request) },
  );
}

function broken(request: ReaderRequest): AppError {
  return new AppError(
    'unreadable-file',
    '{name} stopped the reader; it may be damaged or made to harm. Save its text as a new file and use that.',
    { name: fileName(request) },
  );
}

function fileName({ input }: ReaderRequest): string {
  const names = input.map((each): unknown => (bytesOf(each) !== null ? Reflect.get(Object(each), 'name') : each));
  return names.find((name) => typeof name === 'string') ?? 'This file';
}
