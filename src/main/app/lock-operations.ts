import { basename } from 'node:path';
import { AppError } from '../../shared/errors';
import type { Operations } from './dispatch';
import { readKeyHeader } from './open-library';

type LockOperations = Pick<Operations, 'library.lockState' | 'library.unlock' | 'library.lock'>;

/** What these names mean for a library a command has open; for a page the vault around it answers them. */
export function lockOperations(libraryPath: string): LockOperations {
  const refuse = () => {
    throw new AppError('bad-input', 'A command opens and closes the library itself. Only a page locks and unlocks it.');
  };
  return {
    'library.lockState': () => ({
      state: 'open',
      isEncrypted: readKeyHeader(libraryPath) !== null,
      name: basename(libraryPath),
    }),
    'library.unlock': refuse,
    'library.lock': refuse,
  };
}
