/**
 * The store's key: random, kept only wrapped, by a passphrase or the system's keyring or both.
 * Called by what opens the store for the window and the command line.
 */
import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { makeFolder } from '../files/make-folder.ts';
import { exists, placeNewFile } from '../files/place-new.ts';
import { databasePathOf, keysPathOf, pendingKeysPathOf } from '../files/store-files.ts';
import type { Keyring } from './keyring.ts';
import { keysToBytes, readKeys, type Keys } from './keys-file.ts';
import { checkPassphrase, unwrapWithPassphrase, wrapWithPassphrase } from './passphrase.ts';

const KEY_LENGTH = 32;

/** Creating a store takes a second; provisional keys older than this, in milliseconds, were given up. */
const STALE_AFTER_MS = 60_000;

/** By what the key is to be protected; at least one. */
export interface Protection {
  readonly passphrase?: string | undefined;
  readonly keyring?: Keyring | undefined;
}

/** `new`: nothing here yet. `locked`: a store, or half of one, which unlocking reports. */
export type KeysStatus = 'new' | 'locked';

/** Whether the folder holds a store. */
export async function statusOfKeys(folder: string): Promise<KeysStatus> {
  return (await exists(keysPathOf(folder))) || (await hasDatabase(folder)) ? 'locked' : 'new';
}

/**
 * Makes a new key and writes its wrapped copies under a provisional name; {@link confirmKeys} makes
 * them final once the database exists, so that an interrupted creation can simply be repeated.
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
  return adopted === undefined ? fail(problem(folder, 'store/already-exists')) : succeed(adopted);
}

/** Makes the wrapped copies final. Does nothing when another program has done so. */
export async function confirmKeys(folder: string): Promise<Outcome<undefined>> {
  try {
    if (await exists(pendingKeysPathOf(folder)))
      await placeNewFile(pendingKeysPathOf(folder), keysPathOf(folder));
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
  }
  return (await exists(keysPathOf(folder)))
    ? succeed(undefined)
    : fail(problem(keysPathOf(folder), 'store/not-writable'));
}

/** The key, by the passphrase. `store/wrong-passphrase`, `store/damaged`, `store/not-found`. */
export async function unlockWithPassphrase(folder: string, passphrase: string): Promise<Outcome<Uint8Array>> {
  const keys = await loadKeys(folder);
  if (!keys.ok) return keys;
  const entry = keys.value.passphrase;
  const key = entry && (await unwrapWithPassphrase(entry, passphrase));
  return key === undefined ? fail(problem('passphrase', 'store/wrong-passphrase')) : succeed(key);
}

/**
 * The key, by the system's keyring. `store/key-missing` when only a passphrase opens this store,
 * `store/keyring-unavailable` when the keyring does not answer, `store/damaged`, `store/not-found`.
 */
export async function unlockWithKeyring(
  folder: string,
  keyring: Keyring | undefined,
): Promise<Outcome<Uint8Array>> {
  const keys = await loadKeys(folder);
  if (!keys.ok) return keys;
  if (keys.value.keyring === undefined || keyring === undefined)
    return fail(problem('passphrase', 'store/key-missing'));
  const key = await unwrapWithKeyring(keys.value.keyring.wrapped, keyring);
  if (key === undefined) return fail(problem('passphrase', 'store/keyring-unavailable'));
  return key.byteLength === KEY_LENGTH ? succeed(key) : fail(problem(keysPathOf(folder), 'store/damaged'));
}

/** By what an existing store can be opened; both false when there is none or its keys cannot be read. */
export async function protectionOf(folder: string): Promise<{ hasPassphrase: boolean; hasKeyring: boolean }> {
  const keys = await loadKeys(folder);
  if (!keys.ok) return { hasPassphrase: false, hasKeyring: false };
  return { hasPassphrase: keys.value.passphrase !== undefined, hasKeyring: keys.value.keyring !== undefined };
}

async function loadKeys(folder: string): Promise<Outcome<Keys>> {
  const path = keysPathOf(folder);
  // The creation was interrupted between the database and the keys' final name.
  if (!(await exists(path)) && (await hasDatabase(folder))) await confirmKeys(folder);
  const keys = await readKeys(path);
  if (!keys.ok) return keys;
  if (keys.value !== undefined) return succeed(keys.value);
  return (await hasDatabase(folder))
    ? fail(problem(path, 'store/damaged'))
    : fail(problem(folder, 'store/not-found'));
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
  return unwrapWithKeyring(keys.value.keyring.wrapped, keyring);
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
    if (!written.ok) return fail(problem(folder, 'store/not-writable'));
    if (!(await placeNewFile(own, pending))) return succeed(false);
    // Another program may have finished a whole creation in the meantime.
    if ((await statusOfKeys(folder)) === 'new') return succeed(true);
    await rm(pending, { force: true });
    return fail(problem(folder, 'store/already-exists'));
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return fail(problem(folder, 'store/not-writable'));
  }
}

/** The copies that the protection asks for; undefined when the keyring refuses. */
async function wrapKey(key: Uint8Array, { passphrase, keyring }: Protection): Promise<Keys | undefined> {
  const keys: Keys = { version: 1 };
  if (passphrase !== undefined) keys.passphrase = await wrapWithPassphrase(key, passphrase);
  if (keyring === undefined) return keys;
  const wrapped = await keyring.wrap(key).catch(() => undefined);
  return wrapped && { ...keys, keyring: { wrapped: Buffer.from(wrapped).toString('base64') } };
}

/** Removes what an interrupted creation left: no database was made with it, so nothing is lost. */
async function removeStalePendingKeys(folder: string): Promise<void> {
  const path = pendingKeysPathOf(folder);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(path, { force: true });
}

async function unwrapWithKeyring(wrapped: string, keyring: Keyring): Promise<Uint8Array | undefined> {
  if (!(await keyring.isAvailable())) return undefined;
  return keyring.unwrap(new Uint8Array(Buffer.from(wrapped, 'base64'))).catch(() => undefined);
}

/** An empty file counts as none: it is what an interrupted creation leaves. */
async function hasDatabase(folder: string): Promise<boolean> {
  const found = await stat(databasePathOf(folder)).catch(() => undefined);
  return found !== undefined && found.size > 0;
}
