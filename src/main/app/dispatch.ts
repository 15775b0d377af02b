import { inputs, type OperationName, type OutputOf, type ParsedInputOf, type Progress } from '../../shared/contract';
import { AppError, type Reply, refused } from '../../shared/errors';
import { readingApart } from '../formats/apart';
import { watched } from '../formats/turn';
import { logBug } from '../platform/log';
import { storageError } from '../storage/database';
import type { ReaderPool } from './reader-pool';
import { refuseInput } from './refuse-input';

/** What a running operation is given besides its input. */
export interface OperationContext {
  onProgress: (progress: Progress) => void;
  /** Throws the `cancelled` AppError once the person has asked to stop. */
  throwIfCancelled: () => void;
}

/** Every operation's function. A name of the contract that is missing here does not compile. */
export type Operations = {
  [Name in OperationName]: (
    input: ParsedInputOf<Name>,
    context: OperationContext,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>;
};

export interface RunOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** The session of the library that is meant; where another is open by now, nothing is done. */
  library?: string;
}

/** Runs one operation by name for any host. Never throws: a bug becomes an `internal` reply and a line in the log. */
export type Dispatch = {
  <Name extends OperationName>(name: Name, input: unknown, options?: RunOptions): Promise<Reply<OutputOf<Name>>>;
  (name: string, input: unknown, options?: RunOptions): Promise<Reply<unknown>>;
};

/**
 * The only door into the core: looks the operation up, parses its input, runs it, and puts every failure into words.
 * Foreign files are read by `readers`, or here where there are none.
 */
export function createDispatch(operations: Operations, readers: Pick<ReaderPool, 'run'> | null): Dispatch {
  return async (name: string, input: unknown, options: RunOptions = {}): Promise<Reply<never>> => {
    try {
      if (!isOperation(name))
        throw new AppError('bad-input', 'There is no operation called {name}.', { name: name.slice(0, 80) });
      const parsed = inputs[name].safeParse(input);
      if (!parsed.success) throw refuseInput(name, parsed.error.issues[0]);
      const context: OperationContext = {
        onProgress: options.onProgress ?? (() => {}),
        throwIfCancelled: () => {
          if (options.signal?.aborted === true)
            throw new AppError('cancelled', 'Stopped. What was finished before stays.');
        },
      };
      // The schema looked up by this very name made the input, which TypeScript cannot follow through the union.
      const operation = operations[name] as (input: unknown, context: OperationContext) => Promise<never>;
      const work = () => watched(context, () => operation(parsed.data, context));
      if (readers === null) return { ok: true, output: await work() };
      return { ok: true, output: await readingApart((read, given) => readers.run(read, given, context), work) };
    } catch (thrown) {
      const error = storageError(thrown);
      if (error instanceof AppError) return refused(error);
      logBug(name, error);
      const bug = new AppError(
        'internal',
        'Something went wrong inside Proofbook; nothing was changed. Try again, and report it if it happens twice.',
      );
      return refused(bug);
    }
  };
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(inputs, name);
}
