import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorkplace, PROJECT_FOLDER } from '../builders/company-files';
import { electron, type WindowUnderTest } from '../same-answers/hosts';
import { done } from './cli/proofbook';

// What the built main process of the window asks Electron for, and does when Electron, the system or a person acts. The
// double keeps what was asked for; that the real program heeds it is Electron's part.
vi.setConfig({ testTimeout: 120_000 });
const PATIENCE = { timeout: 120_000 };

const place = createWorkplace();
const folder = place.path('window');
const first = place.path('first.proofbook');
const second = place.path('second.proofbook');
const secret = place.path('secret.proofbook');
const phrase = place.write('phrase.txt', 'quiet harbour lantern 27\n');
let window: WindowUnderTest;

beforeAll(async () => {
  mkdirSync(folder);
  for (const library of [first, second]) await done(['new', library, '--title', basename(library)]);
  await done(['new', secret, '--title', 'Secret', '--passphrase-file', phrase]);
  window = await electron(folder, first);
}, 300_000);
afterAll(async () => {
  await window.close();
  place.remove();
});

async function opened(): Promise<string> {
  const reply = await window.run('library.lockState', {});
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.output as { path: string }).path; // this operation's output
}

describe('nothing leaves and nothing opens but the page', () => {
  test('the page is confined, and no name of the network resolves', async () => {
    expect(await window.probe('lock-down')).toMatchObject({
      isSandboxed: true,
      mayUse: false,
      dictionaries: 'app://proofbook/',
      spelling: false,
      proxy: 'direct',
      switches: { 'host-resolver-rules': 'MAP * ~NOTFOUND', 'disable-background-networking': '' },
      window: {
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webSecurity: true,
          spellcheck: false,
          navigateOnDragDrop: false,
        },
      },
    });
  });

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'hid'])(
    'the permission %s is denied',
    async (permission) => expect(await window.probe('permission', permission)).toBe(false),
  );

  test('requests go to the page’s own address only, and no file is downloaded', async () => {
    for (const url of ['https://example.org/', 'http://127.0.0.1:80/', 'file:///etc/passwd', 'app://other/', 'ws://x/'])
      expect(await window.probe('request', url), url).toBe(true);
    for (const url of [
      'app://proofbook/',
      'app://proofbook/assets/a.js',
      'blob:app://proofbook/1',
      'data:text/plain,x',
    ])
      expect(await window.probe('request', url), url).toBe(false);
    expect(await window.probe('download')).toBe(true);
  });

  test('no page leads elsewhere, opens a window or embeds another', async () => {
    const addresses = [
      'app://proofbook/#/documents',
      'https://example.org/',
      'file:///etc/passwd',
      'app://proofbook.evil/',
    ];
    expect(await window.probe('contents', ...addresses)).toEqual({
      opens: 'deny',
      leaks: 'disable_non_proxied_udp',
      navigates: [true, false, false, false],
      redirects: false,
      webviews: false,
    });
  });
});

describe('the desktop', () => {
  test('has a menu with the shortcuts people expect', async () => {
    const menu = (await window.probe('menu')) as { name: string; items: string[] }[]; // what the double keeps
    const [file, edit, view, windows] = menu.filter(({ name }) => name !== 'appMenu');
    expect(file).toEqual({
      name: '&File',
      items: [
        '&New library… CmdOrCtrl+N',
        '&Open library… CmdOrCtrl+O',
        '&Lock library CmdOrCtrl+L',
        'separator',
        process.platform === 'darwin' ? 'close' : 'quit',
      ],
    });
    expect([edit?.name, view?.name, windows?.name]).toEqual(['editMenu', '&View', 'windowMenu']);
    expect(view?.items).toEqual(
      expect.arrayContaining(['resetZoom', 'zoomIn', 'zoomIn CmdOrCtrl+=', 'zoomOut', 'togglefullscreen']),
    );
  });

  test('speaks German outside the page where the page does', async () => {
    const menu = async () => (await window.probe('menu')) as { name: string; items: string[] }[]; // what the double keeps
    await window.ask({ kind: 'speak', language: 'de' });
    const [file, edit, view, windows] = (await menu()).filter(({ name }) => name !== 'appMenu');
    expect([file?.name, edit?.name, view?.name, windows?.name]).toEqual([
      '&Datei',
      '&Bearbeiten',
      '&Ansicht',
      '&Fenster',
    ]);
    expect(file?.items).toContain('Bibliothek ö&ffnen… CmdOrCtrl+O');
    expect(edit?.items).toEqual(expect.arrayContaining(['Rückgängig', 'Kopieren', 'Alles auswählen']));
    await window.ask({ kind: 'speak', language: 'fr' });
    expect((await menu()).map(({ name }) => name)).toContain('&Datei');
    await window.ask({ kind: 'speak', language: 'en' });
    expect((await menu()).map(({ name }) => name)).toContain('&File');
  });

  test('opens a library by a dialog, a double-click, a second start and a drop', async () => {
    expect(await opened()).toBe(first);
    await window.probe('choose', second);
    await window.probe('click', '&Open library…');
    await expect.poll(opened, PATIENCE).toBe(second);
    expect(await window.probe('app', 'open-file', first)).toBe(true);
    await expect.poll(opened, PATIENCE).toBe(first);
    // A second start names the library as seen from its own folder.
    await window.probe('app', 'second-instance', dirname(second), '--some-switch', basename(second));
    await expect.poll(opened, PATIENCE).toBe(second);
    await window.ask({ kind: 'drop-library', path: first });
    await expect.poll(opened, PATIENCE).toBe(first);
    expect(await window.probe('reloads')).toBe(4);
  });

  test('says why a library cannot be opened, and keeps the present one', async () => {
    await window.ask({ kind: 'drop-library', path: place.path('missing.proofbook') });
    await expect
      .poll(() => window.probe('errors'), PATIENCE)
      .toEqual([expect.stringMatching(/no library at that path/u)]);
    expect(await opened()).toBe(first);
    expect(await window.ask({ kind: 'drop-library', path: '/etc/passwd' })).toMatchObject({ ok: false });
  });

  test.each(['suspend', 'lock-screen'])('locks the library on %s, and draws the page anew', async (event) => {
    await window.run('libraries.close', {});
    await window.ask({ kind: 'drop-library', path: secret });
    await expect.poll(opened, PATIENCE).toBe(secret);
    const unlocked = await window.run('library.unlock', { passphrase: 'quiet harbour lantern 27' });
    expect(unlocked).toMatchObject({ ok: true, output: { state: 'open' } });
    const before = Number(await window.probe('reloads'));
    await window.probe('power', event);
    expect(await window.run('library.lockState', {})).toMatchObject({ ok: true, output: { state: 'locked' } });
    expect(await window.run('library.summary', {})).toMatchObject({ ok: false, error: { code: 'library-locked' } });
    expect(await window.probe('reloads')).toBe(before + 1);
  });

  test('remembers how the window was left', async () => {
    await window.probe('window', 'close');
    const kept = join(folder, 'userData/window.json');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({
      bounds: { x: 0, y: 0, width: 1280, height: 800 },
      maximised: false,
    });
    const left = { bounds: { x: 40, y: 50, width: 1000, height: 700 }, maximised: false };
    for (const [state, width] of [
      [JSON.stringify(left), 1000],
      [JSON.stringify({ ...left, bounds: { ...left.bounds, x: 9000 } }), 1280],
      ['{ damaged', 1280],
    ] as const) {
      writeFileSync(kept, state);
      const again = await electron(folder, second);
      expect(await again.probe('lock-down')).toMatchObject({ window: { width } });
      await again.close();
    }
  });

  test('starts once: a second start ends by itself', () => {
    const register = join(PROJECT_FOLDER, 'test/electron-double/register.ts');
    const again = spawnSync(process.execPath, ['--import', register, join(PROJECT_FOLDER, 'out/main/index.js')], {
      env: { ...process.env, PROOFBOOK_DOUBLE: folder, PROOFBOOK_DOUBLE_SECOND: '1' },
      timeout: 120_000,
    });
    expect(again.status).toBe(0);
  });
});
