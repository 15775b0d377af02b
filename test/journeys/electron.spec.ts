import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, type Page, test } from '@playwright/test';
import { findElectronBinary } from '../../scripts/electron-binary';
import { checkFiles } from './files';
import { fromDocumentsToFiles } from './journey';
import { lookAt } from './looks';
import { openDouble } from './open-double';
import { freshFolder, newLibrary, ROOT } from './serve';

test('electron double: the built bundles, from documents to the three files', async () => {
  const folder = freshFolder();
  const window = await openDouble(folder, newLibrary(folder));
  try {
    const { page } = window;
    const look = (screen: string) => lookAt(page, screen, test.info());
    checkFiles(await fromDocumentsToFiles({ page, look, save: savedIn(page, join(folder, 'saved')) }));
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});

test('electron: the real program, from documents to the three files', async () => {
  const executablePath = findElectronBinary(ROOT);
  const reason = 'the Electron binary is not installed (npx install-electron fetches it)';
  if (executablePath === null) console.log(`    skipped: ${reason}`);
  test.skip(executablePath === null, reason);
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
