/** The operating system's keyring through Electron's safeStorage, as the keys' small port. */
import { safeStorage } from 'electron';

import type { Keyring } from './keys/keyring.ts';

/**
 * Builds the keyring port. Must not be asked before the program is ready.
 * On Linux a desktop without a secret service makes Electron fall back to a fixed password,
 * which protects nothing, so that counts as no keyring.
 */
export function createKeyring(platform: NodeJS.Platform): Keyring {
  const storage = usesPromises() ? asynchronousStorage() : synchronousStorage();
  const isReal = () =>
    platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  return {
    isAvailable: async () => isReal() && (await storage.isAvailable()),
    wrap: async (key) => storage.encrypt(Buffer.from(key).toString('base64')),
    unwrap: async (bytes) => {
      const { text, isOutdated } = await storage.decrypt(Buffer.from(bytes));
      return { key: new Uint8Array(Buffer.from(text, 'base64')), isOutdated };
    },
  };
}

/** What both generations of safeStorage can do. */
interface TextStorage {
  isAvailable(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  /** `isOutdated`: the system's own key has changed, and it asks to encrypt again. */
  decrypt(bytes: Buffer): Promise<{ text: string; isOutdated: boolean }>;
}

/** Electron gained the asynchronous calls after 33 and drops the others after 45. */
function usesPromises(): boolean {
  return 'encryptStringAsync' in safeStorage;
}

function asynchronousStorage(): TextStorage {
  return {
    isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(bytes);
      return { text: result, isOutdated: shouldReEncrypt };
    },
  };
}

/* eslint-disable @typescript-eslint/no-deprecated -- the only calls there are in older versions */
function synchronousStorage(): TextStorage {
  return {
    isAvailable: () => Promise.resolve(safeStorage.isEncryptionAvailable()),
    encrypt: (text) => Promise.resolve(safeStorage.encryptString(text)),
    // Says nothing about its own key.
    decrypt: (bytes) => Promise.resolve({ text: safeStorage.decryptString(bytes), isOutdated: false }),
  };
}
/* eslint-enable @typescript-eslint/no-deprecated */
