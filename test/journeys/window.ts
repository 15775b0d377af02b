import { rmSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page, type TestInfo } from '@playwright/test';
import { type Prepared, preparedLibrary } from './prepared';
import { freshFolder, newLibrary, serve } from './serve';

export interface OpenWindow {
  page: Page;
  folder: string;
  /** What was asked of other machines, and what broke: both stay empty. */
  foreign: string[];
  problems: string[];
  close: () => Promise<void>;
}

/** A library, empty or prepared, filled by `fill`, served on this machine and open in a browser of its own. */
export async function openWindow(
  browser: Browser,
  info: TestInfo,
  fill: (library: string, folder: string) => void,
  prepared: Prepared | null = null,
): Promise<OpenWindow> {
  const folder = freshFolder();
  const library = prepared === null ? newLibrary(folder) : preparedLibrary(prepared, folder);
  fill(library, folder);
  const server = await serve(library);
  const { viewport, deviceScaleFactor } = info.project.use;
  const context: BrowserContext = await browser.newContext({
    ...(viewport && { viewport }),
    ...(deviceScaleFactor && { deviceScaleFactor }),
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(server.url);
    if (!/^(?:blob|about|data):/u.test(request.url()) && !request.url().startsWith(origin)) foreign.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A frame that runs nothing refuses the test's own scripts, too.
    const isRefusedTest = message.text().startsWith("Blocked script execution in 'about:");
    if (message.type() === 'error' && !isRefusedTest) problems.push(message.text());
  });
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(); // keys are heard from here on
  return {
    page,
    folder,
    foreign,
    problems,
    close: async () => {
      await context.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
