import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Workplace } from '../builders/company-files';
import { done } from '../hosts/cli/proofbook';

export const PASSPHRASE = 'quiet harbour lantern 27';

/** Arguments that make an encrypted library open without a terminal. */
export function withPassphraseFile(place: Workplace, passphrase = PASSPHRASE, name = 'passphrase.txt'): string[] {
  return ['--passphrase-file', place.write(name, `${passphrase}\n`)];
}

/** Makes an encrypted library and returns the recovery key it printed. */
export async function makeEncrypted(library: string, options: readonly string[]): Promise<string> {
  return recoveryKeyOf(await done(['new', library, ...options]));
}

export function recoveryKeyOf(printed: string): string {
  return /: ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){13})$/mu.exec(printed)?.[1] ?? '';
}

/** Every regular file below the folders in which one of the texts stands, in any case of bytes we would store it in. */
export function filesWith(folders: readonly string[], texts: readonly string[]): string[] {
  const wanted = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => isReadableFile(path))
      .filter((path) => {
        const bytes = readFileSync(path);
        return wanted.some((text) => bytes.includes(text));
      }),
  );
}

function isReadableFile(path: string): boolean {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size < 200_000_000;
  } catch {
    return false; // gone meanwhile: other programs use the same folder
  }
}
