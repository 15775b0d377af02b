import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { chooseLibraryToOpen } from './choose-library';
import type { OpenLibrary } from './open-library';

/** The small menu every desktop expects; the work itself has its keys in the page. */
export function setMenu(window: BrowserWindow, library: OpenLibrary): void {
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      { label: '&New library…', accelerator: 'CmdOrCtrl+N', click: () => library.leave() },
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
  const path = await chooseLibraryToOpen(window);
  if (path !== null) library.replace(path);
}
