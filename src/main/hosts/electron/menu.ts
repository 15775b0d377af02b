import { type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { OpenLibrary } from './open-library';

const FILTERS = [{ name: 'Proofbook library', extensions: ['proofbook'] }];

/** The small menu every desktop expects; the work itself has its keys in the page. */
export function setMenu(window: BrowserWindow, library: OpenLibrary): void {
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      { label: '&New library…', accelerator: 'CmdOrCtrl+N', click: () => void createLibrary(window, library) },
      { label: '&Open library…', accelerator: 'CmdOrCtrl+O', click: () => void chooseLibrary(window, library) },
      { type: 'separator' },
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
  const template: MenuItemConstructorOptions[] = [
    file,
    { role: 'editMenu' },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
  ];
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function chooseLibrary(window: BrowserWindow, library: OpenLibrary): Promise<void> {
  const choice = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: FILTERS });
  const path = choice.filePaths[0];
  if (path !== undefined) library.replace(path);
}

async function createLibrary(window: BrowserWindow, library: OpenLibrary): Promise<void> {
  const choice = await dialog.showSaveDialog(window, { defaultPath: 'Company.proofbook', filters: FILTERS });
  if (choice.canceled) return;
  const path = choice.filePath.endsWith('.proofbook') ? choice.filePath : `${choice.filePath}.proofbook`;
  library.replace(path, { create: true });
}
