import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/main/platform/clock';
import {
  assertWritable,
  isSameFile,
  readJsonFolder,
  readNamedFile,
  writeFileWhole,
} from '../../src/main/platform/files';
import { readFolder } from '../../src/main/platform/read-folder';
import { createWorkplace } from '../builders/company-files';

const place = createWorkplace();
afterAll(place.remove);

describe('writing a file', () => {
  test('makes or replaces it whole and leaves nothing beside it', () => {
    mkdirSync(place.path('out'));
    writeFileWhole(place.path('out/a.bin'), new Uint8Array([1, 2, 3]));
    writeFileWhole(place.path('out/a.bin'), new Uint8Array(300_000).fill(7));
    expect(readFileSync(place.path('out/a.bin'))).toHaveLength(300_000);
    expect(readdirSync(place.path('out'))).toEqual(['a.bin']);
  });

  test('takes the longest name a folder takes', () => {
    const name = 'n'.repeat(255);
    assertWritable(place.path('out', name));
    writeFileWhole(place.path('out', name), new Uint8Array([1]));
    expect(readNamedFile(place.path('out', name)).bytes).toEqual(new Uint8Array([1]));
  });

  test('follows a link and keeps it', () => {
    place.write('target.txt', 'old');
    symlinkSync(place.path('target.txt'), place.path('link.txt'));
    writeFileWhole(place.path('link.txt'), new TextEncoder().encode('new'));
    expect(readFileSync(place.path('target.txt'), 'utf8')).toBe('new');
    expect(isSameFile(place.path('link.txt'), place.path('target.txt'))).toBe(true);
  });

  test.each([
    ['a folder', () => place.folder, /is a folder\. Choose a file name\.$/],
    ['a device', () => '/dev/null', /^null is not a regular file\./],
    ['a missing folder', () => place.path('no/x.txt'), /^The folder for x\.txt does not exist\./],
    ['a path through a file', () => place.path('target.txt/x.txt'), /^The path of x\.txt leads through a file\./],
  ])('is refused for %s, before and at the write', (_, path, sentence) => {
    expect(() => assertWritable(path())).toThrow(sentence);
    expect(() => writeFileWhole(path(), new Uint8Array([1]))).toThrow(sentence);
  });

  test('asking whether a file could be written leaves no trace', () => {
    const before = readdirSync(place.folder).sort();
    assertWritable(place.path('later.txt'));
    expect(readdirSync(place.folder).sort()).toEqual(before);
  });
});

describe('reading a file', () => {
  test('gives its name and bytes', () => {
    expect(readNamedFile(place.write('Größe.txt', 'ä'))).toEqual({
      name: 'Größe.txt',
      bytes: new Uint8Array([0xc3, 0xa4]),
    });
  });
});

test('resources come sorted by name, pages with forward slashes', () => {
  place.write('resources/b.json', '2');
  place.write('resources/a.json', '1');
  place.write('resources/inner/readme.md', 'x');
  expect(readJsonFolder(place.path('resources'))).toEqual([
    { name: 'a.json', value: 1 },
    { name: 'b.json', value: 2 },
  ]);
  expect([...readFolder(place.path('resources')).keys()].sort()).toEqual(['a.json', 'b.json', 'inner/readme.md']);
});

test('the clock can be set for tests, and a wrong setting is no date', () => {
  expect(systemClock({ PROOFBOOK_NOW: '2026-11-20T10:00:00+01:00' })()).toBe('2026-11-20T09:00:00.000Z');
  expect(Date.parse(systemClock({ PROOFBOOK_NOW: 'yesterday' })())).toBeGreaterThan(Date.parse('2025-01-01'));
});
