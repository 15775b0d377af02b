import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../journeys/chromium-options.ts';
import { PAGE_SHIM, revive, wrap } from './page-shim.ts';
import { probe, registered } from './registered.ts';

// What the built main process imports from `electron`; see README.md for what this stands for and what it does not.
const folder = process.env['PROOFBOOK_DOUBLE'] ?? '';
if (folder === '') throw new Error('PROOFBOOK_DOUBLE names no folder.');
// Chromium knows no app:// scheme: the page lives at a name that exists nowhere, and every request is answered here.
const OUTSIDE = 'https://proofbook.invalid/';

type Handler = (event: unknown, message: unknown) => Promise<unknown>;
type Serve = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const serving = new Map<string, Serve>();

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch: (name: string, value = '') => registered.switches.set(name, value) };
  enableSandbox = () => {
    registered.isSandboxed = true;
  };
  requestSingleInstanceLock = () => process.env['PROOFBOOK_DOUBLE_SECOND'] === undefined;
  whenReady = () => Promise.resolve();
  getLocale = () => 'en-GB';
  getPath = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  quit = () => {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (isPrevented) return;
    void (context?.close() ?? Promise.resolve()).finally(() => process.exit(0));
  };
  exit = (code: number) => process.exit(code);
}

/** Without a browser: whoever started this program asks over its own port what a page would ask. */
function answerParent(url: string): void {
  const tell = (message: object) => process.send?.(message);
  const sender = { isDestroyed: () => false, send: (channel: string, payload: unknown) => tell({ channel, payload }) };
  const answer = async (asked: { id: string; channel?: string; message: unknown }) => {
    const reply =
      asked.channel === undefined
        ? probe(app, asked.message)
        : await handlers.get(asked.channel)?.({ sender, senderFrame: { url, parent: null } }, asked.message);
    tell({ id: asked.id, reply });
  };
  process.on('message', (asked: Parameters<typeof answer>[0]) => void answer(asked));
  tell({ ready: true });
}

let context: BrowserContext | null = null;

export const app = new App();
process.once('SIGTERM', () => app.quit());

export class BrowserWindow extends EventEmitter {
  readonly #preload: string;
  #page: Page | null = null;

  readonly webContents = new EventEmitter();

  constructor(options: { width: number; height: number; webPreferences: { preload: string } }) {
    super();
    registered.window = { emitter: this, options, reloads: 0 };
    this.#preload = options.webPreferences.preload;
  }

  async loadURL(url: string): Promise<void> {
    if (process.send !== undefined) {
      answerParent(url);
      this.emit('ready-to-show');
      return;
    }
    context = await chromium.launchPersistentContext(join(folder, 'chromium'), {
      ...chromiumOptions(),
      args: [...chromiumOptions().args, '--remote-debugging-port=0'],
      viewport: { width: 1280, height: 800 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    this.#page = page;
    const scheme = new URL(url).protocol;
    const inside = `${scheme}//${new URL(url).host}/`;
    const outward = (address: string) => address.replace(inside, OUTSIDE);
    const inward = (address: string) => address.replace(OUTSIDE, inside);

    await context.route('**/*', async (route) => {
      const serve = serving.get(scheme.slice(0, -1));
      if (serve === undefined || !route.request().url().startsWith(OUTSIDE)) return route.abort();
      const response = await serve(new Request(inward(route.request().url())));
      const body = Buffer.from(await response.arrayBuffer());
      return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    });
    const sender = {
      isDestroyed: () => page.isClosed(),
      send: (channel: string, payload: unknown) =>
        void page.evaluate(`doubleEmit(${JSON.stringify(channel)}, ${JSON.stringify(wrap(payload))})`).catch(() => {}),
    };
    await context.exposeBinding('doubleInvoke', async (_source, channel: string, message: unknown) => {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const senderFrame = { url: inward(page.url()), parent: null };
      return wrap(await handler({ sender, senderFrame }, revive(message)));
    });
    await context.addInitScript(
      `${PAGE_SHIM}((require, module, exports) => {${readFileSync(this.#preload, 'utf8')}\n})(doubleRequire, { exports: {} }, {});`,
    );
    page.on('close', () => {
      this.emit('closed');
      app.emit('window-all-closed');
    });
    await page.goto(outward(url));
    this.emit('ready-to-show');
  }

  reload = () => {
    if (registered.window !== null) registered.window.reloads += 1;
    void this.#page?.reload();
  };
  show = () => {};
  focus = () => {};
  restore = () => {};
  maximize = () => {};
  isMinimized = () => false;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 0, y: 0, width: 1280, height: 800 });
}

/** A process beside the main one, with a port to it; its number stands in the folder for a test that ends it. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(program: string, args: readonly string[] = []) {
    super();
    const shim = new URL('./parent-port.ts', import.meta.url).href;
    this.#child = fork(program, args, { execArgv: ['--import', shim], serialization: 'advanced' });
    writeFileSync(join(folder, 'core-pid'), String(this.#child.pid));
    this.#child.on('message', (message) => this.emit('message', message));
    // A message to a process that has just ended is lost, as with a real one.
    this.#child.on('error', () => {});
    this.#child.on('exit', (code) => this.emit('exit', code));
  }

  postMessage = (message: object) => {
    if (this.#child.connected) this.#child.send(message);
  };
  kill = () => this.#child.kill();
}

export const utilityProcess = {
  fork: (program: string, args: readonly string[]) => new UtilityProcess(program, args),
};

export const powerMonitor = registered.power;

export const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) };

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, serve: Serve) => serving.set(scheme, serve),
};

/** A person who takes every name that is proposed. */
export const dialog = {
  showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
    const saved = join(folder, 'saved');
    mkdirSync(saved, { recursive: true });
    return { canceled: false, filePath: join(saved, basename(options.defaultPath)) };
  },
  showOpenDialog: async () => ({ canceled: registered.chosen === null, filePaths: [registered.chosen ?? []].flat() }),
  showErrorBox: (title: string, message: string) => {
    registered.errors.push(message);
    console.error(`${title}: ${message}`);
  },
};

// The keychain of the account: none, unless the test names one. What it seals can be told from plain text, no more.
const keychain = process.env['PROOFBOOK_DOUBLE_KEYCHAIN'] ?? 'basic_text';
export const safeStorage = {
  getSelectedStorageBackend: () => keychain,
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text: string) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a),
  decryptStringAsync: async (sealed: Buffer) => ({
    result: Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString('utf8'),
    shouldReEncrypt: false,
  }),
};

export { Menu, session } from './registered.ts';
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1280, height: 800 } }] };
