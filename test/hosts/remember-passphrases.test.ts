import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createShelf } from '../../src/main/app/shelf';
import type { Keychain } from '../../src/main/hosts/electron/keychain';
import { rememberPassphrases } from '../../src/main/hosts/electron/remember-passphrases';
import { createWorkplace, PROJECT_FOLDER } from '../builders/company-files';

const place = createWorkplace();
afterAll(place.remove);
const PASSPHRASE = 'quiet harbour lantern 27';
const path = join(place.folder, 'secret.proofbook');
const file = place.path('passphrases.json');

/** A keychain as one account has it; `account` opens what it sealed, another does not. */
function keychainOf(account: number, isAvailable = true): Keychain {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ account);
  return {
    isAvailable: async () => isAvailable,
    seal: async (text) => turn(new TextEncoder().encode(text)),
    open: async (sealed) => {
      const text = new TextDecoder().decode(turn(sealed));
      if (!text.startsWith('quiet')) throw new Error('sealed by another account');
      return text;
    },
  };
}

function start(keychain: Keychain) {
  const shelf = createShelf({
    resourcesFolder: join(PROJECT_FOLDER, 'resources'),
    configFolder: place.path('config'),
    homeFolder: place.folder,
  });
  return { shelf, run: rememberPassphrases(shelf.run, keychain, file) };
}

describe('a remembered passphrase', () => {
  test('is sealed, opens the library on a later start, and is asked for once the library was locked', async () => {
    const first = start(keychainOf(90));
    const made = { path, title: 'Marmalade', passphrase: PASSPHRASE, remember: true };
    expect(await first.run('libraries.create', made)).toMatchObject({ output: { remembering: 'remembered' } });
    first.shelf.close();
    expect(readFileSync(file, 'utf8')).not.toContain('quiet');

    const second = start(keychainOf(90));
    expect(await second.run('library.lockState', {})).toMatchObject({ output: { remembering: 'possible' } });
    expect(await second.run('libraries.open', { path })).toMatchObject({ output: { state: 'open' } });
    await second.run('library.lock', {});
    expect(await second.run('library.lockState', {})).toMatchObject({
      output: { state: 'locked', remembering: 'remembered' },
    });
    // Leaving it locked and choosing it again is no way around.
    await second.run('libraries.close', {});
    expect(await second.run('libraries.open', { path })).toMatchObject({ output: { state: 'locked' } });
    expect(await second.run('library.unlock', { passphrase: PASSPHRASE, remember: true })).toMatchObject({
      output: { state: 'open' },
    });
    // Left while it was open, it opens again.
    await second.run('libraries.close', {});
    expect(await second.run('libraries.open', { path })).toMatchObject({ output: { state: 'open' } });
    second.shelf.close();
  });

  test('of another account, or where there is no keychain, opens nothing and is not offered', async () => {
    const kept = readFileSync(file);
    const none = start(keychainOf(90, false));
    expect(await none.run('libraries.open', { path })).toMatchObject({
      output: { state: 'locked', remembering: 'unavailable' },
    });
    none.shelf.close();
    const other = start(keychainOf(17));
    expect(await other.run('libraries.open', { path })).toMatchObject({ output: { state: 'locked' } });
    other.shelf.close();
    writeFileSync(file, kept);
  });

  test('is forgotten when the person says so, unlocks without it, or it turns out wrong', async () => {
    const { shelf, run } = start(keychainOf(90));
    await run('libraries.open', { path });
    expect(await run('library.forgetPassphrase', {})).toMatchObject({ output: { remembering: 'possible' } });
    await run('library.lock', {});
    await run('library.unlock', { passphrase: PASSPHRASE, remember: true });
    await run('library.lock', {});
    expect(await run('library.unlock', { passphrase: PASSPHRASE, remember: false })).toMatchObject({
      output: { remembering: 'possible' },
    });
    shelf.close();

    const sealed = await keychainOf(90).seal('quiet and wrong');
    writeFileSync(file, JSON.stringify({ sealed: { [path]: Buffer.from(sealed).toString('base64') } }));
    const later = start(keychainOf(90));
    expect(await later.run('libraries.open', { path })).toMatchObject({
      output: { state: 'locked', remembering: 'possible' },
    });
    later.shelf.close();
    for (const damaged of ['{', '{"sealed": 7}', '']) {
      writeFileSync(file, damaged);
      const again = start(keychainOf(90));
      expect(await again.run('libraries.open', { path })).toMatchObject({ output: { state: 'locked' } });
      again.shelf.close();
    }
  });
});
