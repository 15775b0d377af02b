import type { Progress } from '../../../shared/contract';
import type { Reply } from '../../../shared/errors';

/** What the core's process begins with. */
export interface CoreBeginning {
  configFolder: string;
  homeFolder: string;
  /** The library to open; null for none. */
  library: string | null;
  /** Where none is named: the one that was opened last, if it is still there. */
  orLast: boolean;
}

export type ToCore =
  | ({ kind: 'begin' } & CoreBeginning)
  | { kind: 'run'; call: string; name: string; input: unknown; library?: string }
  | { kind: 'cancel'; call: string }
  | { kind: 'lock' }
  | { kind: 'close' };

export type FromCore =
  /** It listens; what is sent before could be lost. */
  | { kind: 'ready' }
  | { kind: 'progress'; call: string; progress: Progress }
  | { kind: 'reply'; call: string; reply: Reply<unknown> };
