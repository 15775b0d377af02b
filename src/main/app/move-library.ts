import { extname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors';
import { fileExists, removeFile, replaceFile } from '../platform/files';
import { readFolderFile, writeFolderWhole } from '../platform/folders';
import { openDatabase, type ReadableDatabase } from '../storage/database';
import type { LibraryKey } from '../storage/encryption';
import { readFileBytes, sha256 } from '../storage/file-store';
import { buildLibrary, listTables, readSchemaVersion, readTable, type TableRow } from '../storage/library-folder';

const manifestSchema = z.object({
  format: z.literal('proofbook-library'),
  formatVersion: z.literal(1),
  schemaVersion: z.number().int().min(1),
  exportedAt: z.string(),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/u), rows: z.number().int(), sha256: z.string() })),
  files: z.array(
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      // Below the folder, and nowhere else.
      path: z.string().regex(/^files\/[0-9a-f]{64}(?:\.[a-z0-9]{1,10})?$/u),
      names: z.array(z.string()),
      byteLength: z.number().int(),
    }),
  ),
});

type Manifest = z.infer<typeof manifestSchema>;

/** Writes the whole library to a new folder anyone can read: a manifest, a JSON file per table, and every received file. */
export function exportLibrary(database: ReadableDatabase, folder: string, now: string): Manifest {
  const tables: Manifest['tables'] = [];
  const names = receivedNames(database);
  const files = (database.prepare('SELECT sha256, byte_length FROM files ORDER BY sha256').all() as FileRow[]).map(
    ({ sha256: hash, byte_length: byteLength }) => {
      const received = names.get(hash) ?? [];
      const ending = extname(received[0] ?? '').toLowerCase();
      const path = `files/${hash}${/^\.[a-z0-9]{1,10}$/u.test(ending) ? ending : ''}`;
      return { sha256: hash, path, names: received, byteLength };
    },
  );
  const manifest = (): Manifest => ({
    format: 'proofbook-library',
    formatVersion: 1,
    schemaVersion: readSchemaVersion(database),
    exportedAt: now,
    tables,
    files,
  });
  function* everything() {
    for (const name of listTables(database)) {
      const rows = readTable(database, name);
      const bytes = encode(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
      tables.push({ name, rows: rows.length, sha256: sha256(bytes) });
      yield { path: `tables/${name}.json`, bytes };
    }
    for (const { sha256: hash, path } of files) yield { path, bytes: bytesOf(database, hash) };
    yield { path: 'README.txt', bytes: encode(ABOUT) };
    yield { path: 'manifest.json', bytes: encode(`${JSON.stringify(manifest(), null, 2)}\n`) };
  }
  writeFolderWhole(folder, everything());
  return manifest();
}

interface FileRow {
  sha256: string;
  byte_length: number;
}

/** Makes a library of an exported folder, of this or an earlier version. Nothing is left behind where it is not whole. */
export function importLibrary(folder: string, libraryPath: string, key: LibraryKey | null): void {
  if (fileExists(libraryPath))
    throw new AppError('already-exists', 'There is already a file at that path. Choose another name.');
  const manifest = readManifest(folder);
  const paths = new Map(manifest.files.map((file) => [file.sha256, file.path]));
  const tables = new Map(
    manifest.tables.map(({ name, sha256: hash }) => {
      const bytes = readFolderFile(folder, `tables/${name}.json`);
      if (sha256(bytes) !== hash) throw changed(`tables/${name}.json`);
      return [name, readRows(bytes, name)] as const;
    }),
  );
  const copy = `${libraryPath}-${process.pid}.part`;
  try {
    buildLibrary(copy, key, {
      schemaVersion: manifest.schemaVersion,
      tables,
      fileBytes: (hash) => readFolderFile(folder, paths.get(hash) ?? `files/${hash}`),
    });
    // Brings it up to date, and shows that it opens.
    openDatabase(copy, 'open', { key }).close();
    replaceFile(copy, libraryPath);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) removeFile(copy + suffix);
  }
}

function readManifest(folder: string): Manifest {
  const bytes = readFolderFile(folder, 'manifest.json');
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw changed('manifest.json');
  }
}

const cellSchema = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })]);
const rowsSchema = z.array(z.record(z.string(), cellSchema));

function readRows(bytes: Uint8Array, table: string): TableRow[] {
  try {
    return rowsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw changed(`tables/${table}.json`);
  }
}

function changed(path: string): AppError {
  return new AppError('library-broken', '{path} is not as it was exported. Export the library again.', { path });
}

/** What received files were called, by their hash. */
function receivedNames(database: ReadableDatabase): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const table of ['documents', 'questionnaires']) {
    for (const { sha256: hash, file_name: name } of database
      .prepare(`SELECT sha256, file_name FROM ${table} ORDER BY id`)
      .all() as { sha256: string; file_name: string }[]) {
      names.set(hash, [...(names.get(hash) ?? []), name]);
    }
  }
  return names;
}

function bytesOf(database: ReadableDatabase, hash: string): Uint8Array {
  const bytes = readFileBytes(database, hash);
  if (bytes === null) throw new AppError('library-broken', 'A received file is missing. Restore a snapshot.');
  return bytes;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const ABOUT = `A whole Proofbook library, in plain files.

manifest.json      what is here, with SHA-256 hashes; schemaVersion says which tables to expect
tables/NAME.json   one list per table, a row a line; bytes inside a row stand as { "base64": "..." }
files/HASH.ending  every file as it was received, named by its SHA-256; manifest.json has its own name

Nothing here is encrypted. To make a library of it again: proofbook import-library FOLDER LIBRARY
`;
