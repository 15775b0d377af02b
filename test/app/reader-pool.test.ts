import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type App, openApp } from '../../src/main/app/create-app';
import { createReaderPool } from '../../src/main/app/reader-pool';
import { READERS } from '../../src/main/app/readers';
import { proveFill } from '../../src/main/formats/package-proof';
import { readDocument } from '../../src/main/formats/read-document';
import { readWorkbook } from '../../src/main/formats/xlsx-read';
import { fillQuestionnaire } from '../../src/main/questionnaires/fill-questionnaire';
import { AppError } from '../../src/shared/errors';
import { PROJECT_FOLDER } from '../builders/company-files';
import { RESOURCES_FOLDER } from '../builders/export-source';
import { buildXlsx } from '../builders/xlsx';
import { textFile } from './library';

vi.setConfig({ testTimeout: 120_000 });
const BUILT = join(PROJECT_FOLDER, 'out/main/reader.js');
const BROKEN = join(PROJECT_FOLDER, 'test/app/broken-reader.mjs');
const patient = { onProgress: () => {}, throwIfCancelled: () => {} };

/** Nested lists without an end: small in the file, large once it is a tree. */
const SWOLLEN = textFile(
  'swollen.html',
  `<!doctype html><html><body>${'<ul><li>Access<b>'.repeat(400)}${'<p>x'.repeat(900_000)}`,
);
const WORKBOOK = buildXlsx({
  sheets: [
    {
      name: 'Form',
      rows: [
        ['ID', 'Question'],
        ['A-1', 'Do you encrypt backups?'],
      ],
    },
  ],
});
const POLICY = textFile('policy.md', '# Backups\n\nBackups are encrypted every night.\n');

describe('the thread foreign files are read in', () => {
  const pool = createReaderPool({ program: BUILT, memoryMb: 96, timeMs: 60_000 });
  afterAll(pool.close);

  test('gives what reading here gives', async () => {
    expect(await pool.run(readDocument, [POLICY], patient)).toEqual(await readDocument(POLICY));
    expect(await pool.run(readWorkbook, [WORKBOOK], patient)).toEqual(await readWorkbook(WORKBOOK));
    // The file itself stays with whoever gave it.
    expect(WORKBOOK.bytes.byteLength).toBeGreaterThan(0);
  });

  test('hands on a refusal as it was said', async () => {
    const empty = textFile('empty.txt', '');
    await expect(pool.run(readDocument, [empty], patient)).rejects.toEqual(
      new AppError('unreadable-file', '{name} is empty. Choose the file again or export it once more.', {
        name: 'empty.txt',
      }),
    );
  });

  test('ends with a document that eats memory, and reads the next', async () => {
    await expect(pool.run(readDocument, [SWOLLEN], patient)).rejects.toThrow(/^swollen\.html needs more memory/);
    expect(await pool.run(readDocument, [POLICY], patient)).toMatchObject({ format: 'md' });
  });

  test('ends with a document that takes too long, and reads the next', async () => {
    const hasty = createReaderPool({ program: BUILT, memoryMb: 1000, timeMs: 400 });
    await expect(hasty.run(readDocument, [SWOLLEN], patient)).rejects.toThrow(/^swollen\.html takes longer/);
    hasty.close();
  });

  test('ends when the person asks to stop, in the middle of a file', async () => {
    const stopped = new AppError('cancelled', 'Stopped.');
    let asked = false;
    setTimeout(() => (asked = true), 150);
    const throwIfCancelled = () => {
      if (asked) throw stopped;
    };
    const endless = createReaderPool({ program: BROKEN, memoryMb: 100, timeMs: 60_000 });
    const startedAt = performance.now();
    const running = endless.run(readDocument, [textFile('loop.txt', 'x')], { onProgress: () => {}, throwIfCancelled });
    await expect(running).rejects.toBe(stopped);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(await endless.run(readDocument, [textFile('good.txt', 'x')], patient)).toMatchObject({ format: 'txt' });
    endless.close();
  });

  test('tells how far it is', async () => {
    const labels: string[] = [];
    const watcher = { ...patient, onProgress: ({ label }: { label: string }) => labels.push(label) };
    await pool.run(readWorkbook, [WORKBOOK], watcher);
    expect(labels.length).toBeGreaterThan(0);
  });
});

describe('an import', () => {
  let app: App;
  beforeAll(() => {
    const reader = { program: BROKEN, memoryMb: 64, timeMs: 4000 };
    app = openApp({ libraryPath: ':memory:', resourcesFolder: RESOURCES_FOLDER, reader });
  });
  afterAll(() => app.close());

  test('goes on after every file that stopped the reader, with one sentence each', async () => {
    const names = [
      'good-1',
      'loop',
      'good-2',
      'exit',
      'good-3',
      'throw',
      'good-4',
      'eat',
      'text',
      'buffers',
      'vast',
      'good-5',
      'bug',
      'good-6',
    ];
    const files = names.map((name) => textFile(`${name}.txt`, `The file ${name}.`));
    const reply = await app.run('documents.import', { files });
    if (!reply.ok) throw new Error(reply.error.message);
    const results = reply.output;
    expect(results.map(({ fileName, outcome }) => `${fileName}: ${outcome}`)).toEqual(
      names.map((name) => `${name}.txt: ${name.startsWith('good') ? 'imported' : 'failed'}`),
    );
    const said = Object.fromEntries(results.map(({ fileName, message }) => [fileName.replace('.txt', ''), message]));
    expect(said['loop']).toMatch(/^loop\.txt takes longer to be read than any document should; .*\.$/);
    for (const name of ['eat', 'text', 'buffers'])
      expect(said[name]).toMatch(/^\w+\.txt needs more memory to be read than any document should; .*\.$/);
    // Where the system does not even promise so much, the thread ends at once.
    expect(said['vast']).toMatch(/^vast\.txt (?:needs more memory|stopped the reader)/);
    expect(said['exit']).toMatch(/^exit\.txt stopped the reader; .*\.$/);
    expect(said['throw']).toMatch(/^throw\.txt stopped the reader; .*\.$/);
    expect(said['bug']).toMatch(/^bug\.txt could not be read; .*\.$/);
    expect(await app.run('library.summary', {})).toMatchObject({ ok: true, output: { documents: 6 } });
  });

  test('that is stopped in the middle of a file keeps what was finished before', async () => {
    const abort = new AbortController();
    const files = ['good-7', 'loop-2', 'good-8'].map((name) => textFile(`${name}.txt`, `The file ${name}.`));
    const onProgress = ({ label }: { label: string }) => {
      if (label === 'loop-2.txt') setTimeout(() => abort.abort(), 100);
    };
    const reply = await app.run('documents.import', { files }, { signal: abort.signal, onProgress });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await app.run('library.summary', {})).toMatchObject({ ok: true, output: { documents: 7 } });
  });
});

describe('the sources', () => {
  const sources = readdirSync(join(PROJECT_FOLDER, 'src/main'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, code: readFileSync(join(PROJECT_FOLDER, 'src/main', path), 'utf8') }));

  test('name in the table every reader that is run apart', () => {
    const named = sources.flatMap(({ code }) =>
      [...code.matchAll(/(?:await|return|\?) apart\(\s*(\w+),\s/gu)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(12);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(READERS, name))).toEqual([]);
  });

  test('run every reader of the table apart, but where one is part of another', () => {
    const direct = sources
      .filter(({ path }) => !/^formats[\\/]|^questionnaires[\\/]read-vsaq-answers\.ts$/u.test(path))
      .flatMap(({ path, code }) =>
        Object.keys(READERS)
          .filter((name) => new RegExp(`(?<!function )\\b${name}\\(`, 'u').test(code))
          .map((name) => `${path}: ${name}`),
      );
    expect(direct).toEqual([]);
  });
});

describe('a questionnaire from outside', () => {
  test('is filled and proven in the thread, and gives what filling here gives', async () => {
    const pool = createReaderPool({ program: BUILT, memoryMb: 400, timeMs: 60_000 });
    const fills = [{ sheet: 'Form', cell: 'C2', text: 'Yes' }];
    const filled = await pool.run(fillQuestionnaire, [WORKBOOK, 'xlsx', fills], patient);
    expect(filled).toEqual(await fillQuestionnaire(WORKBOOK, 'xlsx', fills));
    const copy = { name: 'copy.xlsx', bytes: filled.bytes };
    expect(await pool.run(proveFill, [WORKBOOK, copy, fills], patient)).toMatchObject({ ok: true, cellsChanged: 1 });
    pool.close();
  });

  test('that stops the thread when it is filled costs one sentence that names it', async () => {
    const broken = createReaderPool({ program: BROKEN, memoryMb: 100, timeMs: 60_000 });
    const file = { ...WORKBOOK, name: 'exit.xlsx' };
    await expect(broken.run(fillQuestionnaire, [file, 'xlsx', []], patient)).rejects.toThrow(
      /^exit\.xlsx stopped the reader; /u,
    );
    broken.close();
  });
});
