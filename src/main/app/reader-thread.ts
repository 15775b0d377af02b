import { parentPort } from 'node:worker_threads';
import { AppError, failureOf } from '../../shared/errors';
import { watched } from '../formats/turn';
import { closeNetworkDoors } from '../platform/close-network';
import { READERS, type ReaderMessage, type ReaderRequest } from './readers';

// The program of the reader's thread: one file at a time, no library, no network, and an end to its memory and its time.
closeNetworkDoors(globalThis);
const port = parentPort;
port?.on('message', (request: ReaderRequest) => void answer(request));

async function answer({ name, input }: ReaderRequest): Promise<void> {
  // The request was made by the same table of the same build, which no type can say across a thread.
  const read = READERS[name] as (...input: unknown[]) => unknown;
  try {
    const watcher = { onProgress: (step: Step) => say({ kind: 'step', step }), throwIfCancelled: () => {} };
    say({ kind: 'done', output: await watched(watcher, () => read(...input)) });
  } catch (error) {
    if (error instanceof AppError) say({ kind: 'refused', failure: failureOf(error) });
    else if (error instanceof Error) say({ kind: 'bug', name: error.name, stack: error.stack ?? error.message });
    else say({ kind: 'bug', name: 'unknown error', stack: String(error) });
  }
}

type Step = { done: number; total: number; label: string };

function say(message: ReaderMessage): void {
  port?.postMessage(message);
}
