import type { OperationName, Progress } from './contract';
import type { NamedFile } from './domain/file';
import type { Reply, Told } from './errors';

/** One call of the one door. `call` is chosen by the page; progress and cancelling refer to it. */
export interface RunRequest {
  call: string;
  name: OperationName;
  input: unknown;
  /** The session of the library the page shows: a call meant for another one changes nothing. */
  library?: string;
}

export type SaveOutcome = { kind: 'saved'; where: string } | { kind: 'cancelled' } | ({ kind: 'failed' } & Told);

/** What a host offers its page, and all of it. */
export interface Bridge {
  host: 'electron' | 'loopback';
  run(request: RunRequest, onProgress?: (progress: Progress) => void): Promise<Reply<unknown>>;
  cancel(call: string): Promise<void>;
  /** Puts a finished file where the person wants it: a save dialog in the window, a download in the browser. */
  saveFile(file: NamedFile): Promise<SaveOutcome>;
  /** Says which language the page speaks, where the host has words of its own outside of it. */
  speak(language: 'en' | 'de'): void;
  /** The system's own dialog for a library to open or to make; null where the host has none (the page lists folders). */
  chooseLibrary: ((purpose: 'open' | 'make', name: string) => Promise<string | null>) | null;
}
