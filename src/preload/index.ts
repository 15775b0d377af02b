import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/bridge';
import { type CallProgress, PROGRESS_CHANNEL, WINDOW_CHANNEL, type WindowRequest } from '../shared/window-channel';

// The page gets these six and no channel: what it asks is checked again on the other side.
const bridge: Bridge = {
  host: 'electron',
  async run(request, onProgress) {
    const listener = (_event: IpcRendererEvent, report: CallProgress) => {
      if (report.call === request.call) onProgress?.(report.progress);
    };
    ipcRenderer.on(PROGRESS_CHANNEL, listener);
    try {
      const { call, name, input, library } = request;
      return await ask({ kind: 'run', call, name, input, ...(library === undefined ? {} : { library }) });
    } finally {
      ipcRenderer.off(PROGRESS_CHANNEL, listener);
    }
  },
  cancel: (call) => ask({ kind: 'cancel', call }),
  saveFile: (file) => ask({ kind: 'save-file', file }),
  speak: (language) => void ask({ kind: 'speak', language }),
  chooseLibrary: (purpose, name) => ask({ kind: 'choose-library', purpose, name }),
};

/** The little of the page's window that is used here; the preload is compiled without a page's types. */
declare const window: { addEventListener(kind: 'drop', listener: (event: Drop) => void, how: { capture: true }): void };
interface Drop {
  isTrusted: boolean;
  dataTransfer: { files: Iterable<File> } | null;
  preventDefault(): void;
  stopImmediatePropagation(): void;
}

// A library dropped anywhere on the window is opened, and is no document for the page. Only a person's own drop counts.
window.addEventListener(
  'drop',
  (event) => {
    const dropped = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.endsWith('.proofbook'));
    if (!event.isTrusted || dropped === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void ask({ kind: 'drop-library', path: webUtils.getPathForFile(dropped) });
  },
  { capture: true },
);

contextBridge.exposeInMainWorld('proofbook', bridge);

function ask(request: WindowRequest) {
  return ipcRenderer.invoke(WINDOW_CHANNEL, request);
}
