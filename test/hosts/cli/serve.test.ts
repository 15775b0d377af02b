import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkplace } from '../../builders/company-files';
import { BIN, done, NOW } from './proofbook';

const place = createWorkplace();
const library = place.path('company.proofbook');

beforeAll(() => done(['new', library, '--title', 'Acme']));
afterAll(place.remove);

test.each(['SIGTERM', 'SIGINT'] as const)('serve prints its address, answers there, and ends on %s', async (signal) => {
  const child = spawn(process.execPath, [BIN, 'serve', library], { env: { ...process.env, PROOFBOOK_NOW: NOW } });
  try {
    const [printed]: unknown[] = await once(child.stdout, 'data');
    const url = new URL(String(printed).trim());
    expect(url.hostname).toBe('127.0.0.1');
    const entered = await fetch(url, { redirect: 'manual' });
    const cookie = entered.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const page = await fetch(url.origin, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
    expect((await fetch(url.origin)).status).toBeGreaterThanOrEqual(400);
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
  expect(await done(['check', library])).toBe('Nothing to mend.\n');
});
