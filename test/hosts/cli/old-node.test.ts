import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createWorkplace } from '../../builders/company-files';
import { BIN, expectRefusal, runProgram } from './proofbook';

const place = createWorkplace();
afterAll(place.remove);

/** A Node on this machine that is too old for the database; null where there is none. */
function findOldNode(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/bin', '/usr/bin'];
  for (const folder of new Set(folders)) {
    const node = join(folder, 'node');
    if (!existsSync(node)) continue;
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1]);
    if (major > 0 && major < 24) return node;
  }
  return null;
}

const oldNode = findOldNode();

describe.skipIf(oldNode === null)('under a Node older than 24 (skipped where this machine has none)', () => {
  const node = oldNode ?? '';

  test('the command line hands over to the Node it came with, input, output and exit code included', async () => {
    expect(await runProgram(node, [BIN, 'map', '--json'], { input: 'backups\n' })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\{"text":"backups",/),
      stderr: '',
    });
    expect((await runProgram(node, [BIN, 'frobnicate'])).code).toBe(2);
  });

  test('a signal reaches the program, and no server is left behind', async () => {
    const library = place.path('company.proofbook');
    expect((await runProgram(node, [BIN, 'new', library])).code).toBe(0);
    const child = spawn(node, [BIN, 'serve', library]);
    const [printed]: unknown[] = await once(child.stdout, 'data');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(new URL(String(printed).trim()).origin)).rejects.toThrow();
  });

  test('it says what is missing where that Node is not installed', async () => {
    mkdirSync(place.path('bin'));
    copyFileSync(BIN, place.path('bin/proofbook.cjs'));
    const ran = await runProgram(node, [place.path('bin/proofbook.cjs'), '--help']);
    expectRefusal(ran, 1, /^Proofbook needs Node\.js 24 or newer; this is v\d+/);
  });
});

test('it says so where it was not built', async () => {
  mkdirSync(place.path('unbuilt/bin'), { recursive: true });
  copyFileSync(BIN, place.path('unbuilt/bin/proofbook.cjs'));
  expectRefusal(
    await runProgram(process.execPath, [place.path('unbuilt/bin/proofbook.cjs')]),
    1,
    /^Proofbook is not built yet\./,
  );
});
