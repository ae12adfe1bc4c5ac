/** Makes the key of a new store: random, written only wrapped, by a passphrase or the system's keyring or both. */
import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { storeFaultOf, storeFaultOfFile } from '../files/disk-fault.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { makeFolder } from '../files/make-folder.ts';
import { placeNewFile } from '../files/place-new.ts';
import { pendingKeysPathOf } from '../files/store-files.ts';
import type { Keyring } from './keyring.ts';
import { keysToBytes, readKeys, type Keys } from './keys-file.ts';
import { statusOfKeys } from './load-keys.ts';
import { checkPassphrase, unwrapWithPassphrase, wrapWithPassphrase } from './passphrase.ts';
import { unwrapByKeyring, wrapByKeyring } from './wrap-by-keyring.ts';

/** Length of a store's key. */
export const KEY_LENGTH = 32;

/** Creating a store takes a second; provisional keys older than this, in milliseconds, were given up. */
const STALE_AFTER_MS = 60_000;

/** By what the key is to be protected; at least one. */
export interface Protection {
  readonly passphrase?: string | undefined;
  readonly keyring?: Keyring | undefined;
}

/**
 * Makes a new key and writes its wrapped copies under a provisional name; confirming makes them final once the
 * database exists, so that an interrupted creation can simply be repeated.
 * `store/already-exists` when there is a store, even half of one: nothing is ever overwritten.
 */
export async function createKeys(folder: string, protection: Protection): Promise<Outcome<Uint8Array>> {
  if ((await statusOfKeys(folder)) !== 'new') return fail(problem(folder, 'store/already-exists'));
  const { passphrase } = protection;
  const keyring = (await protection.keyring?.isAvailable()) === true ? protection.keyring : undefined;
  if (passphrase === undefined && keyring === undefined)
    return fail(problem('passphrase', 'store/keyring-unavailable'));
  const checked = passphrase === undefined ? succeed(undefined) : checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  await removeStalePendingKeys(folder);
  const key = new Uint8Array(randomBytes(KEY_LENGTH));
  const placed = await placePendingKeys(folder, key, { passphrase, keyring });
  if (placed.ok && placed.value) return succeed(key);
  key.fill(0);
  if (!placed.ok) return placed;
  const adopted = await adoptPendingKey(folder, { passphrase, keyring });
  // The store may be finished by now, and the provisional keys may be a third program's.
  const isStillNew = (await statusOfKeys(folder)) === 'new';
  return adopted === undefined || !isStillNew
    ? fail(problem(folder, 'store/already-exists'))
    : succeed(adopted);
}

/** The key under which another program is creating the same store right now, if it has the same passphrase. */
async function adoptPendingKey(
  folder: string,
  { passphrase, keyring }: Protection,
): Promise<Uint8Array | undefined> {
  const keys = await readKeys(pendingKeysPathOf(folder));
  if (!keys.ok || keys.value === undefined) return undefined;
  if (passphrase !== undefined)
    return keys.value.passphrase && unwrapWithPassphrase(keys.value.passphrase, passphrase);
  if (keyring === undefined || keys.value.keyring === undefined) return undefined;
  return (await unwrapByKeyring(keys.value.keyring.wrapped, keyring))?.key;
}

/** Puts the wrapped copies under their provisional name; false when another program's are there. */
async function placePendingKeys(
  folder: string,
  key: Uint8Array,
  protection: Protection,
): Promise<Outcome<boolean>> {
  const keys = await wrapKey(key, protection);
  if (keys === undefined) return fail(problem('passphrase', 'store/keyring-unavailable'));
  const pending = pendingKeysPathOf(folder);
  const own = `${pending}.${randomBytes(6).toString('hex')}`;
  try {
    await makeFolder(folder, 0o700);
    const written = await writeFileAtomically(own, keysToBytes(keys), { mode: 0o600 });
    if (!written.ok) return fail(problem(folder, storeFaultOfFile(written.problems[0]?.code)));
    if (!(await placeNewFile(own, pending))) return succeed(false);
    // Another program may have finished a whole creation in the meantime.
    if ((await statusOfKeys(folder)) === 'new') return succeed(true);
    await rm(pending, { force: true });
    return fail(problem(folder, 'store/already-exists'));
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(folder, storeFaultOf(code)));
  }
}

/** The copies that the protection asks for; undefined when the keyring refuses. */
async function wrapKey(key: Uint8Array, { passphrase, keyring }: Protection): Promise<Keys | undefined> {
  const keys: Keys = {};
  if (passphrase !== undefined) keys.passphrase = await wrapWithPassphrase(key, passphrase, Date.now());
  if (keyring === undefined) return keys;
  const wrapped = await wrapByKeyring(key, keyring);
  return wrapped && { ...keys, keyring: wrapped };
}

/** Removes what an interrupted creation left: no database was made with it, so nothing is lost. */
async function removeStalePendingKeys(folder: string): Promise<void> {
  const path = pendingKeysPathOf(folder);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(path, { force: true });
}
