import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { AppError } from '../../../shared/errors';
import { type App, openApp } from '../../app/create-app';
import { readKeyHeader } from '../../app/open-library';
import { withPassphrase } from '../../app/passphrase';
import { readNamedFile } from '../../platform/files';

type Values = Record<string, string | boolean | undefined>;

// One command waits for another, such as two imports started together; an open window is told of at once enough.
export const PATIENCE_MS = 15_000;

/** Opens a library for one command, asking for its passphrase where it has one. */
export async function openForCommand(
  path: string,
  values: Values,
  { resourcesFolder, access = 'write' }: { resourcesFolder: string; access?: 'write' | 'read' },
): Promise<App> {
  if (path === ':memory:') return openApp({ libraryPath: path, resourcesFolder });
  const libraryPath = resolve(path);
  const options = { libraryPath, resourcesFolder, access, patienceMs: PATIENCE_MS };
  if (readKeyHeader(libraryPath) === null) return openApp(options);
  const passphrase = await readPassphrase(values['passphrase-file'], 'Passphrase');
  return withPassphrase(libraryPath, passphrase, (key) => openApp({ ...options, key }));
}

/**
 * What stands in the named file, without the line end an editor adds; else what is typed on a terminal, unseen. A passphrase
 * is never an argument: those are in the shell's history and in everybody's list of processes.
 */
export async function readPassphrase(file: string | boolean | undefined, label: string): Promise<string> {
  if (typeof file === 'string' && file !== '') {
    const text = new TextDecoder().decode(readNamedFile(file).bytes);
    return text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
  }
  if (process.stdin.isTTY) return askUnseen(`${label}: `);
  throw new AppError(
    'library-locked',
    'This library has a passphrase. Put it into a file and name that with --passphrase-file.',
  );
}

function askUnseen(label: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asked = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Only now: before, the terminal itself would show what a quick hand or a paste types.
  process.stderr.write(label);
  return new Promise((done, fail) => {
    asked.question('', (typed) => {
      done(typed);
      asked.close();
    });
    // Also when the terminal ends instead (Ctrl+D): the promise is kept by then or is not any more.
    asked.once('close', () => {
      process.stderr.write('\n');
      fail(new AppError('library-locked', 'No passphrase was entered; the library stays closed.'));
    });
    asked.once('SIGINT', () => {
      process.stderr.write('\n');
      process.exit(130);
    });
  });
}
