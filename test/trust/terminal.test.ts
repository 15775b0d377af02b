import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkplace } from '../builders/company-files';
import { BIN, NOW } from '../hosts/cli/proofbook';
import { makeEncrypted, PASSPHRASE, withPassphraseFile } from './library';

// A real terminal: `script` gives the program one and hands on what is typed and shown.
const place = createWorkplace();
const library = place.path('secret.proofbook');
const hasTerminal = spawnSync('script', ['-qec', 'test -t 0', '/dev/null'], { input: '' }).status === 0;

beforeAll(async () => {
  await makeEncrypted(library, withPassphraseFile(place));
});
afterAll(place.remove);

describe.skipIf(!hasTerminal)('on a terminal (skipped where `script` of util-linux is missing)', () => {
  test('the passphrase is asked for, typed unseen, corrected with the keyboard, and opens the library', async () => {
    const ran = await type([`${PASSPHRASE}xy`, '\u007f\u007f', '\r']);
    expect(ran.code).toBe(0);
    expect(ran.shown).toMatch(/^Passphrase: \r?\n/u);
    expect(ran.shown).toContain('Nothing to mend.');
    for (let length = PASSPHRASE.length; length > 5; length -= 5)
      expect(ran.shown).not.toContain(PASSPHRASE.slice(0, length));
  });

  test('a wrong one is told, and not shown', async () => {
    const ran = await type(['wrong words entirely', '\r']);
    expect(ran.code).toBe(1);
    expect(ran.shown).toMatch(/That passphrase does not open this library\./u);
    expect(ran.shown).not.toContain('wrong words');
  });

  test.each([
    ['Ctrl+C', '\u0003', 130, /^Passphrase: \r?\n$/u],
    ['Ctrl+D', '\u0004', 1, /No passphrase was entered; the library stays closed\./u],
  ])('%s ends it without opening anything', async (_, key, code, shown) => {
    const ran = await type([key]);
    expect(ran.code).toBe(code);
    expect(ran.shown).toMatch(shown);
  });
});

/** Runs `check` on a terminal and types once it asks. */
function type(keys: readonly string[]): Promise<{ code: number | null; shown: string }> {
  const child = spawn('script', ['-qec', `${process.execPath} ${BIN} check ${library}`, '/dev/null'], {
    env: { ...process.env, PROOFBOOK_NOW: NOW, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
  });
  let shown = '';
  let isAsked = false;
  child.stdout.on('data', (chunk) => {
    shown += String(chunk);
    if (isAsked || !shown.includes('Passphrase: ')) return;
    isAsked = true;
    for (const key of keys) child.stdin.write(key);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, shown })));
}
