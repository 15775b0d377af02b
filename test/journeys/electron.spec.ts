import { _electron, chromium, expect, type Page, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findElectronBinary } from '../../scripts/electron-binary';
import { checkFiles } from './files';
import { fromDocumentsToFiles } from './journey';
import { lookAt } from './looks';
import { freshFolder, newLibrary, ROOT } from './serve';

const MAIN = join(ROOT, 'out/main/index.js');

test('electron double: the built bundles, from documents to the three files', async () => {
  const folder = freshFolder();
  const library = newLibrary(folder);
  const register = join(ROOT, 'test/electron-double/register.ts');
  const program = spawn(process.execPath, ['--import', register, MAIN, library], {
    env: { ...process.env, PROOFBOOK_DOUBLE: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(folder)}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('The window did not open.');
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
    checkFiles(
      await fromDocumentsToFiles({
        page,
        look: (screen) => lookAt(page, screen, test.info()),
        save: savedIn(page, join(folder, 'saved')),
      }),
    );
    await browser.close();
  } finally {
    program.kill('SIGTERM');
    if (program.exitCode === null) await once(program, 'exit');
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});

test('electron: the real program, from documents to the three files', async () => {
  const executablePath = findElectronBinary(ROOT);
  test.skip(executablePath === null, 'the Electron binary is not installed (npx install-electron fetches it)');
  if (executablePath === null) return;
  const folder = freshFolder();
  const library = newLibrary(folder);
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'data')}`,
    ROOT,
    library,
  ];
  const program = await _electron.launch({ executablePath, args });
  try {
    // The system's save dialog cannot be pressed by a test: it answers with a path instead.
    const saved = join(folder, 'saved');
    await program.evaluate(({ dialog }, target) => {
      const path = process.getBuiltinModule('node:path');
      process.getBuiltinModule('node:fs').mkdirSync(target, { recursive: true });
      Object.assign(dialog, {
        showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => ({
          canceled: false,
          filePath: path.join(target, path.basename(options.defaultPath)),
        }),
      });
    }, saved);
    const page = await program.firstWindow();
    checkFiles(
      await fromDocumentsToFiles({
        page,
        look: (screen) => lookAt(page, screen, test.info()),
        save: savedIn(page, saved),
      }),
    );
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});

/** Chromium writes the port it chose into its folder as soon as it listens. */
async function debuggingPort(folder: string): Promise<string> {
  const file = join(folder, 'chromium/DevToolsActivePort');
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  return readFileSync(file, 'utf8').split('\n')[0] ?? '';
}

/** Presses save and waits for the page to name the place; the newest name in the folder is the file. */
function savedIn(page: Page, folder: string): (press: () => Promise<void>) => Promise<string> {
  const known = new Set<string>();
  return async (press) => {
    await press();
    await expect(page.getByText('saved to')).toBeVisible();
    const name = readdirSync(folder).find((each) => !known.has(each));
    if (name === undefined) throw new Error('No file was saved.');
    known.add(name);
    return join(folder, name);
  };
}
