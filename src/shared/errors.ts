import { inEnglish, type Sentence, sentence } from './sentence';

/** Why an operation could not be done, as a closed set a host can act on. */
export type ErrorCode =
  | 'bad-input' // the operation was called with something it does not take
  | 'unreadable-file' // empty, truncated, protected, wrongly named or not what its name says
  | 'unsupported-format' // a format Proofbook does not read; the sentence names one it does
  | 'not-found'
  | 'already-exists'
  | 'library-newer' // made by a newer Proofbook
  | 'library-broken'
  | 'library-locked' // encrypted, and no passphrase was given or it was locked again
  | 'library-moved' // the file is no longer where it was opened
  | 'no-library' // none is chosen yet
  | 'wrong-passphrase'
  | 'library-in-use' // another program writes to it
  | 'storage-failed' // disk full, read-only, permission
  | 'export-blocked' // a document holds what must not leave
  | 'proof-failed' // a written file differs from the original where it must not
  | 'cancelled'
  | 'internal'; // a bug; details are in the log only

/** A failure the person can mend: one sentence that says what happened and what to do, its `{name}` places filled by `values`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly said: Sentence;

  constructor(code: ErrorCode, text: string, values?: Sentence['values']) {
    const said = sentence(text, values);
    super(inEnglish(said));
    this.name = 'AppError';
    this.code = code;
    this.said = said;
  }
}

/** A sentence for the person in English, and as data where it has values: without any the English words are all of it. */
export interface Told {
  message: string;
  said?: Sentence;
}

export interface Failure extends Told {
  code: ErrorCode;
}

export function toldBy({ message, said }: Told): Told {
  return said?.values === undefined ? { message } : { message, said };
}

export function failureOf(error: AppError): Failure {
  return { code: error.code, ...toldBy(error) };
}

/** The reply that something was refused, or failed. */
export function refused(error: AppError): { ok: false; error: Failure } {
  return { ok: false, error: failureOf(error) };
}

/** The error a failure was made of, on the other side of a thread or a door. */
export function errorFrom({ code, message, said }: Failure): AppError {
  return said === undefined ? new AppError(code, message) : new AppError(code, said.text, said.values);
}

/** What every host receives from the one door: the output, or a failure in words. */
export type Reply<Output> = { ok: true; output: Output } | { ok: false; error: Failure };
