import { rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { demoDocuments } from './journey';
import { lookAt } from './looks';
import { freshFolder, newLibrary, runProgram, serve } from './serve';

test('restore: a copy is kept, seen against the present, put back, and the step undone', async ({ page }, info) => {
  const folder = freshFolder();
  const library = newLibrary(folder);
  const [first = '', second = ''] = demoDocuments();
  runProgram('import', library, first);
  const server = await serve(library);
  try {
    await page.goto(server.url);
    const documents = page.getByRole('link', { name: /^Documents\s*, (\d+) documents?$/u });
    await expect(documents).toContainText('1');

    await openBackups(page);
    const dialog = page.getByRole('dialog', { name: 'Backups' });
    await expect(dialog.getByText('No copy yet.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep a copy now' }).click();
    await expect(dialog.getByText('The copy and the library hold the same.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Restore this copy' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

    await expect(dialog).toBeHidden();
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible();
    await page.getByLabel('Choose files').setInputFiles(second);
    await expect(documents).toContainText('2');

    await openBackups(page);
    const change = dialog.getByRole('region', { name: 'Documents' });
    await expect(change.getByText('1 is taken out')).toBeVisible();
    await lookAt(page, 'backups', info);
    await dialog.getByRole('button', { name: 'Restore this copy' }).click();

    await expect(page.getByText('What was there before is kept among the backups.')).toBeVisible();
    await expect(documents).toContainText('1');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(documents).toContainText('2');
    await openBackups(page);
    await expect(dialog.getByRole('list', { name: 'Copies' }).getByRole('listitem')).toHaveCount(3);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Library:/u }).click();
  await page.getByRole('menuitem', { name: 'Backups' }).click();
}
