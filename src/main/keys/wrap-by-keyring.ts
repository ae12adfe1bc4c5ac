/** The copy of the key that the system's keyring opens. For this folder only. */
import type { Keyring, UnwrappedKey } from './keyring.ts';
import type { Keys } from './keys-file.ts';

/** Wraps a key; undefined when the keyring refuses. */
export async function wrapByKeyring(key: Uint8Array, keyring: Keyring): Promise<Keys['keyring']> {
  const wrapped = await keyring.wrap(key).catch(() => undefined);
  return wrapped && { wrapped: Buffer.from(wrapped).toString('base64') };
}

/** Unwraps a key; undefined when the keyring does not answer. */
export async function unwrapByKeyring(wrapped: string, keyring: Keyring): Promise<UnwrappedKey | undefined> {
  if (!(await keyring.isAvailable())) return undefined;
  return keyring.unwrap(new Uint8Array(Buffer.from(wrapped, 'base64'))).catch(() => undefined);
}
