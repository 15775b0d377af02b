import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesWith } from '../trust/library';
import { lookAt } from './looks';
import { openDouble } from './open-double';
import { freshFolder, runProgram, serve } from './serve';

test('an encrypted library is unlocked on its page, locked again, and shows nothing of itself meanwhile', async ({
  page,
}, info) => {
  const folder = freshFolder();
  const library = join(folder, 'secret.proofbook');
  const passphrase = join(folder, 'passphrase.txt');
  writeFileSync(passphrase, 'quiet harbour lantern 27\n');
  writeFileSync(join(folder, 'policy.md'), '# Heron policy\n\nThe heron gate is locked at night.\n');
  runProgram('new', library, '--title', 'Marmalade Insurance', '--passphrase-file', passphrase);
  runProgram('import', library, join(folder, 'policy.md'), '--passphrase-file', passphrase);
  const server = await serve(library);
  try {
    await page.goto(server.url);
    const field = page.getByLabel('Passphrase or recovery key');
    await expect(field).toBeFocused();
    await expect(page.getByRole('heading', { name: 'secret.proofbook is locked' })).toBeVisible();
    await lookAt(page, 'unlock', info);
    const summary = await page.evaluate(async () => {
      const head = new TextEncoder().encode(JSON.stringify({ call: 'c1', name: 'library.summary', input: {} }));
      const body = new Uint8Array(4 + head.length);
      new DataView(body.buffer).setUint32(0, head.length);
      body.set(head, 4);
      const headers = { 'x-proofbook': localStorage.getItem('proofbook-key') ?? '' };
      return (await fetch('/api/run', { method: 'POST', headers, body })).text();
    });
    expect(summary).toContain('library-locked');
    expect(summary).not.toContain('Marmalade');

    await field.fill('quiet harbour lantern 28');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(/^That passphrase does not open this library\./u);
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await field.fill('quiet harbour lantern 27');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page
      .getByRole('link', { name: /^Documents/u })
      .first()
      .click();
    await expect(page.getByText('Heron policy').first()).toBeVisible();

    // Another passphrase, by whoever knows the present one; the new recovery key is shown once.
    await page.getByRole('button', { name: /^Library:/u }).click();
    await page.getByRole('menuitem', { name: 'Change the passphrase' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the passphrase' });
    await dialog.getByLabel('Present passphrase or recovery key').fill('quiet harbour lantern 27');
    await dialog.getByLabel('New passphrase').fill('seven lamps under the quay');
    await dialog.getByLabel('The same again').fill('seven lamps under the quay');
    await lookAt(page, 'passphrase', info);
    await dialog.getByRole('button', { name: 'Set the passphrase' }).click();
    await page.getByLabel('I have put it somewhere safe').check();
    await page.getByRole('button', { name: 'Go to the library' }).click();
    await page
      .getByRole('link', { name: /^Documents/u })
      .first()
      .click();
    await expect(page.getByText('Heron policy').first()).toBeVisible();

    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'secret.proofbook is locked' })).toBeVisible();
    expect(await page.content()).not.toContain('Heron policy');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('electron double: a remembered passphrase opens the library on the next start, never after it was locked, and can be forgotten', async () => {
  const folder = freshFolder();
  const keychain = { PROOFBOOK_DOUBLE_KEYCHAIN: 'gnome_libsecret' };
  try {
    const first = await openDouble(folder, null, keychain);
    await first.page.getByRole('button', { name: 'New library' }).click();
    await first.page.getByLabel('Company', { exact: true }).fill('Marmalade Insurance');
    await first.page.getByLabel('Passphrase', { exact: true }).fill('quiet harbour lantern 27');
    await first.page.getByLabel('The same again').fill('quiet harbour lantern 27');
    await first.page.getByLabel(/^Remember it on this machine/u).check();
    await first.page.getByRole('button', { name: 'Choose a place and make it' }).click();
    await first.page.getByLabel('I have put it somewhere safe').check();
    await first.page.getByRole('button', { name: 'Go to the library' }).click();
    await expect(first.page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    await first.close();
    expect(filesWith([folder], ['quiet harbour'])).toEqual([]);

    // The next start opens the last library by itself; what was locked is asked for.
    const second = await openDouble(folder, null, keychain);
    await expect(second.page.getByRole('button', { name: 'Library: Marmalade Insurance' })).toBeVisible();
    await second.page.getByRole('button', { name: 'Lock', exact: true }).click();
    const field = second.page.getByLabel('Passphrase or recovery key');
    await expect(field).toBeFocused();
    await second.page.reload();
    await expect(field).toBeVisible();
    await field.fill('quiet harbour lantern 27');
    await second.page.getByRole('button', { name: 'Unlock' }).click();
    await second.page.getByRole('button', { name: /^Library:/u }).click();
    await second.page.getByRole('menuitem', { name: 'Forget the passphrase on this machine' }).click();
    await expect(second.page.getByText('not kept on this machine any more')).toBeVisible();
    await second.close();

    const third = await openDouble(folder, null, keychain);
    await expect(third.page.getByRole('heading', { name: /is locked$/u })).toBeVisible();
    await third.close();

    // A key that every program knows is no keychain: nothing is offered.
    const fourth = await openDouble(folder, null, { PROOFBOOK_DOUBLE_KEYCHAIN: 'basic_text' });
    await expect(fourth.page.getByText('The passphrase is not kept here')).toBeVisible();
    await expect(fourth.page.getByLabel(/^Remember it/u)).toHaveCount(0);
    await fourth.close();
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});
