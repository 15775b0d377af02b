import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * The folder the program is installed in: the nearest above this file that holds the resources. How deep this file lies
 * below it is the bundler's choice. Throws where the installation is damaged.
 */
export function installationFolder(): string {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'frameworks'))) return folder;
  }
  throw new Error('The resources folder is missing. Install Proofbook again.');
}

/** "Proofbook 0.1.0", as what it makes names it. */
export function programName(): string {
  const { version } = JSON.parse(readFileSync(join(installationFolder(), 'package.json'), 'utf8')) as {
    version: string;
  }; // ours
  return `Proofbook ${version}`;
}

/** Another program of the build this one belongs to; null where this runs from its sources, as tests do. */
export function besideThisProgram(name: string): string | null {
  const built = join(installationFolder(), 'out/main');
  return `${import.meta.dirname}${sep}`.startsWith(`${built}${sep}`) ? join(built, name) : null;
}
