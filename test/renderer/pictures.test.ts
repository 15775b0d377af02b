import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallerPng } from '../../scripts/smaller-png';

const ROOT = resolve(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const pictures = readdirSync(IMAGES);

describe('the pictures of the window', () => {
  test('each stands in the README in both themes, and the README shows none that is not there', () => {
    const shown = [...readme.matchAll(/docs\/images\/([\w-]+\.png)/gu)].map(([, name]) => name ?? '');
    expect(new Set(shown)).toEqual(new Set(pictures));
    const screens = new Set(pictures.map((name) => name.replace(/-(?:light|dark)\.png$/u, '')));
    expect(pictures).toHaveLength(2 * screens.size);
  });

  test.each(pictures)('%s loads quickly', (name) => {
    expect(statSync(join(IMAGES, name)).size).toBeLessThan(250_000);
  });

  test('one that is small already stays as it is', () => {
    const png = readFileSync(join(IMAGES, pictures[0] ?? ''));
    expect(smallerPng(png)).toBe(png);
  });
});
