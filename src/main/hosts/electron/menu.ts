import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Sentence, type Speaker, sentence } from '../../../shared/sentence';
import { chooseLibraryToOpen } from './choose-library';
import type { OpenLibrary } from './open-library';
import { type Say, sayIn } from './voice';

/** The small menu every desktop expects; the work itself has its keys in the page. */
export function setMenu(
  window: BrowserWindow,
  library: OpenLibrary,
  lock: () => void,
  language: Speaker['language'],
): void {
  const say = sayIn(language);
  // Electron names what it does itself, in English only.
  const own = (role: Role, name: Sentence): MenuItemConstructorOptions =>
    language === 'en' ? { role } : { role, label: say(name) };
  const file: MenuItemConstructorOptions = {
    label: say(sentence('&File')),
    submenu: [
      { label: say(sentence('&New library…')), accelerator: 'CmdOrCtrl+N', click: () => library.leave() },
      {
        label: say(sentence('&Open library…')),
        accelerator: 'CmdOrCtrl+O',
        click: () => void chooseLibrary(window, library, say),
      },
      { label: say(sentence('&Lock library')), accelerator: 'CmdOrCtrl+L', click: lock },
      { type: 'separator' },
      process.platform === 'darwin' ? own('close', sentence('Close')) : own('quit', sentence('Quit')),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    ...own('editMenu', sentence('&Edit')),
    ...(language === 'en'
      ? {}
      : { submenu: EDITING.map(([role, name]) => (name === null ? SEPARATOR : own(role, name))) }),
  };
  const view: MenuItemConstructorOptions = {
    label: say(sentence('&View')),
    submenu: [
      own('resetZoom', sentence('Actual size')),
      own('zoomIn', sentence('Zoom in')),
      // The same key without Shift, as browsers have it.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
      own('zoomOut', sentence('Zoom out')),
      SEPARATOR,
      own('togglefullscreen', sentence('Full screen')),
      ...(app.isPackaged ? [] : DEVELOPING),
    ],
  };
  const windows: MenuItemConstructorOptions = {
    ...own('windowMenu', sentence('&Window')),
    ...(language === 'en' ? {} : { submenu: [own('minimize', sentence('Minimise')), own('close', sentence('Close'))] }),
  };
  const template: MenuItemConstructorOptions[] = [file, edit, view, windows];
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const EDITING: readonly (readonly [Role, Sentence] | readonly [null, null])[] = [
  ['undo', sentence('Undo')],
  ['redo', sentence('Redo')],
  [null, null],
  ['cut', sentence('Cut')],
  ['copy', sentence('Copy')],
  ['paste', sentence('Paste')],
  ['delete', sentence('Delete')],
  [null, null],
  ['selectAll', sentence('Select all')],
];

const DEVELOPING: MenuItemConstructorOptions[] = [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];

async function chooseLibrary(window: BrowserWindow, library: OpenLibrary, say: Say): Promise<void> {
  const path = await chooseLibraryToOpen(window, say);
  if (path !== null) library.replace(path);
}
