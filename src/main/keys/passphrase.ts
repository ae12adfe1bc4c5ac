/** Wraps the store's key by a passphrase: scrypt, then AES-256-GCM. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { PassphraseEntry } from './keys-file.ts';

/** Least length of a passphrase, in characters. */
export const MIN_PASSPHRASE_LENGTH = 8;

/** Cost of new entries: about half a second and 128 MiB. Old entries keep the cost they name. */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const;

/** Binds the wrapped bytes to their purpose. */
const PURPOSE = Buffer.from('simclose data key 1');

/** Says whether a passphrase is long enough to be chosen. */
export function checkPassphrase(passphrase: string): Outcome<undefined> {
  if ([...passphrase.normalize('NFKC')].length >= MIN_PASSPHRASE_LENGTH) return succeed(undefined);
  return fail(problem('passphrase', 'store/passphrase-short', { min: MIN_PASSPHRASE_LENGTH }));
}

/** Wraps a key. */
export async function wrapWithPassphrase(key: Uint8Array, passphrase: string): Promise<PassphraseEntry> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const wrappingKey = await deriveKey(passphrase, salt, COST);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(PURPOSE);
    const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return {
      kdf: 'scrypt',
      ...COST,
      salt: salt.toString('base64'),
      nonce: nonce.toString('base64'),
      wrapped: wrapped.toString('base64'),
    };
  } finally {
    wrappingKey.fill(0);
  }
}

/** Unwraps a key; undefined when the passphrase is wrong or the entry was changed. */
export async function unwrapWithPassphrase(
  entry: PassphraseEntry,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const wrapped = Buffer.from(entry.wrapped, 'base64');
  const wrappingKey = await deriveKey(passphrase, Buffer.from(entry.salt, 'base64'), entry);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(entry.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(PURPOSE).setAuthTag(wrapped.subarray(-16));
    return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()]));
  } catch {
    return undefined;
  } finally {
    wrappingKey.fill(0);
  }
}

/** NFKC, so that the same passphrase typed on another keyboard gives the same bytes. */
function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  { n, r, p }: { n: number; r: number; p: number },
): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
