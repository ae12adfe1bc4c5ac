/** Node's cryptography for dossiers. No Electron here: the command line uses it too. */
import { createPublicKey, generateKeyPairSync, sign, verify, webcrypto, createPrivateKey } from 'node:crypto';

import type { SealCrypto } from '../../core/dossier/verify.ts';
import type { SigningKey } from '../store/dossiers.ts';

/** Digests are computed beside the main thread. */
export const nodeCrypto: SealCrypto = {
  sha256: async (bytes) =>
    Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex'),
  isSigned(publicKey, message, signature) {
    try {
      const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
      const isEd25519 = key.asymmetricKeyType === 'ed25519';
      return Promise.resolve(isEd25519 && verify(null, message, key, signature));
    } catch {
      // The bytes are no key.
      return Promise.resolve(false);
    }
  },
};

/** Makes a key pair. */
export function makeSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
  };
}

/** Signs a message; hex. */
export function signWith({ privateKey }: SigningKey, message: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  return sign(null, message, key).toString('hex');
}
