import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { sentence } from '../../../shared/sentence';
import type { Say } from './voice';

const filters = (say: Say) => [{ name: say(sentence('Proofbook library')), extensions: ['proofbook'] }];

/** Asks with the system's own dialog for a library to open; null where the person thought better of it. */
export async function chooseLibraryToOpen(window: BrowserWindow, say: Say): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: filters(say) });
  return choice.filePaths[0] ?? null;
}

/** Asks where a new library is to lie. The name it begins with is the person's to change. */
export async function chooseLibraryToMake(window: BrowserWindow, name: string, say: Say): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), `${name}.proofbook`);
  const choice = await dialog.showSaveDialog(window, { defaultPath, filters: filters(say) });
  if (choice.canceled || choice.filePath === '') return null;
  return choice.filePath.endsWith('.proofbook') ? choice.filePath : `${choice.filePath}.proofbook`;
}
