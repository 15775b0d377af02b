import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command-line tests spawn the built program; `npm test` builds it first, a single run of the tests may not have. */
export default function ensureBuilt(): void {
  const root = resolve(import.meta.dirname, '..');
  if (existsSync(resolve(root, 'out/main/cli.js'))) return;
  const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The program could not be built for the command-line tests.');
}
