// `node scripts/lock-platforms.ts`, after `npm install` against a registry that mirrors only some platforms.
// npm leaves the optional packages such a registry lacks out of the lock file, and `npm ci` then refuses the lock as
// incomplete. This writes them back: name, version and platform, as npm itself would, so that every platform's lock is whole.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

const path = join(resolve(import.meta.dirname, '..'), 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockEntry> }; // npm's own file
let added = 0;
for (const [owner, entry] of Object.entries(lock.packages)) {
  if (owner === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || lock.packages[`${owner}/${key}`] !== undefined || !/^\d/u.test(version))
      continue;
    lock.packages[key] = { version, ...platformOf(name), ...(entry.dev === true ? { dev: true } : {}), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to the lock.`);

/** "@oxlint/binding-linux-arm64-musl" → linux, arm64, musl. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/u).map((word) => (word.startsWith('arm') && word !== 'arm64' ? 'arm' : word));
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const isMusl = words.some((word) => word.startsWith('musl'));
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(isMusl && os.includes('linux') ? { libc: ['musl'] } : {}),
    ...(os.length > 0 ? { os } : {}),
  };
}
