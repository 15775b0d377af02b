// `npm test`: every check there is, one after another, each with its time; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findOffline } from './offline.ts';

const offline = findOffline();
const UNIT_TESTS = 'unit, file-format and command-line tests';

const STEPS: { name: string; command: string; args: string[] }[] = [
  { name: 'build', command: 'electron-vite', args: ['build', '--logLevel', 'error'] },
  { name: 'types (core)', command: 'tsc', args: ['-p', 'tsconfig.core.json'] },
  { name: 'types (page)', command: 'tsc', args: ['-p', 'tsconfig.renderer.json'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'biome', args: ['check', '--linter-enabled=false', '.'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  // The core never needs a network, so its tests run where there is none, if the system lets them.
  offline.prefix === null
    ? { name: `${UNIT_TESTS} (with the network at hand: ${offline.why})`, command: 'vitest', args: ['run'] }
    : { name: `${UNIT_TESTS}, without a network`, command: 'node', args: ['scripts/test-offline.ts'] },
  { name: 'browser journeys', command: 'playwright', args: ['test'] },
];

ensureChromium();
for (const step of STEPS) run(step.name, step.command, step.args);
console.log('\nEverything passes.');

function run(name: string, command: string, args: string[]): void {
  const startedAt = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(1);
  }
  console.log(`   ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** The journeys need a browser: Debian's where apt is at hand, Playwright's own elsewhere. */
function ensureChromium(): void {
  if (['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((path) => existsSync(path)))
    return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get update', 'apt-get', ['update', '-qq']);
    run('install Chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    return;
  }
  run('install Chromium through Playwright', 'playwright', ['install', 'chromium']);
}
