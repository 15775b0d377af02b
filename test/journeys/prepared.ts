import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoDocuments, QUESTIONNAIRE } from './journey';
import { freshFolder, newLibrary, runProgram } from './serve';

/** What a journey may begin with: the program makes each once in a run, and every journey gets a copy of its own. */
const KINDS = {
  /** The demo company's documents. */
  documents: (folder: string) => {
    const library = newLibrary(folder);
    runProgram('import', library, ...demoDocuments());
    return library;
  },
  /** Its documents, and its questionnaire drafted from them. */
  answered: (folder: string) => {
    const library = preparedLibrary('documents', folder);
    runProgram('answer', library, QUESTIONNAIRE);
    return library;
  },
  /** The questionnaire, and nothing that answers it. */
  questions: (folder: string) => {
    const library = newLibrary(folder);
    runProgram('answer', library, QUESTIONNAIRE);
    return library;
  },
  /** What `proofbook demo` makes. */
  demo: (folder: string) => {
    const library = join(folder, 'company.proofbook');
    runProgram('demo', library);
    return library;
  },
} as const;

export type Prepared = keyof typeof KINDS;

/** Puts a library of that kind into the folder and returns its path. */
export function preparedLibrary(kind: Prepared, folder: string): string {
  const made = join(preparedFolder(), `${kind}.proofbook`);
  if (!existsSync(made)) make(kind, made);
  const library = join(folder, 'company.proofbook');
  copyFileSync(made, library);
  return library;
}

/** One worker makes it, the others wait until it is there. One that fails leaves it to the next. */
function make(kind: Prepared, made: string): void {
  const claim = `${made}-claim`;
  while (!isClaimed(claim)) {
    // Every journey that needs it has nothing to do until then.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    if (existsSync(made)) return;
  }
  const folder = freshFolder();
  try {
    if (!existsSync(made)) renameSync(KINDS[kind](folder), made);
  } finally {
    rmSync(claim, { recursive: true });
    rmSync(folder, { recursive: true });
  }
}

function isClaimed(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    return false;
  }
}

function preparedFolder(): string {
  const folder = process.env['PROOFBOOK_PREPARED'];
  if (folder === undefined)
    throw new Error('Journeys run through playwright.config.ts, which prepares their libraries.');
  return folder;
}
