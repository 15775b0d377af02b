import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { decodeMessage, encodeMessage } from '../../../shared/transport';
import { type RunByName, type RunningCalls, trackRunningCalls } from '../page/running-calls';
import { Refusal } from './door';

/** The door's calls, and who listens to the progress of which. */
export interface Calls {
  running: RunningCalls;
  listeners: Map<string, ServerResponse>;
  close(): void;
}

/** 300 MB is the largest file the core reads; a little room for the head around it. */
export const MAX_BODY_BYTES = 320 * 1024 * 1024;

// A page has a handful of calls under way.
const MOST_LISTENERS = 32;

const callId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const runRequest = z.object({
  call: callId,
  name: z.string().max(100),
  input: z.unknown(),
  library: z.string().max(64).optional(),
});

export function openCalls(app: { run: RunByName }): Calls {
  const listeners = new Map<string, ServerResponse>();
  const running = trackRunningCalls(() => app);
  return {
    running,
    listeners,
    close: () => {
      running.cancelAll();
      for (const listener of listeners.values()) listener.end();
    },
  };
}

/** `POST /api/run`, `POST /api/cancel?call=`, `GET /api/progress?call=` (server-sent events). */
export async function answerCall(
  calls: Calls,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  switch (`${request.method} ${path}`) {
    case 'POST /api/run':
      return run(calls, request, response);
    case 'POST /api/cancel':
      calls.running.cancel(readCallId(query));
      response.writeHead(204).end();
      return;
    case 'GET /api/progress':
      listenToProgress(calls, response, readCallId(query));
      return;
    default:
      throw new Refusal(404, 'There is no such call.');
  }
}

async function run(calls: Calls, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = readRunRequest(await readBody(request));
  const { call } = asked;
  const reply = await calls.running.run(asked, (progress) => {
    const listener = calls.listeners.get(call);
    // One that does not read what it asked for misses steps; they are not kept for it.
    if (listener?.writableNeedDrain === false) listener.write(`data: ${JSON.stringify(progress)}\n\n`);
  });
  calls.listeners.get(call)?.end();
  const body = encodeMessage(reply);
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': body.byteLength });
  response.end(body);
}

function listenToProgress(calls: Calls, response: ServerResponse, call: string): void {
  if (calls.listeners.size >= MOST_LISTENERS) throw new Refusal(429, 'Too much is under way at once. Reload the page.');
  calls.listeners.get(call)?.end();
  calls.listeners.set(call, response);
  response.on('close', () => {
    if (calls.listeners.get(call) === response) calls.listeners.delete(call);
  });
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
}

function readRunRequest(body: Uint8Array): z.infer<typeof runRequest> {
  try {
    return runRequest.parse(decodeMessage(body));
  } catch {
    throw new Refusal(400, 'This call cannot be read. Reload the page.');
  }
}

function readCallId(query: URLSearchParams): string {
  const parsed = callId.safeParse(query.get('call'));
  if (!parsed.success) throw new Refusal(400, 'This call has no name. Reload the page.');
  return parsed.data;
}

/** The whole body. Refuses one that is too large before reading it where its length is told, else as soon as it is. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, 'This is more than 320 MB at once. Import fewer files at a time.');
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
