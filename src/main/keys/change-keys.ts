/**
 * Changes what opens the store, never the store's key itself, so that no data is rewritten. Whoever changes it shows
 * again what opens it now: an unlocked window that was left alone must not hand out a new way in.
 */
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { Keyring } from './keyring.ts';
import type { Keys, RecoveryEntry } from './keys-file.ts';
import { checkPassphrase, wrapWithPassphrase } from './passphrase.ts';
import { newRecoverySecret, wrapWithRecoverySecret } from './recovery.ts';
import { replaceKeys } from './replace-keys.ts';
import { unlockKey, type Credentials } from './unlock-key.ts';
import { wrapByKeyring } from './wrap-by-keyring.ts';

/** Which store, and what opens it now. */
export interface KeysAccess extends Credentials {
  readonly folder: string;
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
}

/** A recovery key that is not valid yet. */
export interface NewRecoveryKey {
  /** To be shown; the caller wipes it. */
  readonly secret: Uint8Array;
  /** Goes into the keys once it is known that the secret was written down. */
  readonly entry: RecoveryEntry;
}

/** Adds a passphrase, or replaces it. `store/passphrase-short`, and those of unlocking. */
export async function setPassphrase(access: KeysAccess, passphrase: string): Promise<Outcome<undefined>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const entry = await withKey(access, (key) => wrapWithPassphrase(key, passphrase, access.now()));
  if (!entry.ok) return entry;
  return replaceKeys(access.folder, (keys) => succeed({ ...keys, passphrase: entry.value }));
}

/** Adds a copy for the system's keyring, or renews it. `store/keyring-unavailable`, and those of unlocking. */
export async function addKeyring(access: KeysAccess, keyring: Keyring): Promise<Outcome<undefined>> {
  if (!(await keyring.isAvailable())) return fail(problem('keyring', 'store/keyring-unavailable'));
  const entry = await withKey(access, (key) => wrapByKeyring(key, keyring));
  if (!entry.ok) return entry;
  const wrapped = entry.value;
  if (wrapped === undefined) return fail(problem('keyring', 'store/keyring-unavailable'));
  return replaceKeys(access.folder, (keys) => succeed({ ...keys, keyring: wrapped }));
}

/** Makes a recovery key; the old one holds until {@link keepRecoveryKey}. Problems: those of unlocking. */
export async function makeRecoveryKey(access: KeysAccess): Promise<Outcome<NewRecoveryKey>> {
  const secret = newRecoverySecret();
  const entry = await withKey(access, (key) => wrapWithRecoverySecret(key, secret, access.now()));
  return entry.ok ? succeed({ secret, entry: entry.value }) : entry;
}

/** Makes a new recovery key valid in place of the old one. */
export function keepRecoveryKey(folder: string, recovery: RecoveryEntry): Promise<Outcome<undefined>> {
  return replaceKeys(folder, (keys) => succeed({ ...keys, recovery }));
}

/**
 * Removes a way in. `keys/last-way` when neither passphrase nor keyring would remain, `keys/no-such-way` when there
 * is no such copy, and those of unlocking.
 */
export async function removeWay(
  access: KeysAccess,
  way: 'passphrase' | 'keyring' | 'recovery',
): Promise<Outcome<undefined>> {
  const allowed = await withKey(access, () => undefined);
  if (!allowed.ok) return allowed;
  return replaceKeys(access.folder, (keys) => without(keys, way));
}

function without(keys: Keys, way: keyof Keys): Outcome<Keys> {
  if (keys[way] === undefined) return fail(problem(`keys.${way}`, 'keys/no-such-way'));
  const others: Keys = { ...keys };
  Reflect.deleteProperty(others, way);
  if (others.passphrase === undefined && others.keyring === undefined)
    return fail(problem(`keys.${way}`, 'keys/last-way'));
  return succeed(others);
}

/** Gives the key to some work and wipes it. */
async function withKey<T>(
  access: KeysAccess,
  work: (key: Uint8Array) => T | Promise<T>,
): Promise<Outcome<T>> {
  const key = await unlockKey(access.folder, access, access.now());
  if (!key.ok) return key;
  try {
    return succeed(await work(key.value));
  } finally {
    key.value.fill(0);
  }
}
