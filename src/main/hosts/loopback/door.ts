import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A request that is not let in, with the HTTP status and the sentence its sender reads. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}

/**
 * Who may come in. `token` opens the session once. The cookie alone fetches the page and nothing of the library: browsers
 * send it to every port of this machine, where another user may listen. A call also carries the key, which the page got
 * behind the # of the address it was sent to and which leaves it for its own port only.
 */
export interface Door {
  authority: string;
  token: string;
  isTokenUsed: boolean;
  session: string;
  key: string;
}

type Admitted =
  | { kind: 'enter'; cookie: string; location: string }
  | { kind: 'inside'; path: string; query: URLSearchParams };

const OWN_HEADER = 'x-proofbook';

/**
 * Decides on the head of a request alone; nothing of the body is read before. Throws Refusal for
 * a foreign name in `Host` or two of them (DNS rebinding), a foreign `Origin` or site, a missing session, a call without
 * the key in its own header (a form or an image of another page cannot send one) and every method but GET and POST.
 */
export function admit(door: Door, request: IncomingMessage): Admitted {
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || request.headers.host !== door.authority)
    throw new Refusal(421, 'This address is not served here.');
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal(405, 'Only GET and POST are answered.');

  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${door.authority}`) {
    throw new Refusal(403, 'Requests of other pages are not answered.');
  }
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) throw new Refusal(400, 'This is not an address of the page.');
  const url = new URL(`http://${door.authority}${target}`);

  if (url.pathname === '/' && url.searchParams.has('token')) return enter(door, request, url);
  if (!hasSession(door, request)) {
    throw new Refusal(
      401,
      'This page is open for one browser only. Use the address Proofbook printed when it started.',
    );
  }
  if (url.pathname.startsWith('/api/')) assertOwnCall(door, request, origin);
  return { kind: 'inside', path: url.pathname, query: url.searchParams };
}

function enter(door: Door, request: IncomingMessage, url: URL): Admitted {
  const cookie = `${cookieName(door)}=${door.session}; HttpOnly; SameSite=Strict; Path=/`;
  if (request.method !== 'GET') throw new Refusal(405, 'Open this address in a browser.');
  // The address stays in the history: whoever is inside already may use it again, and lands on the page.
  const isKnown = same(door.token, url.searchParams.get('token') ?? '');
  if (!isKnown || (door.isTokenUsed && !hasSession(door, request))) {
    throw new Refusal(403, 'This address was used already or is not complete. Start Proofbook again to get a new one.');
  }
  door.isTokenUsed = true;
  return { kind: 'enter', cookie, location: `/#key=${door.key}` };
}

function hasSession(door: Door, request: IncomingMessage): boolean {
  const prefix = `${cookieName(door)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  return cookies.some((cookie) => cookie.startsWith(prefix) && same(cookie.slice(prefix.length), door.session));
}

/** Browsers keep one set of cookies for all ports of an address: the port in the name lets two libraries be open. */
function cookieName(door: Door): string {
  return `proofbook-${door.authority.split(':')[1]}`;
}

function assertOwnCall(door: Door, request: IncomingMessage, origin: string | undefined): void {
  const key = request.headers[OWN_HEADER];
  if (typeof key !== 'string' || !same(door.key, key)) {
    throw new Refusal(403, 'Calls come from the page itself only. Use the address Proofbook printed when it started.');
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403, 'Requests of other pages are not answered.');
  if (request.method === 'POST' && origin === undefined)
    throw new Refusal(403, 'Calls come from the page itself only.');
}

/** Compares in a time that tells nothing, whatever the lengths. */
function same(expected: string, given: string): boolean {
  return timingSafeEqual(digest(expected), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
