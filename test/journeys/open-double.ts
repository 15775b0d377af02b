import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { ROOT } from './serve';

/** Starts the built main bundle on the electron double and connects to the window it opens. */
export async function openDouble(
  folder: string,
  library: string | null,
  environment: Record<string, string> = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const register = join(ROOT, 'test/electron-double/register.ts');
  // The port of a window that was closed before must not be taken for that of this one.
  rmSync(join(folder, 'chromium/DevToolsActivePort'), { force: true });
  const named = library === null ? [] : [library];
  const program = spawn(process.execPath, ['--import', register, join(ROOT, 'out/main/index.js'), ...named], {
    env: { ...process.env, ...environment, PROOFBOOK_DOUBLE: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(folder)}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The window did not open.');
  await expect(page.getByRole('main')).toBeVisible();
  return {
    page,
    close: async () => {
      await browser.close();
      program.kill('SIGTERM');
      if (program.exitCode === null) await once(program, 'exit');
    },
  };
}

/** Chromium writes the port it chose into its folder as soon as it listens. */
async function debuggingPort(folder: string): Promise<string> {
  const file = join(folder, 'chromium/DevToolsActivePort');
  await expect.poll(() => existsSync(file), { timeout: 120_000 }).toBe(true);
  return readFileSync(file, 'utf8').split('\n')[0] ?? '';
}
