/** Wraps the store's key by a passphrase: scrypt, then AES-256-GCM. */
import { randomBytes } from 'node:crypto';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { measuredCost } from './kdf-cost.ts';
import type { PassphraseEntry } from './keys-file.ts';
import { scryptKey } from './scrypt-key.ts';
import { openSealedKey, sealKey } from './sealed-key.ts';

/** Least length of a passphrase, in characters. */
export const MIN_PASSPHRASE_LENGTH = 8;

/** Binds the wrapped bytes to their purpose. */
const PURPOSE = 'simclose data key 1';

/** Says whether a passphrase is long enough to be chosen. */
export function checkPassphrase(passphrase: string): Outcome<undefined> {
  if ([...passphrase.normalize('NFKC')].length >= MIN_PASSPHRASE_LENGTH) return succeed(undefined);
  return fail(problem('passphrase', 'store/passphrase-short', { min: MIN_PASSPHRASE_LENGTH }));
}

/** Wraps a key, at a cost that suits this computer. */
export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
  nowMs: number,
): Promise<PassphraseEntry> {
  const salt = randomBytes(16);
  const { n, r, p } = await measuredCost();
  const wrappingKey = await scryptKey(passphrase, salt, { n, r, p });
  const sealed = sealKey(key, wrappingKey, PURPOSE);
  return { kdf: 'scrypt', n, r, p, salt: salt.toString('base64'), chosenAtMs: nowMs, ...sealed };
}

/** Unwraps a key at the cost that its entry names; undefined when the passphrase is wrong or the entry was changed. */
export async function unwrapWithPassphrase(
  entry: PassphraseEntry,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const wrappingKey = await scryptKey(passphrase, Buffer.from(entry.salt, 'base64'), entry);
  return openSealedKey(entry, wrappingKey, PURPOSE);
}
