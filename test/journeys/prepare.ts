import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives one run of the journeys a folder for the libraries they begin with, and takes it away in the end. */
export default function prepare(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-prepared-'));
  process.env['PROOFBOOK_PREPARED'] = folder;
  // As in vitest.config.ts: what is started keeps the machine code of the built bundles for one another.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'proofbook-test-code');
  return () => rmSync(folder, { recursive: true, force: true });
}
