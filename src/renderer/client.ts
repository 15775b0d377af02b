import type { Bridge, RunRequest, SaveOutcome } from '../shared/bridge';
import type { InputOf, OperationName, OutputOf, Progress } from '../shared/contract';
import type { NamedFile } from '../shared/domain/file';
import type { Reply } from '../shared/errors';
import { decodeMessage, encodeMessage } from '../shared/transport';
import { say, sayTold } from './language/language';
import { loopbackKey } from './loopback-key';

const bridge: Bridge = window.proofbook ?? loopbackBridge();

export const hostKind = bridge.host;
export const { chooseLibrary } = bridge;

let library = '';

/** From now on every call is meant for this opening of a library, and is refused where another is open by then. */
export function callFor(session: string): void {
  library = session;
}

export interface CallOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** Asks the core for one operation. Never throws: what went wrong is in the reply, in words. */
export async function call<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  options: CallOptions = {},
): Promise<Reply<OutputOf<Name>>> {
  const id = crypto.randomUUID();
  const cancel = () => void bridge.cancel(id);
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const request = { call: id, name, input, ...(library === '' ? {} : { library }) };
    const reply = await bridge.run(request, options.onProgress);
    // The contract ties the operation's name to its output; the bridge carries replies without knowing it.
    if (!reply.ok && STARTS_ANEW.has(reply.error.code)) forgetEverything();
    return inWindowsWords(reply as Reply<OutputOf<Name>>);
  } catch {
    return { ok: false, error: { code: 'internal', message: DISCONNECTED } };
  } finally {
    options.signal?.removeEventListener('abort', cancel);
  }
}

/** What the core refused, in the language of the window. */
function inWindowsWords<Output>(reply: Reply<Output>): Reply<Output> {
  if (reply.ok) return reply;
  const { code, message, said } = reply.error;
  return { ok: false, error: { code, message: sayTold(message, said) } };
}

const STARTS_ANEW: ReadonlySet<string> = new Set(['library-locked', 'no-library']);

/** Locked or closed meanwhile: the page starts anew, and nothing that was on it stays in memory. */
function forgetEverything(): void {
  location.reload();
}

export async function saveFile(file: NamedFile): Promise<SaveOutcome> {
  const outcome = await bridge.saveFile(file).catch((): SaveOutcome => ({ kind: 'failed', message: DISCONNECTED }));
  return outcome.kind === 'failed' ? { kind: 'failed', message: sayTold(outcome.message, outcome.said) } : outcome;
}

const DISCONNECTED = say(
  'Proofbook is not running any more. Start it again; everything that was saved is in your library.',
);

// Browsers allow 64 KB of such calls at once.
const MAX_KEPT_ALIVE_BYTES = 30_000;

// A browser opens six connections to one address, and who listens to progress holds one of them until the call ends. Were
// all six held so, no call could ever leave: only those that show progress listen, and never many at once.
const MOST_LISTENING = 2;
let listening = 0;

/** The same bridge over the page's own origin, for the browser. Calls carry a key no other page knows. */
function loopbackBridge(): Bridge {
  const headers = { 'x-proofbook': loopbackKey() };
  return {
    host: 'loopback',
    async run(request, onProgress) {
      if (onProgress === undefined || listening >= MOST_LISTENING) return post(request, headers);
      listening += 1;
      const done = new AbortController();
      void readProgress(`/api/progress?call=${request.call}`, headers, done.signal, onProgress);
      try {
        return await post(request, headers);
      } finally {
        listening -= 1;
        done.abort();
      }
    },
    async cancel(id) {
      await fetch(`/api/cancel?call=${id}`, { method: 'POST', headers });
    },
    async saveFile(file) {
      const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)]));
      const link = document.createElement('a');
      link.href = address;
      link.download = file.name;
      link.click();
      // The browser has taken the file over by then; keeping it longer would hold its memory.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      return { kind: 'saved', where: say('your downloads') };
    },
    // All of its words are the page's.
    speak: () => {},
    chooseLibrary: null,
  };
}

async function post(request: RunRequest, headers: Record<string, string>): Promise<Reply<unknown>> {
  const body = encodeMessage(request);
  // A small call, such as what was just typed, still leaves when the page is closed in the same moment.
  const keepalive = body.byteLength < MAX_KEPT_ALIVE_BYTES;
  const response = await fetch('/api/run', { method: 'POST', headers, body, keepalive });
  if (!response.ok) {
    return { ok: false, error: { code: 'internal', message: (await response.text()).trim() } };
  }
  // Our own server wrote it from a Reply.
  return decodeMessage(new Uint8Array(await response.arrayBuffer())) as Reply<unknown>;
}

async function readProgress(
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  try {
    const response = await fetch(path, { headers, signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined || !response.ok) return;
    let pending = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (pending + part.value).split('\n\n');
      pending = events.pop() ?? '';
      for (const event of events) {
        // Our own server wrote it from a Progress.
        if (event.startsWith('data: ')) onProgress(JSON.parse(event.slice(6)) as Progress);
      }
    }
  } catch {
    // The call ended or the server went away: the call itself says so, progress has nothing to add.
  }
}
