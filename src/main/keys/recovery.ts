/** Wraps the store's key by a recovery key: 160 random bits need no slow derivation, only a separate use. */
import { hkdfSync, randomBytes } from 'node:crypto';

import { RECOVERY_SECRET_BYTES } from '../../core/keys/recovery-key.ts';
import type { RecoveryEntry } from './keys-file.ts';
import { openSealedKey, sealKey } from './sealed-key.ts';

const PURPOSE = 'simclose data key by recovery key 1';

/** A new secret; the caller wipes it. */
export function newRecoverySecret(): Uint8Array {
  return new Uint8Array(randomBytes(RECOVERY_SECRET_BYTES));
}

/** Wraps a key. */
export function wrapWithRecoverySecret(key: Uint8Array, secret: Uint8Array, nowMs: number): RecoveryEntry {
  const salt = randomBytes(16);
  const sealed = sealKey(key, wrappingKeyOf(secret, salt), PURPOSE);
  return { salt: salt.toString('base64'), madeAtMs: nowMs, ...sealed };
}

/** Unwraps a key; undefined when the secret is another. */
export function unwrapWithRecoverySecret(entry: RecoveryEntry, secret: Uint8Array): Uint8Array | undefined {
  return openSealedKey(entry, wrappingKeyOf(secret, Buffer.from(entry.salt, 'base64')), PURPOSE);
}

function wrappingKeyOf(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, PURPOSE, 32));
}
