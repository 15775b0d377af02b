import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import { fileExists, readJson, writeFileWhole } from '../../platform/files';
import { logBug } from '../../platform/log';
import type { Keychain } from './keychain';

/** Passphrases by the path of their library, sealed by the keychain. */
export interface SealedPassphrases {
  has(path: string): boolean;
  /** Null where none is kept, or where the keychain no longer opens it. */
  read(path: string): Promise<string | null>;
  keep(path: string, passphrase: string): Promise<void>;
  forget(path: string): void;
}

const fileSchema = z.object({ sealed: z.record(z.string(), z.base64()) });

/** `file` lies in the program's own folder and holds nothing that opens anything without the account's keychain. */
export function openSealedPassphrases(file: string, keychain: Keychain): SealedPassphrases {
  const read = (): Record<string, string> => {
    try {
      return fileExists(file) ? fileSchema.parse(readJson(file)).sealed : {};
    } catch {
      return {};
    }
  };
  const write = (sealed: Record<string, string>): void => {
    try {
      writeFileWhole(file, new TextEncoder().encode(JSON.stringify({ sealed })));
    } catch (error) {
      // It is asked for again then, which is the safe way to fail.
      if (!(error instanceof AppError)) logBug('passphrases', error);
    }
  };
  const forget = (path: string): void => {
    const { [path]: gone, ...rest } = read();
    if (gone !== undefined) write(rest);
  };
  return {
    has: (path) => Object.hasOwn(read(), path),
    forget,
    async keep(path, passphrase) {
      try {
        const sealed = await keychain.seal(passphrase);
        write({ ...read(), [path]: Buffer.from(sealed).toString('base64') });
      } catch (error) {
        logBug('keychain', error);
      }
    },
    async read(path) {
      const sealed = read()[path];
      if (sealed === undefined) return null;
      try {
        return await keychain.open(Buffer.from(sealed, 'base64'));
      } catch {
        forget(path);
        return null;
      }
    },
  };
}
