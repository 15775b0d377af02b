import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AppError } from '../../../shared/errors';
import { logBug } from '../../platform/log';
import { ownUser, userOfConnection } from '../../platform/peer-user';
import { loadPageFiles, PAGE_HEADERS, type PageFiles } from '../page/page-files';
import type { RunByName } from '../page/running-calls';
import { answerCall, type Calls, openCalls } from './calls';
import { admit, type Door, Refusal } from './door';
import { guardConnections } from './guard-connections';

export interface LoopbackOptions {
  rendererFolder: string;
  /** One-time secret of the address that is printed; at least 16 random bytes as text. */
  token: string;
  /** 0 lets the system choose, which is what protects against guessing. */
  port?: number;
  /** Whose connections are answered where the system tells them apart: this process's user unless told. */
  user?: number | null;
  /** How long a client may take to send the head of a request, and all of it. */
  headMs?: number;
  requestMs?: number;
}

export interface LoopbackServer {
  /** The address to open once, with its token. */
  url: string;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';

/**
 * Serves one library to the browser on this machine, and to nobody else: bound to 127.0.0.1, one session, opened with a
 * token that works once. Throws AppError where the page is not built or the port is taken.
 */
export async function serveLibrary(app: { run: RunByName }, options: LoopbackOptions): Promise<LoopbackServer> {
  const page = loadPageFiles(options.rendererFolder);
  const calls = openCalls(app);
  const door: Door = {
    authority: '',
    token: options.token,
    isTokenUsed: false,
    session: randomBytes(32).toString('base64url'),
    key: randomBytes(32).toString('base64url'),
  };

  // A client that trickles its request holds a connection for these times at most; a page that waits while the core draws a
  // long document on a slow machine must not be taken for one.
  const { headMs = 60_000, requestMs = 120_000, user = ownUser() } = options;
  const server = createServer({
    headersTimeout: headMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(5_000, headMs / 2),
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
  });
  const connections = guardConnections(server, (port) => {
    const peer = user === null ? null : userOfConnection(port, Number(door.authority.split(':')[1]));
    return peer === null || peer === user;
  });
  server.on('request', (request, response) => {
    handle(request, response, door, page, calls, connections.letIn).catch((error: unknown) =>
      refuse(request, response, error),
    );
  });
  door.authority = `${ADDRESS}:${await listen(server, options.port ?? 0)}`;

  return {
    url: `http://${door.authority}/?token=${encodeURIComponent(options.token)}`,
    close: () => {
      calls.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  page: PageFiles,
  calls: Calls,
  letIn: (request: IncomingMessage) => void,
): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  const admitted = admit(door, request);
  if (admitted.kind === 'enter') {
    response.setHeader('Set-Cookie', admitted.cookie);
    response.writeHead(303, { Location: admitted.location }).end();
    return;
  }
  letIn(request);
  if (admitted.path.startsWith('/api/')) {
    await answerCall(calls, request, response, admitted.path, admitted.query);
    return;
  }
  const file = page.get(admitted.path);
  if (file === undefined) throw new Refusal(404, 'There is nothing at this address.');
  response.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': file.bytes.byteLength });
  response.end(file.bytes);
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const gone = request.destroyed && !request.complete;
  if (!(error instanceof Refusal) && !gone) logBug('loopback', error);
  if (response.headersSent || gone) {
    response.destroy();
    return;
  }
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'Proofbook could not answer. Reload the page.');
  // What a refused client still sends is not read: the connection ends with the answer.
  response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${refusal.message}\n`, () => {
    if (!request.complete) request.destroy();
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', () => {
      reject(
        new AppError('storage-failed', 'Port {port} on this machine is taken. Leave the port out to use a free one.', {
          port,
        }),
      );
    });
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
