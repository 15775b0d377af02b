import type { Bridge } from '../shared/bridge';

declare global {
  interface Window {
    /** Set by the window's preload; absent in a browser, where the page talks to the server it came from. */
    readonly proofbook?: Bridge;
  }
}
