import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackServer, serveLibrary } from '../../src/main/hosts/loopback/serve-library';
import { encodeMessage } from '../../src/shared/transport';
import { createWorkplace } from '../builders/company-files';

// Byte for byte what an attacker on this machine, or a page in the person's browser, could send.
const place = createWorkplace();
place.write('page/index.html', '<!doctype html><title>page</title>');
const TOKEN = 'abcdefghijklmnopqrstuvwxyz012345';
const options = { rendererFolder: place.path('page'), token: TOKEN, user: null };
const running: string[] = [];
const app = {
  run: async (name: string) => {
    running.push(name);
    return { ok: true as const, output: name };
  },
};
let server: LoopbackServer;
let host = '';
let inside = '';

beforeAll(async () => {
  server = await serveLibrary(app, { ...options, headMs: 400, requestMs: 900 });
  host = new URL(server.url).host;
  inside = await enter(server);
});
afterAll(async () => {
  await server.close();
  place.remove();
});

const NAMES: [string, () => string][] = [
  ['another name that leads here (DNS rebinding)', () => 'Host: evil.example'],
  ['another name with our port', () => `Host: evil.example:${port()}`],
  ['the name of this machine', () => `Host: localhost:${port()}`],
  ['the address without its port', () => 'Host: 127.0.0.1'],
  ['the address as one number', () => `Host: 2130706433:${port()}`],
  ['the address with a dot', () => `Host: 127.0.0.1.:${port()}`],
  ['the address in the other notation', () => `Host: [::ffff:127.0.0.1]:${port()}`],
  ['a person before the address', () => `Host: user@${host}`],
  ['two names, ours first', () => `Host: ${host}\r\nHost: evil.example`],
  ['two names, ours last', () => `Host: evil.example\r\nhOST: ${host}`],
  ['two names in one', () => `Host: ${host}, evil.example`],
  ['a name folded over two lines', () => `Host: ${host}\r\n evil.example`],
  ['no name at all', () => 'X-Host: none'],
];

describe('asked under another name', () => {
  test.each(NAMES)('%s: refused, cookie and key or not', async (_, header) => {
    expect(await status(`GET / HTTP/1.1\r\n${header()}\r\n${inside}\r\n`)).toMatch(/^4(?:00|21)$/u);
  });

  test('and in the old version of the protocol, which knows no names', async () => {
    expect(await status(`GET / HTTP/1.0\r\n${inside}\r\n`)).toBe('421');
  });
});

const SHAPES: [string, () => string][] = [
  ['length and chunks at once', () => `${call()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['two lengths', () => `${call()}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde`],
  ['a length that is no number', () => `${call()}Content-Length: +5\r\n\r\nabcde`],
  ['a length below nothing', () => `${call()}Content-Length: -1\r\n\r\n`],
  ['an encoding hidden by a space', () => `${call()}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`],
  ['an encoding nobody knows', () => `${call()}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['chunks twice', () => `${call()}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`],
  ['a chunk of more than there can be', () => `${call()}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n`],
  ['a zero byte in a header', () => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: a\u0000b\r\n\r\n`],
  ['a zero byte in the address', () => `GET /\u0000 HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['a zero byte in the address, written out', () => `GET /%00 HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['a method in small letters', () => `get / HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['the address of another place', () => `GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['our own address written whole', () => `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['an address that begins with two slashes', () => `GET //evil.example HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['a way out of the page', () => `GET /../../../etc/passwd HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['a way out, written twice over', () => `GET /%252e%252e/etc/passwd HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['a way out with a back slash', () => `GET /..\\..\\etc\\passwd HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['a way through us', () => `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
  ['another protocol', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['the method that repeats what it got', () => `TRACE / HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`],
  ['headers without end', () => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
  ['thousands of headers', () => `GET / HTTP/1.1\r\nHost: ${host}\r\n${'a: b\r\n'.repeat(5000)}\r\n`],
];

describe('sent in a shape that two readers could read differently', () => {
  test.each(SHAPES)('%s: refused, and nothing of it is run', async (_, request) => {
    expect(await status(request())).toMatch(/^(?:4\d\d|closed)$/u);
    expect(running).toEqual([]);
  });

  test('a second request hidden in the first is never answered as one', async () => {
    const hidden = `GET /?token=${TOKEN} HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`;
    const text = await talk(`${call()}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`);
    expect(text.match(/HTTP\/1\.1 /gu)).toHaveLength(1);
    expect(text).not.toContain('key=');
  });

  test('a change of protocol is answered as what it is: a request without a session', async () => {
    expect(await status(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)).toBe(
      '401',
    );
  });
});

describe('sent by a page of somebody else', () => {
  // What a browser sends for a form, a picture, a script and a call without permission of ours; the cookie may go with it.
  const cookie = () => (/Cookie: [^\r]*/u.exec(inside) ?? [''])[0];
  test.each([
    ['a form', 'POST', 'Origin: https://evil.example\r\nContent-Type: application/x-www-form-urlencoded'],
    ['a form that hides where it is from', 'POST', 'Origin: null\r\nContent-Type: text/plain'],
    ['a form of another port of this machine', 'POST', 'Origin: http://127.0.0.1:9\r\nSec-Fetch-Site: same-site'],
    ['a picture', 'GET', 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: image'],
    ['an old browser that tells nothing', 'POST', 'Content-Type: text/plain'],
  ])('%s: refused', async (_, method, headers) => {
    for (const path of ['/api/run', '/api/cancel?call=a', '/api/progress?call=a']) {
      const request = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${cookie()}\r\n${headers}\r\nContent-Length: 0\r\n\r\n`;
      expect(await status(request)).toBe('403');
    }
  });

  test('asking for permission first: there is none', async () => {
    const text = await talk(
      `OPTIONS /api/run HTTP/1.1\r\nHost: ${host}\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 40[35]/u);
    expect(text.toLowerCase()).not.toContain('access-control-allow');
  });
});

describe('sent slowly or in masses', () => {
  test('a head that never ends is cut off', async () => {
    const began = performance.now();
    const socket = await open();
    const drip = setInterval(() => socket.write('X-More: a\r\n'), 50);
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n`);
    await closing(socket);
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test('a body that never ends is cut off', async () => {
    const began = performance.now();
    const socket = await open();
    const drip = setInterval(() => socket.write('a'), 50);
    socket.write(`${call()}Content-Length: 1000000\r\n\r\n`);
    await closing(socket);
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(running).toEqual([]);
  });

  test('a body larger than the bound is refused before it comes', async () => {
    expect(await status(`${call()}Content-Length: ${400 * 1024 * 1024}\r\n\r\n`)).toBe('413');
  });

  test('three hundred connections that say nothing leave the person a place', async () => {
    const silent = await Promise.all(Array.from({ length: 300 }, () => open()));
    expect(await status(`GET / HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`)).toBe('200');
    for (const socket of silent) socket.destroy();
  });

  test('more listeners to progress than a page has are refused, and do not shut out a call', async () => {
    const listen = (name: string) => `GET /api/progress?call=${name} HTTP/1.1\r\nHost: ${host}\r\n${inside}\r\n`;
    const sockets = await Promise.all(
      Array.from({ length: 32 }, async (_, at) => {
        const socket = await open();
        socket.write(listen(`l-${at}`));
        await once(socket, 'data');
        return socket;
      }),
    );
    expect(await status(listen('one-more'))).toBe('429');
    const body = Buffer.from(encodeMessage({ call: 'r-1', name: 'echo', input: 1 }));
    const request = Buffer.concat([Buffer.from(`${call()}Content-Length: ${body.length}\r\n\r\n`), body]);
    expect(await talk(request)).toMatch(/^HTTP\/1\.1 200/u);
    expect(running.splice(0)).toEqual(['echo']);
    for (const socket of sockets) socket.destroy();
  });
});

describe('sent by another user of this machine', () => {
  const OTHER = 65_534;
  const mayBeOther =
    process.platform === 'linux' && spawnSync(process.execPath, ['-e', ''], { uid: OTHER, cwd: '/' }).status === 0;

  test.skipIf(!mayBeOther)(
    'even the right address is refused to them, and stays good for the person (skipped where this process may not become another user)',
    async () => {
      const own = await serveLibrary(app, { ...options, user: process.getuid?.() ?? 0 });
      expect(await statusAs(OTHER, own.url)).toBe('no answer');
      expect(await statusAs(process.getuid?.() ?? 0, own.url)).toBe('303');
      await own.close();
    },
  );

  test('without the address there is nothing, however often it is tried', async () => {
    for (let attempt = 0; attempt < 50; attempt++) {
      expect(await status(`GET /?token=${String(attempt).repeat(16)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('403');
    }
  });

  test('the address opens once; a second browser with it is refused, and one with the cookie alone runs nothing', async () => {
    const [cookieOnly] = inside.split('\r\n');
    expect(await status(`GET /?token=${TOKEN} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('403');
    const stolen = `POST /api/run HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n${cookieOnly}\r\nX-Proofbook: 1\r\nContent-Length: 0\r\n\r\n`;
    expect(await status(stolen)).toBe('403');
    expect(
      await talk(`GET /?token=${'b'.repeat(32)} HTTP/1.1\r\nHost: ${host}\r\n${cookieOnly}\r\n\r\n`),
    ).not.toContain('key=');
  });

  /** What a program of a user gets when it asks for an address: the status, or that nobody answers. */
  async function statusAs(uid: number, url: string): Promise<string> {
    const ask = `fetch(${JSON.stringify(url)},{redirect:"manual"}).then(({status})=>console.log(status),()=>console.log("no answer"))`;
    const child = spawn(process.execPath, ['-e', ask], { uid, cwd: '/' });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    await once(child, 'close');
    return text.trim();
  }
});

function port(): string {
  return host.split(':')[1] ?? '';
}

/** The head of a call as the page sends it, up to what tells its length. */
function call(): string {
  return `POST /api/run HTTP/1.1\r\nHost: ${host}\r\n${inside}`;
}

/** The headers of somebody who is inside. */
async function enter(entered: LoopbackServer): Promise<string> {
  const answer = await fetch(entered.url, { redirect: 'manual' });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const key = (answer.headers.get('location') ?? '').slice('/#key='.length);
  return `Cookie: ${cookie}\r\nOrigin: http://${new URL(entered.url).host}\r\nX-Proofbook: ${key}\r\n`;
}

async function open(): Promise<Socket> {
  const socket = connect(Number(port()), '127.0.0.1');
  // Being cut off is what is waited for.
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

/** Sends the bytes and gives everything that comes back until the server has answered or closes. */
async function talk(request: string | Uint8Array): Promise<string> {
  const socket = await open();
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
    // A little longer, for what should not follow.
    setTimeout(() => socket.destroy(), 60);
  });
  socket.write(request);
  await closing(socket);
  return text;
}

async function status(request: string): Promise<string> {
  return /^HTTP\/1\.1 (\d{3})/u.exec(await talk(request))?.[1] ?? 'closed';
}
