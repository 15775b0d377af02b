import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newKey } from '../../src/main/app/change-passphrase';
import { openApp } from '../../src/main/app/create-app';
import { createVault } from '../../src/main/app/vault';
import { createWorkplace, PROJECT_FOLDER } from '../builders/company-files';
import { PASSPHRASE } from './library';

const place = createWorkplace();
afterAll(place.remove);
const resourcesFolder = join(PROJECT_FOLDER, 'resources');
const libraryPath = place.path('secret.proofbook');

describe('a library that a page stays open on', () => {
  test('is locked after a time without a call, and its key is wiped', async () => {
    const { key } = newKey(PASSPHRASE);
    const app = openApp({ libraryPath, resourcesFolder, create: { title: 'Secret' }, key });
    const vault = createVault(app, { libraryPath, resourcesFolder, idleMs: 300 });
    expect(await vault.run('library.summary', {})).toMatchObject({ ok: true, output: { title: 'Secret' } });
    expect(key.secret.every((byte) => byte === 0)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await vault.run('library.summary', {})).toMatchObject({ ok: false, error: { code: 'library-locked' } });
    expect(key.secret.every((byte) => byte === 0)).toBe(true);
    expect(await vault.run('library.unlock', { passphrase: 'something else' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    const [first, second] = await Promise.all([
      vault.run('library.unlock', { passphrase: PASSPHRASE }),
      vault.run('library.unlock', { passphrase: PASSPHRASE }),
    ]);
    expect(first).toMatchObject({ ok: true, output: { state: 'open', isEncrypted: true, name: 'secret.proofbook' } });
    expect(second).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await vault.run('library.lock', {})).toMatchObject({ output: { state: 'locked' } });
    vault.close();
  });

  test('lets what runs finish before it is locked', async () => {
    const vault = createVault(null, { libraryPath, resourcesFolder });
    await vault.run('library.unlock', { passphrase: PASSPHRASE });
    const bytes = new TextEncoder().encode('The heron gate is locked at night.\n');
    const running = vault.run('documents.import', { files: [{ name: 'heron.txt', bytes }] });
    vault.lock();
    expect(await running).toMatchObject({ ok: true, output: [{ outcome: 'imported' }] });
    expect(await vault.run('library.lockState', {})).toMatchObject({ output: { state: 'locked' } });
    vault.close();
  });

  test('without a passphrase there is nothing to lock', async () => {
    const plainPath = place.path('plain.proofbook');
    const app = openApp({ libraryPath: plainPath, resourcesFolder, create: { title: 'Plain' } });
    const vault = createVault(app, { libraryPath: plainPath, resourcesFolder, idleMs: 50 });
    vault.lock();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await vault.run('library.summary', {})).toMatchObject({ ok: true });
    vault.snapshotIfDue();
    vault.close();
  });
});
