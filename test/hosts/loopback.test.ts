import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../src/main/hosts/loopback/calls';
import { type LoopbackServer, serveLibrary } from '../../src/main/hosts/loopback/serve-library';
import type { RunByName } from '../../src/main/hosts/page/running-calls';
import { decodeMessage, encodeMessage } from '../../src/shared/transport';

const TOKEN = 'one-time-token-of-the-test';
const root = mkdtempSync(join(tmpdir(), 'proofbook-loopback-'));
const rendererFolder = join(root, 'renderer');

/** Tells that a call has reached the core. */
const begun = new EventEmitter();

/** A core of three names: what is tested here is the way to it, which is the same for any. */
const run: RunByName = async (name, input, options = {}) => {
  if (name === 'echo') return { ok: true, output: input };
  if (name === 'count') {
    for (let done = 0; done <= 3; done += 1) {
      options.onProgress?.({ done, total: 3, label: `step ${done}` });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return { ok: true, output: 'counted' };
  }
  if (name === 'wait') {
    begun.emit(name);
    await new Promise((resolve) => options.signal?.addEventListener('abort', resolve));
    return { ok: false, error: { code: 'cancelled', message: 'Stopped.' } };
  }
  return { ok: false, error: { code: 'bad-input', message: `There is no operation called ${name}.` } };
};

let server: LoopbackServer;
let origin: string;
let cookie: string;
let key: string;

beforeAll(async () => {
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(rendererFolder, 'assets/page.js'), 'export {};');
  writeFileSync(join(rendererFolder, 'assets/page.css'), 'body{}');
  writeFileSync(join(rendererFolder, 'notes.secret'), 'not a page file');
  writeFileSync(join(root, 'company.proofbook'), 'outside the page');
  server = await serveLibrary({ run }, { rendererFolder, token: TOKEN });
  origin = new URL(server.url).origin;
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe('the address', () => {
  test('is on this machine only, with a port the system chose and the token', () => {
    const url = new URL(server.url);
    expect(url.hostname).toBe('127.0.0.1');
    expect(Number(url.port)).toBeGreaterThan(1023);
    expect(url.searchParams.get('token')).toBe(TOKEN);
  });

  test('opens nothing before the token was shown', async () => {
    expect((await send({ path: '/' })).status).toBe(401);
    expect((await send({ path: '/assets/page.js' })).status).toBe(401);
    expect((await send({ path: '/', headers: { cookie: `proofbook-${port()}=guessed` } })).status).toBe(401);
    expect((await send({ path: '/?token=guessed' })).status).toBe(403);
    expect((await send({ path: '/?token=' })).status).toBe(403);
  });

  test('opens once: the token becomes a cookie and leaves the address', async () => {
    const entered = await send({ path: `/?token=${TOKEN}` });
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toMatch(/^\/#key=[\w-]{43}$/u);
    key = (entered.headers.location ?? '').slice('/#key='.length);
    const [setCookie = ''] = entered.headers['set-cookie'] ?? [];
    expect(setCookie).toMatch(new RegExp(`^proofbook-${port()}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`, 'u'));
    cookie = setCookie.split(';')[0] ?? '';

    const again = await send({ path: `/?token=${TOKEN}` });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    // From the history of the browser that is inside, the same address still leads to the page.
    expect((await send({ path: `/?token=${TOKEN}`, headers: { cookie } })).status).toBe(303);
  });
});

describe('the page', () => {
  test('comes with a strict policy, its type, and is not kept', async () => {
    const page = await send({ path: '/', headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>page</title>');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    const script = await send({ path: '/assets/page.js', headers: { cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const style = await send({ path: '/assets/page.css', headers: { cookie } });
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test.each([
    '/../company.proofbook',
    '/assets/../../company.proofbook',
    '/%2e%2e/company.proofbook',
    '/..%2fcompany.proofbook',
    '/assets/..%5c..%5ccompany.proofbook',
    '/assets/%2e%2e%2f%2e%2e%2fcompany.proofbook',
    '/notes.secret',
    '/assets/',
    '/index.html%00',
  ])('holds nothing at %s', async (path) => {
    const answer = await send({ path, headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('outside the page');
  });

  test('is not found where it was not built', async () => {
    const missing = serveLibrary({ run }, { rendererFolder: join(root, 'nowhere'), token: TOKEN });
    await expect(missing).rejects.toThrow('not built');
  });
});

describe('a foreign request', () => {
  test('under another name is turned away, session or not (DNS rebinding)', async () => {
    for (const host of ['evil.example', `evil.example:${port()}`, `localhost:${port()}`, '127.0.0.1']) {
      expect((await send({ path: '/', headers: { cookie, host } })).status).toBe(421);
    }
  });

  test('from another page is turned away', async () => {
    for (const foreign of ['https://evil.example', 'null', `http://localhost:${port()}`, 'http://127.0.0.1']) {
      expect((await runCall({ call: 'a1', name: 'echo', input: 1 }, { origin: foreign })).status).toBe(403);
    }
    expect((await runCall({ call: 'a1', name: 'echo', input: 1 }, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
    expect((await runCall({ call: 'a1', name: 'echo', input: 1 }, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });

  test('without the own header, the origin or the session is turned away', async () => {
    const body = encodeMessage({ call: 'a1', name: 'echo', input: 1 });
    const path = '/api/run';
    const own = { 'x-proofbook': key };
    expect((await send({ method: 'POST', path, body, headers: { cookie, origin } })).status).toBe(403);
    expect((await send({ method: 'POST', path, body, headers: { cookie, ...own } })).status).toBe(403);
    expect((await send({ method: 'POST', path, body, headers: { origin, ...own } })).status).toBe(401);
    expect((await send({ path: '/api/progress?call=a1', headers: { cookie } })).status).toBe(403);
    // A cookie that another port of this machine was sent, and a key that was guessed.
    expect((await runCall({ call: 'a1', name: 'echo', input: 1 }, { 'x-proofbook': '1' })).status).toBe(403);
    const stolen = await send({ path: '/?token=guessed', headers: { cookie } });
    expect([stolen.status, stolen.headers.location]).toEqual([403, undefined]);
  });

  test('with another method, an odd target or no known call is turned away', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      expect((await send({ method, path: '/', headers: { cookie } })).status).toBe(405);
    }
    expect((await send({ path: 'http://evil.example/', headers: { cookie } })).status).toBe(400);
    expect((await send({ path: '//evil.example/', headers: { cookie } })).status).toBe(400);
    expect((await send({ path: '/api/run', headers: ownHeaders() })).status).toBe(404);
    expect((await send({ method: 'POST', path: '/api/else', headers: ownHeaders() })).status).toBe(404);
  });
});

describe('a call', () => {
  test('carries files both ways without changing a byte', async () => {
    const bytes = new Uint8Array(70_000).map((_, index) => index % 256);
    const input = { file: { name: 'a “b”.xlsx', bytes }, empty: new Uint8Array(0), list: [null, 'ä', 1.5] };
    const answer = await runCall({ call: 'file-1', name: 'echo', input });
    expect(answer.status).toBe(200);
    expect(decodeMessage(answer.bytes)).toEqual({ ok: true, output: input });
  });

  test('that fails is a reply in words, not a status', async () => {
    const answer = await runCall({ call: 'a2', name: 'library.explode', input: {} });
    expect(answer.status).toBe(200);
    expect(decodeMessage(answer.bytes)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  test('that cannot be read is refused', async () => {
    const bodies = [
      new Uint8Array(0),
      new TextEncoder().encode('{"call":"a","name":"echo"}'),
      encodeMessage({ name: 'echo', input: 1 }),
      encodeMessage({ call: '../../a', name: 'echo', input: 1 }),
      encodeMessage('echo'),
    ];
    for (const body of bodies) {
      expect((await send({ method: 'POST', path: '/api/run', body, headers: ownHeaders() })).status).toBe(400);
    }
  });

  test('larger than the bound is refused before it is read', async () => {
    const headers = { ...ownHeaders(), 'content-length': String(MAX_BODY_BYTES + 1) };
    const answer = await send({ method: 'POST', path: '/api/run', headers, body: new Uint8Array(10) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('320 MB');
  });

  test('reports its progress as server-sent events', async () => {
    const heard = Promise.withResolvers<void>();
    const listening = send({ path: '/api/progress?call=p1', headers: ownHeaders() }, heard.resolve);
    await heard.promise;
    const answer = await runCall({ call: 'p1', name: 'count', input: {} });
    expect(decodeMessage(answer.bytes)).toEqual({ ok: true, output: 'counted' });
    const events = await listening;
    expect(events.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const reports = events.text.split('\n\n').filter((event) => event !== '');
    expect(reports.at(0)).toBe('data: {"done":0,"total":3,"label":"step 0"}');
    expect(reports.at(-1)).toBe('data: {"done":3,"total":3,"label":"step 3"}');
  });

  test('can be stopped, and runs once at a time under one id', async () => {
    const reached = once(begun, 'wait');
    const waiting = runCall({ call: 'w1', name: 'wait', input: {} });
    await reached;
    const twice = await runCall({ call: 'w1', name: 'echo', input: {} });
    expect(decodeMessage(twice.bytes)).toMatchObject({ ok: false });
    expect((await send({ method: 'POST', path: '/api/cancel?call=w1', headers: ownHeaders() })).status).toBe(204);
    expect(decodeMessage((await waiting).bytes)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await send({ method: 'POST', path: '/api/cancel?call=%20', headers: ownHeaders() })).status).toBe(400);
  });
});

test('a client that breaks off or talks nonsense leaves the server standing', async () => {
  const broken = connect(Number(port()), '127.0.0.1');
  await once(broken, 'connect');
  const head = Object.entries({ host: `127.0.0.1:${port()}`, ...ownHeaders(), 'content-length': '1000000' });
  broken.write(
    `POST /api/run HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\nsome`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  broken.destroy();
  const nonsense = connect(Number(port()), '127.0.0.1');
  await once(nonsense, 'connect');
  nonsense.resume();
  nonsense.write('\u0000\u0001 nonsense\r\n\r\n');
  await once(nonsense, 'close');
  expect((await send({ path: '/', headers: { cookie } })).status).toBe(200);
});

test('closing ends what is under way', async () => {
  const other = await serveLibrary({ run }, { rendererFolder, token: TOKEN });
  await other.close();
  await expect(fetch(other.url)).rejects.toThrow();
});

function port(): string {
  return new URL(origin).port;
}

function ownHeaders(): Record<string, string> {
  return { cookie, origin, 'x-proofbook': key };
}

function runCall(request: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send({
    method: 'POST',
    path: '/api/run',
    body: encodeMessage(request),
    headers: { ...ownHeaders(), ...headers },
  });
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
  text: string;
}

interface Sent {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
}

/** Sends exactly what is asked for: `fetch` would put the path in order and refuse a foreign `Host`. */
/** `onHead` is called when the answer begins. */
function send({ path, method = 'GET', headers = {}, body }: Sent, onHead?: () => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: port(), path, method, headers }, (response) => {
      onHead?.();
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = new Uint8Array(Buffer.concat(chunks));
        const text = new TextDecoder().decode(bytes);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text });
      });
    });
    request.on('error', reject);
    if (body !== undefined) request.write(body);
    request.end();
  });
}
