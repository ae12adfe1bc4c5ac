/** Calls about what opens the records, and about locking them. */
import { z } from 'zod';

import { lockChoicesSchema } from '../../core/keys/lock-choices.ts';
import { endpoint, nothing } from './shape.ts';

const passphrase = z.string().max(1000);
const recoveryKey = z.string().max(200);

/** What opens the records now, shown again; without any the keyring is asked. */
const proof = z.strictObject({ passphrase: passphrase.optional(), recoveryKey: recoveryKey.optional() });

/** Epoch milliseconds. */
const moment = z.int().nonnegative();

/** Endpoints of `keys.`, `lock.`. */
export const KEYS_ENDPOINTS = {
  /** What opens the records. */
  'keys.list': endpoint(
    nothing,
    z.object({
      /** When it was chosen; null when that is not known. */
      passphrase: z.object({ chosenAtMs: moment.nullable() }).nullable(),
      keyring: z.boolean(),
      recoveryKey: z.object({ madeAtMs: moment }).nullable(),
      /** Whether the system keeps keys for programs now. */
      isKeyringAvailable: z.boolean(),
    }),
  ),
  /** Adds or replaces the passphrase. */
  'keys.setPassphrase': endpoint(z.strictObject({ proof, passphrase }), nothing),
  /** Adds a copy of the key for the system's keyring. */
  'keys.addKeyring': endpoint(z.strictObject({ proof }), nothing),
  /** Removes a way in; `keys/last-way` when neither passphrase nor keyring would remain. */
  'keys.remove': endpoint(
    z.strictObject({ proof, way: z.enum(['passphrase', 'keyring', 'recovery']) }),
    nothing,
  ),
  /** Makes a recovery key and shows it once. It opens nothing before it is confirmed. */
  'keys.makeRecoveryKey': endpoint(z.strictObject({ proof }), z.object({ recoveryKey: z.string() })),
  /** Copies the new recovery key; the clipboard is cleared after so many seconds, and when the records are locked. */
  'keys.copyRecoveryKey': endpoint(nothing, z.object({ seconds: z.int().positive() })),
  /** Saves the new recovery key as one page where the user says; null when the user cancelled. */
  'keys.saveRecoveryPage': endpoint(nothing, z.object({ path: z.string().nullable() })),
  /** Makes the new recovery key valid once it was typed back; `keys/recovery-…` otherwise. */
  'keys.confirmRecoveryKey': endpoint(z.strictObject({ typed: recoveryKey }), nothing),
  /** Forgets the new recovery key; the one before stays valid. */
  'keys.dropRecoveryKey': endpoint(nothing, nothing),
  /** Whether a recovery key opens the records; says what is mistyped. */
  'keys.tryRecoveryKey': endpoint(z.strictObject({ recoveryKey }), nothing),
  /** Chooses a new passphrase by the recovery key, and opens the records. */
  'keys.recover': endpoint(z.strictObject({ recoveryKey, passphrase }), nothing),
  'lock.get': endpoint(nothing, lockChoicesSchema),
  'lock.set': endpoint(lockChoicesSchema, nothing),
} as const;
