import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { installationFolder } from '../../platform/installation';
import { PAGE_URL } from './page-protocol';
import { readWindowState, rememberWindowState } from './window-state';

/** Opens the one window on the page, where and as large as it was left. */
export function openWindow(): BrowserWindow {
  const state = readWindowState(screen.getAllDisplays().map((display) => display.workArea));
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Proofbook',
    // The page's own background, so that no white flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101618' : '#ffffff',
    webPreferences: {
      preload: join(installationFolder(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (state.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberWindowState({ bounds: window.getNormalBounds(), maximised: window.isMaximized() }));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // The page is drawn anew; what was confirmed is in the library, which another process keeps.
    if (reason !== 'clean-exit') window.reload();
  });
  void window.loadURL(PAGE_URL);
  return window;
}
