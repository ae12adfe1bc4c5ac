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
    unwrap: async (bytes) => new Uint8Array(Buffer.from(await storage.decrypt(Buffer.from(bytes)), 'base64')),
  };
}

/** What both generations of safeStorage can do. */
interface TextStorage {
  isAvailable(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(bytes: Buffer): Promise<string>;
}

/** Electron gained the asynchronous calls after 33 and drops the others after 45. */
function usesPromises(): boolean {
  return 'encryptStringAsync' in safeStorage;
}

function asynchronousStorage(): TextStorage {
  return {
    isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => (await safeStorage.decryptStringAsync(bytes)).result,
  };
}

/* eslint-disable @typescript-eslint/no-deprecated -- the only calls there are in older versions */
function synchronousStorage(): TextStorage {
  return {
    isAvailable: () => Promise.resolve(safeStorage.isEncryptionAvailable()),
    encrypt: (text) => Promise.resolve(safeStorage.encryptString(text)),
    decrypt: (bytes) => Promise.resolve(safeStorage.decryptString(bytes)),
  };
}
/* eslint-enable @typescript-eslint/no-deprecated */
