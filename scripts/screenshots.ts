// Makes docs/images/*.png: every journey in a real browser, with a picture of every screen in both themes.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { smallerPng } from './smaller-png.ts';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--grep-invert', 'electron|German|bad day'],
  {
    cwd: root,
    stdio: 'inherit',
    // The same day on every picture, so that a picture changes only when the screen does.
    env: { ...process.env, PROOFBOOK_IMAGES: images, PROOFBOOK_NOW: '2026-11-20T09:00:00Z' },
  },
);
for (const name of readdirSync(images).filter((each) => each.endsWith('.png'))) {
  const path = join(images, name);
  const png = readFileSync(path);
  const smaller = smallerPng(png);
  if (smaller.length < png.length) writeFileSync(path, smaller);
}
process.exitCode = status ?? 1;
