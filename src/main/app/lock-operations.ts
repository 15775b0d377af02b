import { basename } from 'node:path';
import { AppError } from '../../shared/errors';
import { configFolder } from '../platform/config-folder';
import type { Operations } from './dispatch';
import { readKeyHeader } from './open-library';
import { forgetRecent, listRecent } from './recent-libraries';

type LockOperations = Pick<
  Operations,
  | 'library.lockState'
  | 'library.unlock'
  | 'library.lock'
  | 'library.forgetPassphrase'
  | 'library.setPassphrase'
  | 'library.running'
  | 'library.stopRunning'
  | Extract<keyof Operations, `libraries.${string}`>
>;

/** What these names mean for a library a command has open; for a page the shelf around it answers them. */
export function lockOperations(libraryPath: string): LockOperations {
  const refuse = () => {
    throw new AppError(
      'bad-input',
      'A command opens and closes the library itself. Only a page can be asked for this.',
    );
  };
  return {
    'library.lockState': () => ({
      state: 'open',
      isEncrypted: readKeyHeader(libraryPath) !== null,
      name: basename(libraryPath),
      path: libraryPath,
      session: '',
      problem: '',
      remembering: 'unavailable',
    }),
    'library.unlock': refuse,
    'library.lock': refuse,
    'library.forgetPassphrase': refuse,
    'library.setPassphrase': refuse,
    'library.running': () => [],
    'library.stopRunning': () => [],
    'libraries.listRecent': () => listRecent(configFolder()),
    'libraries.forget': ({ path }) => {
      forgetRecent(configFolder(), path);
      return listRecent(configFolder());
    },
    'libraries.open': refuse,
    'libraries.create': refuse,
    'libraries.makeDemo': refuse,
    'libraries.close': refuse,
    'libraries.browse': refuse,
  };
}
