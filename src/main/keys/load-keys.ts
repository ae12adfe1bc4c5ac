/** Whether a folder holds a store, and the wrapped copies of its key. */
import { stat } from 'node:fs/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { finishRestore } from '../files/finish-restore.ts';
import { exists, placeNewFile } from '../files/place-new.ts';
import { databasePathOf, keysPathOf, pendingKeysPathOf } from '../files/store-files.ts';
import { readKeys, type Keys } from './keys-file.ts';

/** `new`: nothing here yet. `locked`: a store, or half of one, which unlocking reports. */
export type KeysStatus = 'new' | 'locked';

/** By what an existing store can be opened. */
export interface WaysIn {
  readonly hasPassphrase: boolean;
  readonly hasKeyring: boolean;
  readonly hasRecoveryKey: boolean;
}

/** Whether the folder holds a store. */
export async function statusOfKeys(folder: string): Promise<KeysStatus> {
  await finishRestore(folder);
  return (await exists(keysPathOf(folder))) || (await hasDatabase(folder)) ? 'locked' : 'new';
}

/** The wrapped copies. `store/not-found`, `store/damaged`, `store/newer-schema`. */
export async function loadKeys(folder: string): Promise<Outcome<Keys>> {
  const path = keysPathOf(folder);
  const finished = await finishRestore(folder);
  if (!finished.ok) return finished;
  // The creation was interrupted between the database and the keys' final name.
  if (!(await exists(path)) && (await hasDatabase(folder))) await confirmKeys(folder);
  const keys = await readKeys(path);
  if (!keys.ok) return keys;
  if (keys.value !== undefined) return succeed(keys.value);
  return (await hasDatabase(folder))
    ? fail(problem(path, 'store/damaged'))
    : fail(problem(folder, 'store/not-found'));
}

/** Makes new wrapped copies final. Does nothing when another program has done so. */
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

/** By what the store can be opened; nothing when there is none or its keys cannot be read. */
export async function waysInto(folder: string): Promise<WaysIn> {
  const keys = await loadKeys(folder);
  return waysOf(keys.ok ? keys.value : {});
}

/** Which copies there are. */
export function waysOf({ passphrase, keyring, recovery }: Partial<Keys>): WaysIn {
  return {
    hasPassphrase: passphrase !== undefined,
    hasKeyring: keyring !== undefined,
    hasRecoveryKey: recovery !== undefined,
  };
}

/** An empty file counts as none: it is what an interrupted creation leaves. */
async function hasDatabase(folder: string): Promise<boolean> {
  const found = await stat(databasePathOf(folder)).catch(() => undefined);
  return found !== undefined && found.size > 0;
}
