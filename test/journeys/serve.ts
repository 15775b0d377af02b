import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'bin/proofbook.cjs');

/** An empty folder of its own for one test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'proofbook-journey-'));
}

/** Makes an empty library in the folder, as a person would, and returns its path. */
export function newLibrary(folder: string): string {
  const library = join(folder, 'company.proofbook');
  runProgram('new', library, '--title', 'Lindenhof Systems GmbH');
  return library;
}

/** Runs the command line and returns what it printed. Throws where it fails. */
export function runProgram(...args: string[]): string {
  return execFileSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
}

/** What a journey leaves in the settings of a person stays in a folder of its own. */
process.env['PROOFBOOK_CONFIG'] ??= mkdtempSync(join(tmpdir(), 'proofbook-config-'));

export interface Served {
  url: string;
  pid: number;
  stop: () => Promise<void>;
  /** Ends the program as a crash would. */
  kill: () => Promise<void>;
}

/** Starts the loopback host on a library, or on none; the address it prints is the one to open. */
export async function serve(library: string | null, environment: Record<string, string> = {}): Promise<Served> {
  return startServing([process.execPath, PROGRAM, 'serve', ...(library === null ? [] : [library])], environment);
}

/**
 * The same on a copy of the library that lies on a disk of its own, which nobody else sees but through `disk`. Null where the
 * system does not let us mount one.
 */
export async function serveOnSmallDisk(
  library: string,
  folder: string,
  kilobytes: number,
): Promise<(Served & { disk: string }) | null> {
  const place = join(folder, 'disk');
  const mount = `mkdir -p ${place} && mount -t tmpfs -o size=${kilobytes}k tmpfs ${place}`;
  if (spawnSync('unshare', ['-m', 'sh', '-c', mount]).status !== 0) return null;
  const start = `${mount} && cp ${library} ${place}/small.proofbook && exec ${process.execPath} ${PROGRAM} serve ${place}/small.proofbook`;
  const served = await startServing(['unshare', '-m', 'sh', '-c', start], {});
  return { ...served, disk: `/proc/${served.pid}/root${place}` };
}

async function startServing([command = '', ...args]: string[], environment: Record<string, string>): Promise<Served> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const url = await firstLine(child);
  return {
    url,
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(0, end).trim();
  }
  throw new Error('The program ended without printing an address.');
}
