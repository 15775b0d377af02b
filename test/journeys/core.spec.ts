import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { demoDocuments, expectDocuments } from './journey';
import { openDouble } from './open-double';
import { freshFolder, newLibrary } from './serve';

test('electron double: a crash of the core’s process costs the step under way, and nothing that was finished', async () => {
  const folder = freshFolder();
  const window = await openDouble(folder, newLibrary(folder));
  const corePid = () => Number(readFileSync(join(folder, 'core-pid'), 'utf8'));
  try {
    const { page } = window;
    await page.getByRole('link', { name: /^Documents/u }).click();
    await expect(page.getByRole('heading', { name: 'Start with what you already wrote down' })).toBeVisible();
    await page.getByLabel('Choose files').setInputFiles(demoDocuments().slice(0, 2));
    const list = page.getByRole('listbox', { name: 'Documents' }).getByRole('option');
    await expectDocuments(page, 2);

    const before = corePid();
    await page.getByLabel('Choose files').setInputFiles(demoDocuments());
    process.kill(before, 'SIGKILL');
    await expect(page.getByText(/The part of Proofbook that keeps the library stopped/u)).toBeVisible();
    await expect.poll(corePid).not.toBe(before);

    // The next step is answered: the page finds the library opened anew, with what was in it.
    await page.getByRole('link', { name: /^Overview/u }).click();
    await page.reload();
    await page.getByRole('link', { name: /^Documents/u }).click();
    await expect(list.nth(1)).toBeVisible();
    await page.getByLabel('Choose files').setInputFiles(demoDocuments());
    await expectDocuments(page, demoDocuments().length);
  } finally {
    await window.close();
    expect(existsSync(join(folder, 'company.proofbook-lock'))).toBe(false);
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});
