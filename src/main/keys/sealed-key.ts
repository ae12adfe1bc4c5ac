/** Encrypts the store's key under another key: AES-256-GCM, bound to a purpose. For this folder only. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key that another key opens; both base 64. */
export interface SealedKey {
  readonly nonce: string;
  /** The key's 32 bytes, encrypted, then the tag's 16. */
  readonly wrapped: string;
}

/** Seals a key; the wrapping key is wiped. */
export function sealKey(key: Uint8Array, wrappingKey: Uint8Array, purpose: string): SealedKey {
  const nonce = randomBytes(12);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(purpose));
    const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return { nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
  } finally {
    wrappingKey.fill(0);
  }
}

/** Opens a sealed key; undefined when the wrapping key is another or anything was changed. The wrapping key is wiped. */
export function openSealedKey(
  sealed: SealedKey,
  wrappingKey: Uint8Array,
  purpose: string,
): Uint8Array | undefined {
  const wrapped = Buffer.from(sealed.wrapped, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(wrapped.subarray(-16));
    const plain = Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()]);
    const key = new Uint8Array(plain);
    plain.fill(0);
    return key;
  } catch {
    return undefined;
  } finally {
    wrappingKey.fill(0);
  }
}
