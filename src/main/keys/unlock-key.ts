/** Opens the wrapped copies of the store's key: by passphrase, by recovery key, or by the system's keyring. */
import { parseRecoveryKey } from '../../core/keys/recovery-key.ts';
import { secondsLeft } from '../../core/keys/unlock-wait.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { keysPathOf } from '../files/store-files.ts';
import { KEY_LENGTH, type Protection } from './create-keys.ts';
import { forgetFailures, readFailures, recordFailure } from './failures-file.ts';
import type { Keyring, UnwrappedKey } from './keyring.ts';
import type { Keys } from './keys-file.ts';
import { loadKeys } from './load-keys.ts';
import { unwrapWithPassphrase } from './passphrase.ts';
import { unwrapWithRecoverySecret } from './recovery.ts';
import { replaceKeys } from './replace-keys.ts';
import { unwrapByKeyring, wrapByKeyring } from './wrap-by-keyring.ts';

/** What somebody has who wants to open a store. The recovery key comes first, then the passphrase, then the keyring. */
export interface Credentials extends Protection {
  /** As it was typed. */
  readonly recoveryKey?: string | undefined;
}

/**
 * The key, by what is given. Beside the problems of each way: `store/wait` while a wrong passphrase must be waited
 * out, and `store/wrong-passphrase` then tells in `seconds` how long. The caller wipes the key.
 */
export async function unlockKey(
  folder: string,
  { recoveryKey, passphrase, keyring }: Credentials,
  nowMs: number,
): Promise<Outcome<Uint8Array>> {
  if (recoveryKey !== undefined) return unlockWithRecoveryKey(folder, recoveryKey);
  if (passphrase === undefined) return unlockWithKeyring(folder, keyring);
  const wait = secondsLeft(await readFailures(folder), nowMs);
  if (wait > 0) return fail(problem('passphrase', 'store/wait', { seconds: wait }));
  const key = await unlockWithPassphrase(folder, passphrase);
  if (key.ok) await forgetFailures(folder);
  if (key.ok || key.problems[0]?.code !== 'store/wrong-passphrase') return key;
  const seconds = secondsLeft(await recordFailure(folder, nowMs), nowMs);
  return fail(problem('passphrase', 'store/wrong-passphrase', { seconds }));
}

/** The key out of copies that do not lie in a store, such as those of a backup. Problems as of each way. */
export async function openCopies(
  keys: Keys,
  { recoveryKey, passphrase, keyring }: Credentials,
): Promise<Outcome<Uint8Array>> {
  if (recoveryKey !== undefined) return openWithRecoveryKey(keys, recoveryKey);
  if (passphrase !== undefined) return openWithPassphrase(keys, passphrase);
  const opened = await openWithKeyring(keys, keyring);
  return opened.ok ? succeed(opened.value.key) : opened;
}

/** The key, by the passphrase. `store/wrong-passphrase`, and those of {@link loadKeys}. */
export async function unlockWithPassphrase(folder: string, passphrase: string): Promise<Outcome<Uint8Array>> {
  const keys = await loadKeys(folder);
  return keys.ok ? openWithPassphrase(keys.value, passphrase) : keys;
}

/** The key, by the recovery key. `keys/recovery-wrong`, those of reading a typed one, those of {@link loadKeys}. */
export async function unlockWithRecoveryKey(folder: string, typed: string): Promise<Outcome<Uint8Array>> {
  const keys = await loadKeys(folder);
  return keys.ok ? openWithRecoveryKey(keys.value, typed) : keys;
}

/**
 * The key, by the system's keyring. `store/key-missing` when only a passphrase opens this store,
 * `store/keyring-unavailable` when the keyring does not answer, and those of {@link loadKeys}.
 */
export async function unlockWithKeyring(
  folder: string,
  keyring: Keyring | undefined,
): Promise<Outcome<Uint8Array>> {
  const keys = await loadKeys(folder);
  if (!keys.ok) return keys;
  const opened = await openWithKeyring(keys.value, keyring);
  if (!opened.ok) return opened;
  const { key, isOutdated } = opened.value;
  if (key.byteLength !== KEY_LENGTH) return fail(problem(keysPathOf(folder), 'store/damaged'));
  if (isOutdated && keyring !== undefined) await wrapAgain(folder, key, keys.value.keyring?.wrapped, keyring);
  return succeed(key);
}

async function openWithPassphrase(
  { passphrase: entry }: Keys,
  passphrase: string,
): Promise<Outcome<Uint8Array>> {
  const key = entry && (await unwrapWithPassphrase(entry, passphrase));
  return key === undefined ? fail(problem('passphrase', 'store/wrong-passphrase')) : succeed(key);
}

function openWithRecoveryKey({ recovery }: Keys, typed: string): Outcome<Uint8Array> {
  const secret = parseRecoveryKey(typed);
  if (!secret.ok) return secret;
  const key = recovery && unwrapWithRecoverySecret(recovery, secret.value);
  secret.value.fill(0);
  return key === undefined ? fail(problem('recoveryKey', 'keys/recovery-wrong')) : succeed(key);
}

async function openWithKeyring(
  { keyring: entry }: Keys,
  keyring: Keyring | undefined,
): Promise<Outcome<UnwrappedKey>> {
  if (entry === undefined || keyring === undefined) return fail(problem('passphrase', 'store/key-missing'));
  const unwrapped = await unwrapByKeyring(entry.wrapped, keyring);
  return unwrapped === undefined
    ? fail(problem('passphrase', 'store/keyring-unavailable'))
    : succeed(unwrapped);
}

/** Follows the system's wish. A failure costs nothing: the old copy still opens, and the wish comes again. */
async function wrapAgain(
  folder: string,
  key: Uint8Array,
  before: string | undefined,
  keyring: Keyring,
): Promise<void> {
  const wrapped = await wrapByKeyring(key, keyring);
  if (wrapped === undefined) return;
  await replaceKeys(folder, (keys) =>
    succeed(keys.keyring?.wrapped === before ? { ...keys, keyring: wrapped } : keys),
  );
}
