import type { RunRequest } from './bridge';
import type { Progress } from './contract';
import type { NamedFile } from './domain/file';

/** The one channel between the window's page and its process. */
export const WINDOW_CHANNEL = 'proofbook';
/** The channel of progress, from the process to the page. */
export const PROGRESS_CHANNEL = 'proofbook-progress';

/** All a page can ask its window for. */
export type WindowRequest =
  | ({ kind: 'run' } & RunRequest)
  | { kind: 'cancel'; call: string }
  | { kind: 'save-file'; file: NamedFile }
  /** A library the person dropped on the window. The preload says so, which alone learns where a dropped file lies. */
  | { kind: 'drop-library'; path: string }
  /** The language the page speaks: the menu and the system's boxes follow it. */
  | { kind: 'speak'; language: 'en' | 'de' }
  | { kind: 'choose-library'; purpose: 'open' | 'make'; name: string };

export interface CallProgress {
  call: string;
  progress: Progress;
}
