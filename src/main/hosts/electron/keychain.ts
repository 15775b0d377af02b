import { safeStorage } from 'electron';

/** The keychain of the person's account; what it seals, only the same account on the same machine opens again. */
export interface Keychain {
  isAvailable(): Promise<boolean>;
  seal(text: string): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<string>;
}

/** Electron's own. On Linux it may fall back to a key that every program knows: that is no keychain, and is not used. */
export const systemKeychain: Keychain = {
  async isAvailable() {
    if (process.platform === 'linux' && UNSAFE.has(safeStorage.getSelectedStorageBackend())) return false;
    return safeStorage.isAsyncEncryptionAvailable();
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
};

const UNSAFE: ReadonlySet<string> = new Set(['basic_text', 'unknown']);
