import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { demoDocuments, WORK } from './journey';
import { lookAt } from './looks';
import { freshFolder, serve } from './serve';

const PASSPHRASE = 'quiet harbour lantern 27';

/** A person of their own: home folder and settings lie in the folder of the test. */
function person(folder: string): Record<string, string> {
  return { HOME: folder, USERPROFILE: folder, PROOFBOOK_CONFIG: join(folder, 'config') };
}

async function createEncrypted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New library' }).click();
  await expect(page.getByLabel('Company', { exact: true })).toBeFocused();
  await page.keyboard.type('Marmalade Insurance');
  await expect(page.getByLabel('Where it is kept')).toHaveValue('~/Marmalade Insurance.proofbook');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill('something else');
  await page.getByRole('button', { name: 'Make the library' }).click();
  await expect(page.getByRole('alert')).toHaveText(/The two passphrases differ/u);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make the library' }).click();
}

test('start: a library is made with a passphrase, filled, left, and opened again from those opened before', async ({
  page,
}, info) => {
  const folder = freshFolder();
  const server = await serve(null, person(folder));
  try {
    await page.goto(server.url);
    await expect(page.getByRole('heading', { name: 'Proofbook' })).toBeVisible();
    await lookAt(page, 'begin', info);
    await createEncrypted(page);

    await expect(page.getByRole('heading', { name: 'Keep this recovery key' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Recovery key' })).toHaveValue(/^(?:[0-9A-Z]{4}-){13}[0-9A-Z]{4}$/u);
    const recoveryKey = await page.getByRole('textbox', { name: 'Recovery key' }).inputValue();
    await lookAt(page, 'recovery', info);
    await expect(page.getByRole('button', { name: 'Go to the library' })).toBeDisabled();
    await page.getByLabel('I have put it somewhere safe').check();
    await page.getByRole('button', { name: 'Go to the library' }).click();

    await expect(page.getByRole('button', { name: 'Library: Marmalade Insurance' })).toBeVisible();
    expect(await page.content()).not.toContain(recoveryKey);
    await page.getByRole('link', { name: 'Start with documents' }).click();
    await expect(page.getByRole('heading', { name: 'Start with what you already wrote down' })).toBeVisible();
    await page.getByLabel('Choose files').setInputFiles(demoDocuments().slice(0, 2));
    await expect(page.getByText('2 documents read')).toBeVisible();
    const library = join(folder, 'Marmalade Insurance.proofbook');
    expect(readFileSync(library).includes('SQLite format 3')).toBe(false);

    // Left, and opened again: by the list, with the passphrase.
    await page.getByRole('button', { name: /^Library:/u }).click();
    await page.getByRole('menuitem', { name: 'Another library, or a new one' }).click();
    const again = page.getByRole('button', { name: /With a passphrase Marmalade Insurance/u });
    await expect(again).toBeVisible();
    expect(await page.content()).not.toContain('Encryption policy');
    await lookAt(page, 'recent', info);
    await again.click();
    await page.getByLabel('Passphrase or recovery key').fill(recoveryKey);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('link', { name: /^Documents/u }).click();
    await expect(page.getByRole('listbox', { name: 'Documents' }).getByRole('option')).toHaveCount(2);

    // A second library, and from it straight back through the sidebar.
    await page.getByRole('button', { name: /^Library:/u }).click();
    await page.getByRole('menuitem', { name: 'Another library, or a new one' }).click();
    await page.getByRole('button', { name: 'New library' }).click();
    await page.getByLabel('Company', { exact: true }).fill('Plain Ltd');
    await page.getByLabel(/^Without:/u).check();
    await lookAt(page, 'create', info);
    await page.getByRole('button', { name: 'Make the library' }).click();
    await expect(page.getByRole('button', { name: 'Library: Plain Ltd' })).toBeVisible();
    await page.getByRole('button', { name: /^Library:/u }).click();
    await lookAt(page, 'library-menu', info);
    await page.getByRole('menuitem', { name: /^Marmalade Insurance/u }).click();
    await expect(page.getByRole('heading', { name: 'Marmalade Insurance.proofbook is locked' })).toBeVisible();
    await page.getByRole('button', { name: 'Another library' }).click();

    // One that is gone is marked, and can be taken out of the list.
    renameSync(library, join(folder, 'moved.proofbook'));
    await page.reload();
    await expect(page.getByText(/^Not there any more:/u)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Missing Marmalade Insurance/u })).toBeDisabled();
    await page.getByRole('button', { name: 'Take Marmalade Insurance out of this list' }).click();
    await expect(page.getByText(/^Not there any more:/u)).toHaveCount(0);

    // It is opened where it lies now, found in the person's own folders.
    await page.getByRole('button', { name: 'Open a library' }).click();
    await lookAt(page, 'open', info);
    await page.getByRole('button', { name: 'moved.proofbook' }).click();
    await expect(page.getByRole('heading', { name: 'moved.proofbook is locked' })).toBeVisible();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('start: the demo company is made in a folder of the person’s choice, and a refused place is said', async ({
  page,
}, info) => {
  const folder = freshFolder();
  const server = await serve(null, person(folder));
  try {
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Try the demo company' }).click();
    await page.getByLabel('Where it is kept').fill('/etc/demo.proofbook');
    await page.getByRole('button', { name: 'Make the demo library' }).click();
    await expect(page.getByRole('alert')).toHaveText(/^The page may not use that place\./u);
    await page.getByLabel('Where it is kept').fill('~/Demo company.proofbook');
    await page.getByRole('button', { name: 'Make the demo library' }).click();
    await expect(page.getByRole('status').getByText(/^Reading/u)).toBeVisible();
    await lookAt(page, 'demo', info);
    await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible(WORK);
    expect(existsSync(join(folder, 'Demo company.proofbook'))).toBe(true);
    await expect(page.getByRole('link', { name: /^Documents\s*, 22 documents/u })).toBeVisible();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});
