import { resolve } from 'node:path';
import type { HistoryEntry } from '../../../shared/domain/history';
import { changePassphrase, newKey } from '../../app/change-passphrase';
import { openApp } from '../../app/create-app';
import { makeDemoLibrary } from '../../app/demo-library';
import { exportLibrary, importLibrary } from '../../app/move-library';
import { type OpenedLibrary, openLibraryFile, readKeyHeader } from '../../app/open-library';
import { withPassphrase } from '../../app/passphrase';
import { forgetRecent, listRecent } from '../../app/recent-libraries';
import { previewRestore, restoreSnapshot } from '../../app/restore-snapshot';
import { fingerprintOf, sealExport } from '../../app/seal-export';
import { findSnapshot, listSnapshots, type Snapshot, takeSnapshot } from '../../app/snapshots';
import { systemClock } from '../../platform/clock';
import { configFolder } from '../../platform/config-folder';
import { readNamedFile, writeFileWhole } from '../../platform/files';
import { programName } from '../../platform/installation';
import type { TableDifference } from '../../storage/compare-libraries';
import { deriveKey, type LibraryKey } from '../../storage/encryption';
import { listHistory } from '../../storage/history';
import { RESTORES } from '../../storage/restore-record';
import { copyDatabase } from '../../storage/snapshot';
import type { LIBRARY_COMMANDS } from './library-usage';
import { PATIENCE_MS, readPassphrase } from './passphrase-input';
import { createProgressBar } from './progress-bar';
import { columns } from './tables';
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
    case 'demo': {
      const bar = createProgressBar();
      const context = { onProgress: bar.report, throwIfCancelled: () => {} };
      (await makeDemoLibrary(libraryPath, resourcesFolder, context)).close();
      bar.end();
      return true;
    }
    case 'recent':
      return showRecent(values);
    case 'passphrase':
      return setPassphrase(libraryPath, values);
    case 'snapshot':
      return keepSnapshot(libraryPath, values);
    case 'restore':
      return restore(libraryPath, positionals[1] ?? '', values);
    case 'export-library': {
      const { tables, files } = await withDatabase(libraryPath, values, 'read', ({ database }, now) =>
        exportLibrary(database, resolve(positionals[1] ?? ''), now),
      );
      console.log(
        `${tables.length} tables and ${files.length} received files written. Nothing in the folder is encrypted.`,
      );
      return true;
    }
    case 'import-library':
      return moveIn(libraryPath, resolve(positionals[1] ?? ''), values);
    case 'seal':
      return seal(libraryPath, positionals[1] ?? '', values);
    case 'history':
      return showHistory(libraryPath, values);
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

function showRecent(values: Values): boolean {
  const forget = values['forget'];
  if (typeof forget === 'string') forgetRecent(configFolder(), resolve(forget));
  const recent = listRecent(configFolder());
  if (values['json'] === true) console.log(JSON.stringify(recent, null, 2));
  else
    console.log(
      columns(recent.map(({ path, openedAt, isMissing }) => [openedAt, isMissing ? 'missing' : '', path])) ||
        'None yet.',
    );
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
    changePassphrase({ libraryPath, key, passphrase, patienceMs: PATIENCE_MS }, systemClock()()),
  );
  if (recoveryKey !== null) printRecoveryKey(recoveryKey);
  else console.log('The library has no passphrase any more; whoever can read the file can read all that is in it.');
  return true;
}

async function keepSnapshot(libraryPath: string, values: Values): Promise<boolean> {
  const show = (snapshots: readonly Snapshot[]) => {
    const listed = snapshots.map(({ name, takenAt, reason, byteLength }) => ({ name, takenAt, reason, byteLength }));
    if (values['json'] === true) console.log(JSON.stringify(listed, null, 2));
    else
      console.log(
        columns(listed.map(({ name, byteLength }) => [name, `${Math.ceil(byteLength / 1024)} KB`])) || 'None yet.',
      );
  };
  if (values['list'] === true) {
    show(listSnapshots(libraryPath));
    return true;
  }
  const taken = await withDatabase(libraryPath, values, 'read', ({ database, key }, now) =>
    takeSnapshot({ libraryPath, key, copyTo: (path) => copyDatabase(database, path) }, 'asked', now),
  );
  show([taken]);
  return true;
}

async function restore(libraryPath: string, named: string, values: Values): Promise<boolean> {
  const keyFor = await keysFor(values, [libraryPath, findSnapshot(libraryPath, named)]);
  const options = { libraryPath, named, keyFor, patienceMs: PATIENCE_MS };
  const { snapshot, differences } = previewRestore(options);
  if (values['json'] === true) console.log(JSON.stringify({ snapshot, differences }, null, 2));
  else console.log(formatDifferences(differences));
  if (values['yes'] !== true) {
    console.error('Nothing was changed. Add --yes to put the snapshot in the library’s place.');
    return true;
  }
  const kept = restoreSnapshot(options, systemClock()());
  if (kept !== null) console.error(`Restored. What was there is kept as ${kept}.`);
  return true;
}

function formatDifferences(differences: readonly TableDifference[] | null): string {
  if (differences === null) return 'The present library is missing or cannot be read.';
  if (differences.length === 0) return 'The snapshot and the library hold the same.';
  const lines = differences.flatMap(({ table, added, removed, changed }) => [
    `${table}: ${added.length} come back, ${removed.length} go, ${changed.length} change`,
    ...[['+', added] as const, ['-', removed] as const, ['~', changed] as const].flatMap(([sign, names]) =>
      names.slice(0, 5).map((name) => `  ${sign} ${name}`),
    ),
  ]);
  return lines.join('\n');
}

async function moveIn(folder: string, libraryPath: string, values: Values): Promise<boolean> {
  const file = values['passphrase-file'];
  const made = file === undefined ? null : newKey(await readPassphrase(file, 'Passphrase'));
  importLibrary(folder, libraryPath, made?.key ?? null);
  if (made !== null) printRecoveryKey(made.recoveryKey);
  return true;
}

async function showHistory(libraryPath: string, values: Values): Promise<boolean> {
  const [of, until] = [values['of'], values['until']].map((value) => (typeof value === 'string' ? value : undefined));
  if (until !== undefined && Number.isNaN(Date.parse(until)))
    throw new UsageError('--until takes a date, such as 2026-11-30.');
  const entries = await withDatabase(libraryPath, values, 'read', ({ database }) =>
    listHistory(database, {
      entity: of,
      until: until === undefined ? undefined : new Date(until).toISOString(),
      limit: 100_000,
    }),
  );
  if (values['json'] === true) console.log(JSON.stringify(entries, null, 2));
  else console.log(columns(entries.map(historyLine)));
  return true;
}

/** A restore is the one change that is not of a row: it says what came back, and what there was before is kept as. */
function historyLine({ happenedAt, who, action, entity, entityKey, after }: HistoryEntry): string[] {
  if (entity !== RESTORES) return [happenedAt, who, action, `${entity} ${entityKey}`];
  const kept = after?.['kept_as'];
  return [
    happenedAt,
    who,
    'restore',
    `from ${String(after?.['restored_from'])}`,
    typeof kept === 'string' && kept !== '' ? `before: ${kept}` : '',
  ];
}

async function seal(libraryPath: string, exported: string, values: Values): Promise<boolean> {
  const output = typeof values['output'] === 'string' ? values['output'] : `${exported}.seal.json`;
  const { bytes } = readNamedFile(exported);
  const made = await withDatabase(libraryPath, values, 'write', ({ database }, now) =>
    database.transaction(() => sealExport(database, bytes, { now, program: programName() })),
  );
  writeFileWhole(output, new TextEncoder().encode(`${JSON.stringify(made, null, 2)}\n`));
  console.log(`Sealed. The fingerprint to give your customers once: ${fingerprintOf(made.publicKey)}`);
  return true;
}

async function withDatabase<Result>(
  libraryPath: string,
  values: Values,
  access: 'write' | 'read',
  work: (library: OpenedLibrary & { key: LibraryKey | null }, now: string) => Result,
): Promise<Result> {
  const now = systemClock()();
  const passphrase =
    readKeyHeader(libraryPath) === null ? '' : await readPassphrase(values['passphrase-file'], 'Passphrase');
  return withPassphrase(libraryPath, passphrase, (key) => {
    const library = openLibraryFile({ libraryPath, key, access, patienceMs: PATIENCE_MS }, now);
    try {
      return work({ ...library, key }, now);
    } finally {
      library.close();
    }
  });
}

/** One passphrase for several files of one library; each has the key its own header makes, as a copy to be wiped. */
async function keysFor(values: Values, paths: readonly string[]): Promise<(path: string) => LibraryKey | null> {
  if (paths.every((path) => readKeyHeader(path) === null)) return () => null;
  const passphrase = await readPassphrase(values['passphrase-file'], 'Passphrase');
  const made = new Map<string, LibraryKey>();
  return (path) => {
    const header = readKeyHeader(path);
    if (header === null) return null;
    const name = Buffer.from(header).toString('hex');
    const key = made.get(name) ?? deriveKey(passphrase, header);
    made.set(name, key);
    return { secret: Buffer.from(key.secret), header: key.header };
  };
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
