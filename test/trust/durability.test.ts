import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { lockForWriting } from '../../src/main/platform/writer-lock';
import { createWorkplace, policy } from '../builders/company-files';
import { BIN, done, doneJson, expectRefusal, NOW, proofbook } from '../hosts/cli/proofbook';
import { killRepeatedly } from './kill';

const place = createWorkplace();
const kills = createWorkplace();
afterAll(() => {
  place.remove();
  kills.remove();
});

test('killed at twenty random moments, every confirmed change is there and the library whole', {
  timeout: 300_000,
}, async () => {
  const result = await killRepeatedly(kills, 20);
  expect(result).toMatchObject({ kills: 20, lost: [], damaged: [] });
  expect(result.inTheMiddle).toBeGreaterThan(6);
  expect(result.confirmed).toBeGreaterThan(20);
});

describe('one writer', () => {
  const library = place.path('shared.proofbook');

  test('is named to the second, which may read beside it', { timeout: 300_000 }, async () => {
    await done(['new', library]);
    const child = spawn(process.execPath, [BIN, 'serve', library], { env: { ...process.env, PROOFBOOK_NOW: NOW } });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const holder = JSON.parse(readFileSync(`${library}-lock`, 'utf8')) as { pid: number; host: string };
    expect(holder).toMatchObject({ pid: child.pid, host: hostname() });
    expect(await doneJson(['run', library, 'library.summary'])).toMatchObject({ documents: 0 });
    await done(['check', library]);
    const file = place.write('policy.md', policy());
    expectRefusal(
      await proofbook(['import', library, file]),
      1,
      new RegExp(
        `^The library is open for writing by .*\\(process ${child.pid}\\) on .* since 2026-11-20 09:00\\. Close it`,
      ),
    );
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(existsSync(`${library}-lock`)).toBe(true);
    await done(['import', library, file]);
    expect(existsSync(`${library}-lock`)).toBe(false);
  });

  test('a lock of another machine holds; one that is no lock, or of a process that ended, does not', () => {
    const path = place.path('other.proofbook');
    const lock = (content: string) => writeFileSync(`${path}-lock`, content);
    const holder = { pid: 1, began: '', host: 'another-machine', user: 'anna', since: NOW };
    lock(JSON.stringify(holder));
    expect(lockForWriting(path, NOW)).toEqual({ kind: 'taken', holder });
    lock('');
    const first = lockForWriting(path, NOW);
    expect(first.kind).toBe('held');
    expect(lockForWriting(path, NOW).kind).toBe('taken');
    if (first.kind === 'held') first.release();
    // The number was given to another process meanwhile, which began at another moment.
    lock(JSON.stringify({ ...holder, host: hostname(), pid: process.pid, began: 'another boot 1' }));
    const second = lockForWriting(path, NOW);
    expect(second.kind).toBe(process.platform === 'linux' ? 'held' : 'taken');
    if (second.kind === 'held') second.release();
    expect(existsSync(`${path}-lock`)).toBe(false);
  });
});

const mayMount = spawnSync('unshare', ['-m', 'true']).status === 0;

test.skipIf(!mayMount)(
  'a full disk refuses a snapshot, a passphrase and an export, and leaves the library as it was (skipped where mounting is not allowed)',
  async () => {
    const library = place.path('full.proofbook');
    await done(['new', library]);
    await done(['import', library, place.write('policy.md', policy())]);
    const disk = place.path('disk');
    place.write('new.txt', 'many good words here\n');
    const size = Math.ceil(readFileSync(library).length / 1024) + 60;
    const run = `${process.execPath} ${BIN}`;
    const script = `mkdir -p ${disk} && mount -t tmpfs -o size=${size}k tmpfs ${disk} && cp ${library} ${disk}/a.proofbook && cd ${disk}
    ${run} snapshot a.proofbook; echo "code $?"
    ${run} passphrase a.proofbook --new-passphrase-file ${place.path('new.txt')}; echo "code $?"
    ${run} export-library a.proofbook out; echo "code $?"
    cmp ${library} a.proofbook && echo same; ls -A`;
    const ran = spawnSync('unshare', ['-m', 'sh', '-c', script], {
      encoding: 'utf8',
      env: { ...process.env, PROOFBOOK_NOW: NOW },
    });
    expect(ran.stdout).toBe('code 1\ncode 1\ncode 1\nsame\na.proofbook\na.proofbook-snapshots\n');
    expect(ran.stderr.match(/The disk is full\./gu)).toHaveLength(3);
  },
);
