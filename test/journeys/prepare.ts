import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives one run of the journeys a folder for the libraries they begin with, and takes it away in the end. */
export default function prepare(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-prepared-'));
  process.env['PROOFBOOK_PREPARED'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
