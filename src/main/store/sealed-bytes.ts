/** Encrypts bytes under a key of their own: AES-256-GCM, bound to what they are. For this folder only. */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of a key. */
export const KEY_BYTES = 32;

/** Seals bytes; the nonce, never used twice with one key, stands before them and the tag behind. */
export function sealBytes(plain: Uint8Array, key: Uint8Array, nonce: Uint8Array, purpose: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens sealed bytes; undefined when the key is another or anything was changed. */
export function openSealedBytes(
  sealed: Buffer,
  key: Uint8Array,
  purpose: string,
): Uint8Array<ArrayBuffer> | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    return new Uint8Array(plain);
  } catch {
    return undefined;
  }
}

/** A nonce from unpredictable bytes. */
export function newNonce(randomBytes: (count: number) => Uint8Array): Uint8Array {
  return randomBytes(NONCE_BYTES);
}
