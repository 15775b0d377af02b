/**
 * What the preload's `require('electron')` gives it inside the page. Messages are cloned as the real channel clones
 * them, so that what cannot cross there fails here too; bytes then travel as base64, the one form both ends share.
 */
export const PAGE_SHIM = `
  const doubleListeners = new Map();
  const doubleWrap = (value) => {
    if (value instanceof Uint8Array) {
      let text = '';
      for (let at = 0; at < value.length; at += 32768) text += String.fromCharCode(...value.subarray(at, at + 32768));
      return { $base64: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(doubleWrap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, doubleWrap(entry)]));
  };
  const doubleRevive = (value) => {
    if (Array.isArray(value)) return value.map(doubleRevive);
    if (value === null || typeof value !== 'object') return value;
    if (typeof value.$base64 === 'string') return Uint8Array.from(atob(value.$base64), (char) => char.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, doubleRevive(entry)]));
  };
  window.doubleEmit = (channel, payload) => {
    for (const listener of doubleListeners.get(channel) ?? []) listener({}, doubleRevive(payload));
  };
  const doubleRequire = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload has no ' + name);
    return {
      webUtils: { getPathForFile: (file) => window.doublePaths?.[file.name] ?? '' },
      contextBridge: { exposeInMainWorld: (key, api) => Object.defineProperty(window, key, { value: Object.freeze(api) }) },
      ipcRenderer: {
        invoke: async (channel, message) => doubleRevive(await window.doubleInvoke(channel, doubleWrap(structuredClone(message)))),
        on: (channel, listener) => {
          if (!doubleListeners.has(channel)) doubleListeners.set(channel, new Set());
          doubleListeners.get(channel).add(listener);
        },
        off: (channel, listener) => doubleListeners.get(channel)?.delete(listener),
      },
    };
  };
`;

export function wrap(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(wrap);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wrap(entry)]));
}

export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== 'object') return value;
  const { $base64 } = value as { $base64?: unknown };
  if (typeof $base64 === 'string') return new Uint8Array(Buffer.from($base64, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revive(entry)]));
}
