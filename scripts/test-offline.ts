// `npm run test:offline [-- FILE…]`: the tests of the core where no network is but loopback. Fails where that cannot be had.
import { spawnSync } from 'node:child_process';
import { findOffline } from './offline.ts';

const { prefix, why } = findOffline();
if (prefix === null) {
  console.error(`The tests cannot run without a network here: ${why}.`);
  process.exitCode = 1;
} else {
  const [command = '', ...args] = [...prefix, 'vitest', 'run', ...process.argv.slice(2)];
  const env = { ...process.env, PROOFBOOK_OFFLINE: '1' };
  process.exitCode = spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1;
}
