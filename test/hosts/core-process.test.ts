import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type CoreChild, type CoreProcess, startCore } from '../../src/main/hosts/core/core-client';
import type { ToCore } from '../../src/main/hosts/core/core-messages';
import type { Reply } from '../../src/shared/errors';
import { createWorkplace, PROJECT_FOLDER } from '../builders/company-files';
import { done } from './cli/proofbook';

// Programs are started one after another, on whatever machine.
vi.setConfig({ testTimeout: 120_000 });

const place = createWorkplace();
const library = place.path('company.proofbook');
const configFolder = place.path('config');
const children: ChildProcess[] = [];
let core: CoreProcess;

beforeAll(() => done(['new', library, '--title', 'Acme']));
afterEach(() => core.close());
afterAll(place.remove);

/** The built program of the core with the port Electron would give it. */
function forkCore(): CoreChild {
  const shim = join(PROJECT_FOLDER, 'test/electron-double/parent-port.ts');
  const child = fork(join(PROJECT_FOLDER, 'out/main/core.js'), [], {
    execArgv: ['--import', shim],
    serialization: 'advanced',
  });
  // A message to a process that has just ended is lost, as with Electron's.
  child.on('error', () => {});
  children.push(child);
  return {
    postMessage: (message: ToCore) => void (child.connected && child.send(message)),
    on: (_event, listener) => child.on('message', listener),
    once: (_event, listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}

function begin(named: string | null = library): void {
  core = startCore(forkCore, { configFolder, homeFolder: place.path('.'), library: named, orLast: false });
}

/** Ends the core as a crash would: without a word. */
async function crash(): Promise<void> {
  const child = children.at(-1);
  if (child === undefined) throw new Error('Nothing runs.');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const policies = (count: number, about: string) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${about}-${at}.md`,
    bytes: new TextEncoder().encode(
      `# ${about} ${at}\n\nThe ${about} of site ${at} is checked every ${at + 2} days.\n`,
    ),
  }));

function output<Output>(reply: Reply<unknown>): Output {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.output as Output; // the caller names what the operation gives
}

test('the core answers from its own process, tells how far it is, and can be stopped', async () => {
  begin();
  const steps: string[] = [];
  const onProgress = ({ label }: { label: string }) => steps.push(label);
  const imported = await core.run('documents.import', { files: policies(3, 'gate') }, { onProgress });
  expect(output<unknown[]>(imported)).toHaveLength(3);
  expect(steps[0]).toBe('gate-0.md');
  expect(steps.at(-1)).toBe('');

  const abort = new AbortController();
  const stopping = core.run(
    'documents.import',
    { files: policies(400, 'fence') },
    { signal: abort.signal, onProgress: () => abort.abort() },
  );
  expect(await stopping).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await core.run('no.such', {})).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(await core.run('library.summary', {}, { library: 'another' })).toMatchObject({
    ok: false,
    error: { code: 'no-library' },
  });
});

test('a crash in the middle of work is one sentence, and the library goes on where it was', async () => {
  begin();
  const before = output<{ documents: number }>(await core.run('library.summary', {}));
  const files = policies(200, 'lantern');
  // Steps are told at most every 50 ms, so any of them may be left out.
  let isCrashed = false;
  const onProgress = ({ done: count }: { done: number }) => {
    if (count < 3 || isCrashed) return;
    isCrashed = true;
    void crash();
  };
  const running = core.run('documents.import', { files }, { onProgress });
  expect(await running).toEqual({
    ok: false,
    error: {
      code: 'internal',
      message: expect.stringMatching(
        /^The part of Proofbook that keeps the library stopped and was started again\. .*\.$/u,
      ),
    },
  });
  const after = output<{ documents: number }>(await core.run('library.summary', {}));
  expect(after.documents).toBeGreaterThanOrEqual(before.documents + 3);
  expect(after.documents).toBeLessThan(before.documents + 200);
  expect(output<unknown[]>(await core.run('documents.import', { files: policies(1, 'after') }))).toHaveLength(1);
  await core.close();
  expect(await done(['check', library])).not.toMatch(/damage/iu);
});

test('a core that ends again and again is not started for ever', async () => {
  begin();
  for (let times = 0; times < 4; times += 1) {
    await core.run('library.lockState', {});
    await crash();
  }
  expect(await core.run('library.summary', {})).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/close Proofbook and start it again\.$/u) },
  });
});

test('after a crash on the page of libraries, none is opened', async () => {
  begin(null);
  expect(await core.run('library.lockState', {})).toMatchObject({ output: { state: 'none' } });
  await crash();
  expect(await core.run('library.lockState', {})).toMatchObject({ output: { state: 'none' } });
});

test('a library that cannot be opened is told by the page', async () => {
  begin(place.path('missing.proofbook'));
  expect(await core.run('library.lockState', {})).toMatchObject({
    output: { state: 'none', problem: expect.stringMatching(/no library at that path/u) },
  });
});

test('closing gives the library free', async () => {
  begin();
  await core.run('library.summary', {});
  expect(existsSync(`${library}-lock`)).toBe(true);
  await core.close();
  expect(existsSync(`${library}-lock`)).toBe(false);
});

test('the process that draws the window loads no database and no reader', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(
      /(?:^|[\s;}])(?:import|from)\s*\(?\s*["']([^"']+)["']/gu,
    )) {
      if (from.startsWith('.')) walk(join(dirname(path), from));
      else packages.add(from);
    }
  };
  walk(join(PROJECT_FOLDER, 'out/main/index.js'));
  expect(seen.size).toBeGreaterThan(1);
  expect([...packages].filter((name) => !name.startsWith('node:')).sort()).toEqual(['electron']);
});
