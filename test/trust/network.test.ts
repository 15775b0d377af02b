import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBillOfMaterials } from '../../scripts/sbom';
import { createWorkplace, PROJECT_FOLDER, policy, questionnaireBytes } from '../builders/company-files';
import { BIN } from '../hosts/cli/proofbook';
import reasons from './network-modules.json' with { type: 'json' };

const place = createWorkplace();
afterAll(place.remove);

// Modules of Node that open or accept connections or start what could; with and without the prefix, however asked for.
const MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dns', 'dgram', 'inspector', 'undici', 'ws', 'child_process'];
const MODULE = new RegExp(
  `(?:from\\s*|import\\s*\\(?\\s*|(?:require|getBuiltinModule)\\s*\\(\\s*)["'\`](?:node:)?(${MODULES.join('|')})(?:/promises)?["'\`]`,
  'gu',
);
// What opens a connection without a module. A method of somebody's own that is called the same has a dot before its name.
const GLOBAL =
  /(?<![.\w$#])(?:(?:globalThis|window|self)\.)?(fetch)\s*\((?!\w*\)\s*\{)|new\s+(XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport)\b|\.(sendBeacon)\s*\(/gu;
// Runs when the program is done, inside it. `fetch` answers later than the others.
const TRY_DOORS = `process.once("beforeExit", async () => {
  for (const name of ["fetch", "WebSocket", "EventSource"]) {
    try { await globalThis[name]("http://192.0.2.1/"); console.log(name, "is open"); } catch (error) { console.log(error.message); }
  }
})`;
const lock = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dev?: boolean }>;
};

describe('doors to a network', () => {
  test.each(Object.entries(reasons.bundles))('of %s are those with a reason', (folder, known) => {
    expect(usedIn(join(PROJECT_FOLDER, folder))).toEqual(Object.keys(known).sort());
  });

  test('of the packages that run are those with a reason', () => {
    const found: Record<string, string[]> = {};
    for (const [path, { dev }] of Object.entries(lock.packages)) {
      if (path === '' || dev === true || path.startsWith('node_modules/node-')) continue;
      const used = usedIn(join(PROJECT_FOLDER, path));
      if (used.length > 0) found[path.replace(/^node_modules\//u, '')] = used;
    }
    const known: Record<string, { uses: string[]; reason: string }> = reasons.packages;
    expect(found).toEqual(Object.fromEntries(Object.entries(known).map(([name, { uses }]) => [name, uses])));
    for (const { reason } of Object.values(known)) expect(reason.length).toBeGreaterThan(20);
  });

  test('that need no module are gone in the running program, whatever a package would do with an address', () => {
    const ran = spawnSync(process.execPath, ['--import', `data:text/javascript,${TRY_DOORS}`, BIN, '--help'], {
      encoding: 'utf8',
    });
    expect(ran.stdout.trim().split('\n').slice(-3)).toEqual(Array(3).fill('Proofbook calls no address.'));
  });
});

const isOffline = process.env['PROOFBOOK_OFFLINE'] === '1';

test.skipIf(!isOffline)(
  'this very run has no network but loopback (skipped unless started by test:offline or test)',
  async () => {
    expect(Object.keys(networkInterfaces())).toEqual(['lo']);
    await expect(fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(5000) })).rejects.toMatchObject({
      cause: { code: 'ENETUNREACH' },
    });
  },
);

const mayUnshare = spawnSync('unshare', ['-n', 'true']).status === 0;

test.skipIf(!mayUnshare)(
  'the whole job is done where there is no network at all (skipped where the system allows no such space)',
  { timeout: 120_000 },
  () => {
    const library = place.path('alone.proofbook');
    const policyFile = place.write('policy.md', policy());
    const sheet = place.write('security.xlsx', questionnaireBytes());
    const run = `${process.execPath} ${BIN}`;
    const script = [
      'set -e; test "$(ls /sys/class/net 2>/dev/null | grep -vc "^lo$")" = 0 || test "$(cat /proc/net/dev | grep -vc -e lo: -e Inter -e face)" = 0',
      `${run} new ${library}`,
      `${run} import ${library} ${policyFile}`,
      `${run} answer ${library} ${sheet} -o ${place.path('filled.xlsx')}`,
      `${run} verify ${sheet} ${place.path('filled.xlsx')}`,
      `${run} export ${library} measures-annex -o ${place.path('annex.docx')}`,
      `${run} export ${library} whitepaper -o ${place.path('paper.pdf')}`,
      `${run} snapshot ${library}; ${run} check ${library}`,
    ].join('\n');
    const ran = spawnSync('unshare', ['-n', 'sh', '-c', script], { encoding: 'utf8' });
    expect(ran.status, ran.stderr).toBe(0);
    for (const name of ['filled.xlsx', 'annex.docx', 'paper.pdf']) expect(existsSync(place.path(name))).toBe(true);
  },
);

test('the bill of materials names every package once, with version and hash, and is the same for the same lock file', () => {
  const text = readFileSync(join(PROJECT_FOLDER, 'package-lock.json'), 'utf8');
  const built = readFileSync(join(PROJECT_FOLDER, 'out/main/sbom.cdx.json'), 'utf8');
  expect(makeBillOfMaterials(text)).toBe(built);
  const { components, bomFormat } = JSON.parse(built) as {
    bomFormat: string;
    components: { name: string; version: string; scope: string; hashes?: unknown[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const shipped = components.filter(({ scope }) => scope === 'required').map(({ name }) => name);
  expect(shipped).toEqual(expect.arrayContaining(['better-sqlite3-multiple-ciphers', 'docx', 'react-dom', 'zod']));
  expect(components.filter(({ version }) => version === '')).toEqual([]);
  expect(components.filter(({ scope, hashes }) => scope === 'required' && hashes === undefined)).toEqual([]);
});

function usedIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const uses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|cjs|mjs)$/u.test(name) && !/(?:^|\/)node_modules\//u.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(MODULE), ...text.matchAll(GLOBAL)].map(
        (match) => match[1] ?? match[2] ?? match[3] ?? '',
      );
    });
  return [...new Set(uses)].sort();
}
