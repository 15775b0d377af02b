import { app, session, type WebContents } from 'electron';
import { PAGE_URL } from './page-protocol';

/** What has to be said before anything is ready: every page in the sandbox, and no name of the network that resolves. */
export function lockDownEarly(): void {
  app.enableSandbox();
  // Chromium itself looks up names for its own services; whatever it asks for does not exist.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const service of ['background-networking', 'component-update', 'domain-reliability', 'sync'])
    app.commandLine.appendSwitch(`disable-${service}`);
}

/** Nothing leaves and nothing opens but the page: no permission, download, dictionary, other address or second window. */
export function denyEverythingElse(): void {
  const current = session.defaultSession;
  current.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  current.setPermissionCheckHandler(() => false);
  current.setDevicePermissionHandler(() => false);
  // Without it some systems are asked where their proxy is.
  void current.setProxy({ mode: 'direct' });
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
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function isOwn(url: string): boolean {
  return url.startsWith(PAGE_URL) || url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:');
}
