import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkplace, DEMO_FOLDER, PROJECT_FOLDER } from '../builders/company-files';
import { runProgram } from '../hosts/cli/proofbook';
import { electron } from '../same-answers/hosts';
import { extractAsar } from './asar';

// electron-builder packs the real program around a stand-in for Electron's own files, which cannot be had everywhere: what
// is packed, unpacked and locked is checked; that the result starts as a window is not.
const place = createWorkplace();
const unpacked = place.path('dist/linux-unpacked');
const copy = place.path('copy');
let packed: string[];

// Where the switches of a build lie in Electron's program, and how they stand before they are set.
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_BEFORE = '101100011';

beforeAll(() => {
  const standIn = place.path('electron');
  mkdirSync(join(standIn, 'resources'), { recursive: true });
  mkdirSync(join(standIn, 'locales'));
  const program = Buffer.concat([
    Buffer.from(`\u007fELF${SENTINEL}`, 'latin1'),
    Buffer.from([1, FUSES_BEFORE.length]),
    Buffer.from(FUSES_BEFORE),
  ]);
  writeFileSync(join(standIn, 'electron'), program);
  chmodSync(join(standIn, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(standIn, name), '45.4.1');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(PROJECT_FOLDER, 'node_modules/electron-builder/cli.js'),
      '--linux',
      '--dir',
      '--x64',
      '-c',
      'electron-builder.config.ts',
      `-c.electronDist=${standIn}`,
      `-c.directories.output=${place.path('dist')}`,
    ],
    { cwd: PROJECT_FOLDER, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`electron-builder failed.\n${stdout}\n${stderr}`);
  packed = extractAsar(join(unpacked, 'resources/app.asar'), copy);
}, 300_000);
afterAll(place.remove);

describe('the packed program', () => {
  test('holds what it needs, and nothing of how it is made', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]));
    expect(tops).toEqual(new Set(['LICENSE', 'NOTICE', 'node_modules', 'out', 'package.json', 'resources']));
    expect(packed.filter((path) => /^(?:src|test|scripts|out\/(?!main|preload|renderer))/u.test(path))).toEqual([]);
    expect(packed.filter((path) => /\.map$|node_modules\/(?:node-|electron|vite|typescript)/u.test(path))).toEqual([]);
    const binaries = packed.filter((path) => path.endsWith('.node')).map((path) => path.split('/').at(-1));
    expect(binaries.every((name) => name?.startsWith('linux') === true)).toBe(true);
    expect(binaries).toContain('linux-x64.node');
  });

  test('keeps the native module beside the archive, and nothing else', () => {
    expect(
      existsSync(join(unpacked, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node')),
    ).toBe(true);
    expect(existsSync(join(unpacked, 'resources/app.asar.unpacked/out'))).toBe(false);
    expect(existsSync(join(unpacked, 'resources/app'))).toBe(false);
  });

  test('is locked: no plain Node, no options from outside, nothing but the archive', () => {
    const program = readFileSync(join(unpacked, 'proofbook'));
    const at = program.indexOf(SENTINEL) + SENTINEL.length + 2;
    // In the order Electron counts them: run as Node, encrypted cookies, NODE_OPTIONS, inspector, checked archive, only the
    // archive, own snapshot, rights of file: pages.
    expect(program.toString('latin1', at, at + 8)).toBe('01001100');
  });

  test('works from what was packed, without the folder it was built in', async () => {
    const library = place.path('company.proofbook');
    const cli = join(copy, 'out/main/cli.js');
    const run = async (...args: string[]) => {
      const ran = await runProgram(process.execPath, [cli, ...args]);
      expect(ran).toMatchObject({ code: 0 });
      return ran.stdout;
    };
    await run('new', library, '--title', 'Acme');
    const documents = [
      'operations-handbook.pdf',
      'incident-response-plan.docx',
      'security-overview.html',
      'encryption-policy.md',
    ];
    expect(await run('import', library, ...documents.map((name) => `${DEMO_FOLDER}/documents/${name}`))).toBeTruthy();
    await run('answer', library, `${DEMO_FOLDER}/questionnaire.xlsx`, '-o', place.path('filled.xlsx'));
    for (const name of ['whitepaper.pdf', 'whitepaper.docx', 'whitepaper.html', 'soa.xlsx'])
      await run('export', library, name.split('.')[0] ?? '', '--json', '-o', place.path(name));
    await run('demo', place.path('demo.proofbook'));
  }, 300_000);

  test('works as the window’s processes from what was packed', async () => {
    const folder = place.path('window');
    mkdirSync(folder);
    const library = place.path('window.proofbook');
    expect((await runProgram(process.execPath, [join(copy, 'out/main/cli.js'), 'new', library])).code).toBe(0);
    const window = await electron(folder, library, copy);
    try {
      const bytes = new Uint8Array(readFileSync(`${DEMO_FOLDER}/documents/hosting-whitepaper-2020.pdf`));
      expect(await window.run('documents.import', { files: [{ name: 'hosting.pdf', bytes }] })).toMatchObject({
        ok: true,
        output: [{ outcome: 'imported' }],
      });
      expect(await window.run('exports.make', { kind: 'whitepaper', format: 'pdf' })).toMatchObject({ ok: true });
    } finally {
      await window.close();
    }
  }, 300_000);
});
