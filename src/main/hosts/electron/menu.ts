import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { chooseLibraryToOpen } from './choose-library';
import type { OpenLibrary } from './open-library';

/** The small menu every desktop expects; the work itself has its keys in the page. */
export function setMenu(window: BrowserWindow, library: OpenLibrary, lock: () => void): void {
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      { label: '&New library…', accelerator: 'CmdOrCtrl+N', click: () => library.leave() },
      { label: '&Open library…', accelerator: 'CmdOrCtrl+O', click: () => void chooseLibrary(window, library) },
      { label: '&Lock library', accelerator: 'CmdOrCtrl+L', click: lock },
      { type: 'separator' },
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // The same key without Shift, as browsers have it.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : DEVELOPING),
    ],
  };
  const template: MenuItemConstructorOptions[] = [file, { role: 'editMenu' }, view, { role: 'windowMenu' }];
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const DEVELOPING: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload' },
  { role: 'toggleDevTools' },
];

async function chooseLibrary(window: BrowserWindow, library: OpenLibrary): Promise<void> {
  const path = await chooseLibraryToOpen(window);
  if (path !== null) library.replace(path);
}
