import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkFiles } from './files';
import { demoDocuments, expectDocuments, fromDocumentsToFiles } from './journey';
import { lookAt } from './looks';
import { preparedLibrary } from './prepared';
import { freshFolder, newLibrary, serve } from './serve';

test('loopback: from documents to the three files in the browser', async ({ page }, info) => {
  const folder = freshFolder();
  const library = newLibrary(folder);
  const server = await serve(library);
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(server.url).origin) && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  try {
    await page.goto(server.url);
    expect(page.url()).not.toContain('token');
    const files = await fromDocumentsToFiles({
      page,
      look: (screen) => lookAt(page, screen, info),
      save: async (press) => {
        const download = page.waitForEvent('download');
        await press();
        const saved = await download;
        const path = join(folder, saved.suggestedFilename());
        await saved.saveAs(path);
        return path;
      },
    });
    checkFiles(files);
    // The policy of the page let nothing out and nothing broke on it.
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

// A browser has six connections for one address: were progress listened to by every call, six at once would wait for ever.
test('loopback: only calls that show their progress hold a connection for it', async ({ page }) => {
  const folder = freshFolder();
  const server = await serve(preparedLibrary('questions', folder));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname);
  });
  try {
    await page.goto(server.url);
    for (const place of ['Documents', 'Controls', 'Evidence', 'Questionnaires', 'Organisation', 'Overview']) {
      await page.getByRole('link', { name: new RegExp(`^${place}`, 'u') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await expect(page.locator('.loading')).toHaveCount(0);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((path) => path !== '/api/run')).toEqual([]);
    await page.getByRole('link', { name: /^Documents/u }).click();
    await expect(page.getByRole('heading', { name: 'Start with what you already wrote down' })).toBeVisible();
    await page.getByLabel('Choose files').setInputFiles(demoDocuments().slice(0, 2));
    await expectDocuments(page, 2);
    expect(asked).toContain('/api/progress');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('loopback: what was typed is there after the page was closed in the same moment', async ({ context }) => {
  const folder = freshFolder();
  const server = await serve(preparedLibrary('questions', folder));
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.goto(`${new URL(server.url).origin}/#/questionnaires/1`);
    await expect(page.getByRole('listbox', { name: 'Questions' })).toBeVisible();
    const question = await page.locator('.question-text').innerText();
    await page.keyboard.press('e');
    await page.keyboard.type('Typed in the last second.');
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(`${new URL(server.url).origin}/#/questionnaires/1`);
    await again.getByRole('listbox', { name: 'Questions' }).getByText(question).first().click();
    await expect(again.locator('.answer-editor textarea').first()).toHaveValue(/Typed in the last second\.$/u);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});
