import { resolve } from 'node:path';
import { changePassphrase, newKey } from '../../app/change-passphrase';
import { openApp } from '../../app/create-app';
import { readKeyHeader } from '../../app/open-library';
import { withPassphrase } from '../../app/passphrase';
import { systemClock } from '../../platform/clock';
import type { LIBRARY_COMMANDS } from './library-usage';
import { readPassphrase } from './passphrase-input';
import { UsageError } from './usage-error';

type Values = Record<string, string | boolean | undefined>;

/** Runs one of the commands that make, keep and move a library. */
export async function runLibraryCommand(
  name: keyof typeof LIBRARY_COMMANDS,
  positionals: readonly string[],
  values: Values,
  resourcesFolder: string,
): Promise<boolean> {
  const libraryPath = resolve(positionals[0] ?? '');
  switch (name) {
    case 'new':
      return makeLibrary(libraryPath, positionals[0] ?? '', values, resourcesFolder);
    case 'passphrase':
      return setPassphrase(libraryPath, values);
  }
}

async function makeLibrary(
  libraryPath: string,
  named: string,
  values: Values,
  resourcesFolder: string,
): Promise<boolean> {
  const given = values['title'];
  const title =
    typeof given === 'string' && given !== '' ? given : named.replace(/^.*[\\/]/u, '').replace(/\.[^.]+$/u, '');
  const file = values['passphrase-file'];
  const made = file === undefined ? null : newKey(await readPassphrase(file, 'Passphrase'));
  openApp({ libraryPath, resourcesFolder, create: { title }, key: made?.key ?? null }).close();
  if (made !== null) printRecoveryKey(made.recoveryKey);
  return true;
}

async function setPassphrase(libraryPath: string, values: Values): Promise<boolean> {
  const remove = values['remove'] === true;
  const file = values['new-passphrase-file'];
  if (remove && file !== undefined) throw new UsageError('Give --new-passphrase-file or --remove, not both.');
  const old =
    readKeyHeader(libraryPath) === null ? '' : await readPassphrase(values['passphrase-file'], 'Present passphrase');
  const passphrase = remove ? null : await readNew(file);
  const recoveryKey = await withPassphrase(libraryPath, old, (key) =>
    changePassphrase({ libraryPath, key, passphrase, patienceMs: 15_000 }, systemClock()()),
  );
  if (recoveryKey !== null) printRecoveryKey(recoveryKey);
  else console.log('The library has no passphrase any more; whoever can read the file can read all that is in it.');
  return true;
}

async function readNew(file: string | boolean | undefined): Promise<string> {
  if (file === undefined && !process.stdin.isTTY)
    throw new UsageError(
      'Put the new passphrase into a file and name that with --new-passphrase-file, or add --remove.',
    );
  const typed = await readPassphrase(file, 'New passphrase');
  if (file === undefined && typed !== (await readPassphrase(file, 'The same again')))
    throw new UsageError('The two passphrases differ. Nothing was changed.');
  return typed;
}

function printRecoveryKey(recoveryKey: string): void {
  console.log(`Recovery key, shown this once: ${recoveryKey}`);
  console.log('It opens the library in place of the passphrase. Keep it on paper, away from this machine.');
}
