// Makes docs/images/*.png: every journey in a real browser, with a picture of every screen in both themes.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--grep-invert', 'electron|German|bad day'],
  {
    cwd: root,
    stdio: 'inherit',
    // The same day on every picture, so that a picture changes only when the screen does.
    env: { ...process.env, PROOFBOOK_IMAGES: join(root, 'docs/images'), PROOFBOOK_NOW: '2026-11-20T09:00:00Z' },
  },
);
process.exitCode = status ?? 1;
