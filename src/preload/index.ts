import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge';
import { type CallProgress, PROGRESS_CHANNEL, WINDOW_CHANNEL, type WindowRequest } from '../shared/window-channel';

// The page gets these five and no channel: what it asks is checked again on the other side.
const bridge: Bridge = {
  host: 'electron',
  async run(request, onProgress) {
    const listener = (_event: IpcRendererEvent, report: CallProgress) => {
      if (report.call === request.call) onProgress(report.progress);
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
  chooseLibrary: (purpose, name) => ask({ kind: 'choose-library', purpose, name }),
};

contextBridge.exposeInMainWorld('proofbook', bridge);

function ask(request: WindowRequest) {
  return ipcRenderer.invoke(WINDOW_CHANNEL, request);
}
