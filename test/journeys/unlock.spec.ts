import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lookAt } from './looks';
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

    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'secret.proofbook is locked' })).toBeVisible();
    expect(await page.content()).not.toContain('Heron policy');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});
