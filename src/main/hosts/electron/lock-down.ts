import { app, session, type WebContents } from 'electron';
import { PAGE_URL } from './page-protocol';

/** Nothing leaves and nothing opens but the page: no permission, download, dictionary, other address or second window. */
export function denyEverythingElse(): void {
  const current = session.defaultSession;
  current.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  current.setPermissionCheckHandler(() => false);
  current.setDevicePermissionHandler(() => false);
  current.on('will-download', (event) => event.preventDefault());
  // Chromium would fetch dictionaries from a server. The word lists of the system are used where there are any.
  current.setSpellCheckerDictionaryDownloadURL(PAGE_URL);
  current.setSpellCheckerEnabled(false);
  current.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(PAGE_URL)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOwn(url: string): boolean {
  return url.startsWith(PAGE_URL) || url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:');
}
