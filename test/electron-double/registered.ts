import { EventEmitter } from 'node:events';

// What the main process gave to Electron and Electron would call one day: kept, so that a test can call it.

interface MenuEntry {
  label?: string;
  role?: string;
  accelerator?: string;
  visible?: boolean;
  type?: string;
  click?: () => void;
  submenu?: MenuEntry[];
}

type Answer<Value> = (value: Value) => void;

export const registered = {
  isSandboxed: false,
  switches: new Map<string, string>(),
  window: null as { emitter: EventEmitter; options: object; reloads: number } | null,
  power: new EventEmitter(),
  menu: [] as MenuEntry[],
  /** The file the person chooses in the next dialog; null closes it. */
  chosen: null as string | null,
  errors: [] as string[],
};

const doors = Object.assign(new EventEmitter(), {
  request: (_contents: unknown, _permission: string, _answer: Answer<boolean>) => {},
  check: (): boolean => true,
  device: (): boolean => true,
  before: (_details: { url: string }, _answer: Answer<{ cancel: boolean }>) => {},
  dictionaries: '',
  spelling: true,
  proxy: '',
});

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: typeof doors.request) => (doors.request = handler),
    setPermissionCheckHandler: (handler: typeof doors.check) => (doors.check = handler),
    setDevicePermissionHandler: (handler: typeof doors.device) => (doors.device = handler),
    setSpellCheckerDictionaryDownloadURL: (url: string) => (doors.dictionaries = url),
    setSpellCheckerEnabled: (on: boolean) => (doors.spelling = on),
    setProxy: async ({ mode }: { mode: string }) => {
      doors.proxy = mode;
    },
    webRequest: { onBeforeRequest: (handler: typeof doors.before) => (doors.before = handler) },
    on: (name: string, listener: (event: unknown) => void) => doors.on(name, listener),
  },
};

export const Menu = {
  buildFromTemplate: (template: MenuEntry[]) => template,
  setApplicationMenu: (template: MenuEntry[]) => {
    registered.menu = template;
  },
};

/** Does to the main process what Electron, the system or a person would do, and says what came of it. */
export function probe(app: EventEmitter, asked: unknown): unknown {
  const [what = '', ...given] = Array.isArray(asked) ? asked.map(String) : [];
  const [first = ''] = given;
  switch (what) {
    case 'lock-down':
      return {
        isSandboxed: registered.isSandboxed,
        switches: Object.fromEntries(registered.switches),
        mayUse: doors.check() || doors.device(),
        dictionaries: doors.dictionaries,
        spelling: doors.spelling,
        proxy: doors.proxy,
        window: registered.window?.options,
      };
    case 'permission': {
      let granted = true;
      doors.request(null, first, (answer) => (granted = answer));
      return granted;
    }
    case 'request': {
      let cancelled = false;
      doors.before({ url: first }, ({ cancel }) => (cancelled = cancel));
      return cancelled;
    }
    case 'download':
      return isPrevented((event) => doors.emit('will-download', event));
    case 'contents': {
      const contents = Object.assign(new EventEmitter(), {
        opened: { action: 'allow' },
        leaks: 'default',
        setWindowOpenHandler: (handler: () => { action: string }) => (contents.opened = handler()),
        setWebRTCIPHandlingPolicy: (policy: string) => (contents.leaks = policy),
      });
      app.emit('web-contents-created', {}, contents);
      const navigate = (url: string) =>
        isPrevented((event) => contents.emit('will-navigate', Object.assign(event, { url })));
      return {
        opens: contents.opened.action,
        leaks: contents.leaks,
        navigates: given.map((url) => !navigate(url)),
        redirects: !isPrevented((event) => contents.emit('will-redirect', event)),
        webviews: !isPrevented((event) => contents.emit('will-attach-webview', event)),
      };
    }
    case 'app':
      return isPrevented((event) => app.emit(first, event, ...secondOf(first, given.slice(1))));
    case 'power':
      return registered.power.emit(first);
    case 'window':
      return registered.window?.emitter.emit(first);
    case 'reloads':
      return registered.window?.reloads ?? 0;
    case 'errors':
      return registered.errors;
    case 'choose':
      registered.chosen = first;
      return null;
    case 'menu':
      return registered.menu.map(({ label, role, submenu = [] }) => ({
        name: label ?? role,
        items: submenu.map((item) => [item.label ?? item.role ?? item.type, item.accelerator ?? ''].join(' ').trim()),
      }));
    case 'click':
      registered.menu
        .flatMap(({ submenu = [] }) => submenu)
        .find(({ label }) => label === first)
        ?.click?.();
      return null;
    default:
      throw new Error(`Nothing is known of ${what}.`);
  }
}

/** A second start hands over its arguments and its folder, a double-click on a Mac a path. */
function secondOf(event: string, given: string[]): unknown[] {
  return event === 'second-instance' ? [['proofbook', ...given.slice(1)], given[0]] : given;
}

function isPrevented(emit: (event: object) => void): boolean {
  let prevented = false;
  emit({ preventDefault: () => (prevented = true) });
  return prevented;
}
