/** Makes a backup of a store that may be in use, and reads it back before it gets its name. Runs in a thread. */
import { randomBytes } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { flushFolder } from '../files/atomic-write.ts';
import { fileFaultOf } from '../files/disk-fault.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { databasePathOf } from '../files/store-files.ts';
import { loadKeys } from '../keys/load-keys.ts';
import type { StoreSummary } from '../store/examine.ts';
import { openStore, type Store } from '../store/open.ts';
import { BACKUP_VERSION, headToBytes, startCode, type BackupHead } from './format.ts';
import type { Report } from './messages.ts';
import { readBackCopy } from './read-back.ts';
import { makeWorkFolder, removeFolder, workFolderOf } from './work-folder.ts';

/** Which store is backed up to which file. */
export interface BackupOrder {
  /** The data folder. */
  readonly folder: string;
  /** The store's key; the caller wipes it. */
  readonly key: Uint8Array;
  /** The file to write; an older one of that name is replaced once the new one is proven. */
  readonly target: string;
  /** Present time, epoch milliseconds. */
  readonly nowMs: number;
  /** Chance that names what is written on the way, letters and digits. */
  readonly attempt: string;
}

/** What was backed up. */
export interface BackupMade {
  readonly path: string;
  /** Length of the file. */
  readonly byteCount: number;
  readonly summary: StoreSummary;
  /** Whether a passphrase or a recovery key opens it; otherwise only this computer's keyring does. */
  readonly opensElsewhere: boolean;
}

/**
 * Makes a backup. Problems: those of opening the store, `file/disk-full`, `file/not-writable` and `file/no-folder` at the target,
 * `backup/not-proven` when what was written does not read back as what the store holds. Then nothing is left.
 */
export async function writeBackup(order: BackupOrder, report: Report): Promise<Outcome<BackupMade>> {
  const { folder, target, attempt } = order;
  const isFolder = (await stat(dirname(target)).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) return fail(problem(dirname(target), 'file/no-folder'));
  try {
    return await writeThrough(order, await makeWorkFolder(folder, attempt), report);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(target, fileFaultOf(code)));
  } finally {
    await removeRemains(order);
  }
}

/** Removes what an attempt leaves that did not come to its end. */
export async function removeRemains(order: BackupOrder): Promise<void> {
  await rm(temporaryOf(order), { force: true }).catch(() => undefined);
  await removeFolder(workFolderOf(order.folder, order.attempt)).catch(() => undefined);
}

function temporaryOf({ target, attempt }: BackupOrder): string {
  return join(dirname(target), `.${basename(target)}.${attempt}.tmp`);
}

async function writeThrough(order: BackupOrder, work: string, report: Report): Promise<Outcome<BackupMade>> {
  const { folder, key, target, nowMs } = order;
  const temporary = temporaryOf(order);
  const keys = await loadKeys(folder);
  if (!keys.ok) return keys;
  report('copy', 0, 1);
  const copy = databasePathOf(work);
  const held = copyDatabase(order, work);
  if (!held.ok) return held;
  const head: BackupHead = {
    version: BACKUP_VERSION,
    schemaVersion: held.value.schemaVersion,
    madeAtMs: nowMs,
    databaseBytes: (await stat(copy)).size,
    salt: randomBytes(16).toString('base64'),
    keys: keys.value,
  };
  await assemble({ head, key, copy, temporary }, report);
  await rm(copy);
  const proven = await readBackCopy({ path: temporary, key, work, nowMs }, report);
  if (!proven.ok) return fail(problem(target, 'backup/not-proven'));
  if (!isSame(proven.value, held.value)) return fail(problem(target, 'backup/not-proven'));
  const { size: byteCount } = await stat(temporary);
  await rename(temporary, target);
  await flushFolder(dirname(target));
  const { passphrase, recovery } = keys.value;
  const opensElsewhere = passphrase !== undefined || recovery !== undefined;
  return succeed({ path: target, byteCount, summary: proven.value, opensElsewhere });
}

/** Copies the database, and tells what the copy must hold. */
function copyDatabase(order: BackupOrder, work: string): Outcome<StoreSummary> {
  const copied = withStoreIn(order.folder, order, (store) => copyUnchanged(store, databasePathOf(work)));
  if (!copied.ok) return copied;
  if (copied.value !== undefined) return succeed(copied.value);
  return withStoreIn(work, order, (store) => store.summary());
}

/** How often a copy is made anew because another program wrote while it was made. */
const MOST_COPIES = 5;

/** What the store held while it was copied; undefined when it was written to at every attempt. */
function copyUnchanged(store: Store, copy: string): Outcome<StoreSummary | undefined> {
  for (let attempt = 1; attempt <= MOST_COPIES; attempt += 1) {
    rmSync(copy, { force: true });
    const before = store.changeCount();
    const summary = store.summary();
    if (!summary.ok) return summary;
    const copied = store.copyTo(copy);
    if (!copied.ok) return copied;
    if (store.changeCount() === before) return summary;
  }
  return succeed(undefined);
}

function withStoreIn<T>(
  folder: string,
  { key, nowMs }: BackupOrder,
  work: (store: Store) => Outcome<T>,
): Outcome<T> {
  const opened = openStore({ folder, key, now: () => nowMs, randomBytes });
  if (!opened.ok) return opened;
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Head, database and code, flushed. */
async function assemble(
  parts: { head: BackupHead; key: Uint8Array; copy: string; temporary: string },
  report: Report,
): Promise<void> {
  const { head, key, copy, temporary } = parts;
  const output = await open(temporary, 'wx', 0o600);
  try {
    const bytes = headToBytes(head);
    const code = startCode(key, head).update(bytes);
    await output.writeFile(bytes);
    let done = 0;
    for await (const chunk of createReadStream(copy, { highWaterMark: 1024 * 1024 })) {
      code.update(chunk as Buffer);
      await output.writeFile(chunk as Buffer);
      done += (chunk as Buffer).byteLength;
      report('write', done, head.databaseBytes);
    }
    await output.writeFile(code.digest());
    await output.sync();
  } finally {
    await output.close();
  }
}

function isSame(one: StoreSummary, other: StoreSummary): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
