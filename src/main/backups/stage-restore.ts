/** Brings a restored store to where it can take its place with a few renames. Runs in a thread. */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { flushFolder, writeFileAtomically } from '../files/atomic-write.ts';
import { storeFaultOf, storeFaultOfFile } from '../files/disk-fault.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { isMigrationCopy, keysPathOf } from '../files/store-files.ts';
import { keysToBytes, type Keys } from '../keys/keys-file.ts';
import type { StoreSummary } from '../store/examine.ts';
import type { Report } from './messages.ts';
import { readBackCopy } from './read-back.ts';
import { makeWorkFolder, removeFolder, workFolderOf } from './work-folder.ts';

/** Which backup goes into which folder. */
export interface StageOrder {
  /** The backup. */
  readonly path: string;
  /** The data folder; it exists. */
  readonly folder: string;
  /** The key of the store in the backup; the caller wipes it. */
  readonly key: Uint8Array;
  /** What will open the restored store. */
  readonly keys: Keys;
  /** Present time, epoch milliseconds. */
  readonly nowMs: number;
  /** Chance that names what is written on the way, letters and digits. */
  readonly attempt: string;
}

/** A store that is complete and proven, and waits for its place. */
export interface Staged {
  /** Name of its folder inside the data folder. */
  readonly name: string;
  readonly summary: StoreSummary;
}

/**
 * Writes and proves the restored store beside the present one. Problems: `backup/damaged`, what looking through it
 * finds, `store/newer-schema`, those of a disk. Then nothing is left.
 */
export async function stageRestore(order: StageOrder, report: Report): Promise<Outcome<Staged>> {
  const { path, folder, key, keys, nowMs, attempt } = order;
  let isStaged = false;
  try {
    const work = await makeWorkFolder(folder, attempt);
    const read = await readBackCopy({ path, key, work, nowMs }, report);
    if (!read.ok) return read;
    // The backup itself is the copy of how it was.
    for (const name of await readdir(work)) if (isMigrationCopy(name)) await rm(join(work, name));
    const written = await writeFileAtomically(keysPathOf(work), keysToBytes(keys), { mode: 0o600 });
    if (!written.ok) return fail(problem(folder, storeFaultOfFile(written.problems[0]?.code)));
    await flushFolder(folder);
    isStaged = true;
    return succeed({ name: basename(work), summary: read.value });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(folder, storeFaultOf(code)));
  } finally {
    if (!isStaged) await removeStage(order);
  }
}

/** Removes a restored store that will not take its place. */
export async function removeStage({
  folder,
  attempt,
}: Pick<StageOrder, 'folder' | 'attempt'>): Promise<void> {
  await removeFolder(workFolderOf(folder, attempt)).catch(() => undefined);
}
