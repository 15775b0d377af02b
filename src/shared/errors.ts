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

/** A failure the person can mend. `message` is one sentence that says what happened and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'AppError';
    this.code = code;
  }
}

/** What every host receives from the one door: the output, or a failure in words. */
export type Reply<Output> = { ok: true; output: Output } | { ok: false; error: { code: ErrorCode; message: string } };
