import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkFiles } from './files';
import { fromDocumentsToFiles } from './journey';
import { lookAt } from './looks';
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
