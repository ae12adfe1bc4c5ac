/** Restores a backup into a data folder: the present store is kept aside, never overwritten. */
import { join } from 'node:path';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { storeFaultOf } from '../files/disk-fault.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { makeFolder } from '../files/make-folder.ts';
import { exists } from '../files/place-new.ts';
import { replaceStore } from '../files/finish-restore.ts';
import { REPLACED_PREFIX } from '../files/store-files.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Keys } from '../keys/keys-file.ts';
import { statusOfKeys } from '../keys/load-keys.ts';
import { openCopies, type Credentials } from '../keys/unlock-key.ts';
import type { StoreSummary } from '../store/examine.ts';
import type { BackupThread, Watch } from './backup-thread.ts';
import { readBackupHead } from './read-backup.ts';

/** What is restored, and where. */
export interface RestoreOrder extends Credentials {
  /** The backup. */
  readonly path: string;
  /** The data folder; made if it is missing. */
  readonly folder: string;
  /** Present time, epoch milliseconds. */
  readonly nowMs: number;
  /** Chance that names what is written on the way, letters and digits. */
  readonly attempt: string;
}

/** What the restored store holds. */
export interface Restored {
  readonly madeAtMs: number;
  readonly summary: StoreSummary;
  /** Name of the folder, inside the data folder, in which the store lies that was here before; null if none was. */
  readonly aside: string | null;
}

/**
 * Restores a backup. `beforeSwitch` is called when all is proven: whoever has the present store open closes it there.
 * Problems: those of reading a backup, of unlocking it, of what it holds, `backup/stopped`, those of a disk.
 */
export async function restoreBackup(
  thread: BackupThread,
  order: RestoreOrder,
  watch: Watch,
  beforeSwitch: () => void = () => undefined,
): Promise<Outcome<Restored>> {
  const { path, folder, nowMs, attempt, keyring } = order;
  const head = await readBackupHead(path);
  if (!head.ok) return head;
  const key = await openCopies(head.value.keys, order);
  if (!key.ok) return key;
  try {
    const keys = await keysThatOpenHere(head.value.keys, key.value, keyring);
    const made = await makeDataFolder(folder);
    if (!made.ok) return made;
    const staged = await thread.stage({ path, folder, key: key.value, keys, nowMs, attempt }, watch);
    if (!staged.ok) return staged;
    const aside = (await statusOfKeys(folder)) === 'new' ? null : await freeNameIn(folder, nowMs);
    beforeSwitch();
    const replaced = await replaceStore(folder, { from: staged.value.name, aside });
    if (!replaced.ok) return replaced;
    return succeed({ madeAtMs: head.value.madeAtMs, summary: staged.value.summary, aside });
  } finally {
    key.value.fill(0);
  }
}

/** A keyring's copy is of use only where that keyring opens it; it is kept where nothing else is left. */
async function keysThatOpenHere(keys: Keys, key: Uint8Array, keyring: Keyring | undefined): Promise<Keys> {
  const { keyring: copy, ...others } = keys;
  if (copy === undefined || Object.values(others).every((other) => other === undefined)) return keys;
  const opened = await openCopies({ keyring: copy }, { keyring });
  if (!opened.ok) return others;
  const isSame = Buffer.from(opened.value).equals(key);
  opened.value.fill(0);
  return isSame ? keys : others;
}

async function makeDataFolder(folder: string): Promise<Outcome<undefined>> {
  try {
    await makeFolder(folder, 0o700);
    return succeed(undefined);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(folder, storeFaultOf(code)));
  }
}

async function freeNameIn(folder: string, nowMs: number): Promise<string> {
  const name = `${REPLACED_PREFIX}${new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')}`;
  let free = name;
  for (let number = 2; await exists(join(folder, free)); number += 1) free = `${name}-${String(number)}`;
  return free;
}
