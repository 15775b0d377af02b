// `npm start [LIBRARY]`: the window where Electron's program is installed, else the same page in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { findElectronBinary } from './electron-binary.ts';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'bin/proofbook.cjs');

if (existsSync(join(root, 'out/main/cli.js'))) {
  const library = chooseLibrary(process.argv[2]);
  const electron = findElectronBinary(root);
  process.exitCode =
    library === null ? 1 : await (electron === null ? openInBrowser(library) : openWindow(electron, library));
} else {
  console.error('Proofbook is not built yet. Run `npm ci` first.');
  process.exitCode = 1;
}

/**
 * The library to open, as arguments: the one that was named, made where it is missing; else the demo company's where it was
 * made; else none, and the program lets the person choose. Null where it could not be made.
 */
function chooseLibrary(named: string | undefined): string[] | null {
  if (named !== undefined) return existsSync(named) || makeLibrary(resolve(named)) ? [resolve(named)] : null;
  const demo = join(root, 'demo-output/demo.proofbook');
  if (!existsSync(demo)) return [];
  console.log('Opening the demo company. Open your own with: npm start -- company.proofbook');
  return [demo];
}

function makeLibrary(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const made = spawnSync(process.execPath, [program, 'new', path], { stdio: 'inherit' });
  if (made.status === 0) console.log(`Made a new library: ${path}`);
  return made.status === 0;
}

function openWindow(electron: string, library: string[]): Promise<number> {
  const child = spawn(electron, [root, ...library], { stdio: 'inherit' });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 0)));
}

async function openInBrowser(library: string[]): Promise<number> {
  console.log(
    'Electron is not installed here, so Proofbook opens in your browser, served on this machine only. Stop it with Ctrl+C.',
  );
  const child = spawn(process.execPath, [program, 'serve', ...library], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((done) => child.on('exit', (code) => done(code ?? 0)));
  // Ctrl+C reaches both; this one waits for the other, which closes the library first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const lines = createInterface({ input: child.stdout });
  lines.once('line', (url) => {
    console.log(url);
    openAddress(url);
  });
  return ended;
}

/** Asks the desktop to open the address. Where there is none, the printed address is the way. */
function openAddress(url: string): void {
  const desktop = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (process.platform === 'linux' && !desktop) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['explorer.exe', url]
        : ['xdg-open', url];
  if (command === undefined) return;
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
