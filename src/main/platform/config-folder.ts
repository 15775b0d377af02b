import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this person's settings of the program lie on this machine: which libraries were opened, never anything from them.
 * The window's own folder is the same. `PROOFBOOK_CONFIG` puts it elsewhere.
 */
export function configFolder(environment: Record<string, string | undefined> = process.env): string {
  const chosen = environment['PROOFBOOK_CONFIG'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? homedir(), 'proofbook');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/proofbook');
  return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'proofbook');
}

export function homeFolder(): string {
  return homedir();
}
