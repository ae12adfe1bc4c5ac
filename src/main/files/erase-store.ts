/** Erases everything that the program keeps in a data folder: the keys first, without which the rest is noise. */
import { randomBytes } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { flushFolder } from './atomic-write.ts';
import { storeFaultOf } from './disk-fault.ts';
import { errorCodeOf } from './error-code.ts';
import { isOfStore } from './store-files.ts';

const KEYS = /keys\.json/;
/** A thread that was told to end still closes its connection, and writes beside the store meanwhile. */
const ROUNDS = 50;
const BETWEEN_ROUNDS_MS = 100;

/**
 * Erases the store, its keys, its side files, copies made before migrations and restores, and what is left of backups.
 * Other files in the folder are left alone. Returns the names that were erased; the disk's problem tells that one
 * could not be, with the keys already gone where they could be.
 */
export async function eraseStore(folder: string): Promise<Outcome<readonly string[]>> {
  const erased = new Set<string>();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round > 0) await delay(BETWEEN_ROUNDS_MS);
      const names = (await readdir(folder).catch(() => [])).filter(isOfStore);
      if (names.length === 0 && round > 0) break;
      for (const path of await keyFilesIn(folder, names)) await overwrite(path);
      for (const name of names) {
        await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
        erased.add(name);
      }
    }
    await flushFolder(folder);
    return succeed([...erased]);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(folder, storeFaultOf(code)));
  }
}

/** Files with wrapped keys, also those inside folders of the store. */
async function keyFilesIn(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const stats = await stat(path).catch(absent);
    if (stats?.isDirectory() === true) found.push(...(await keyFilesIn(path, await readdir(path))));
    else if (stats !== undefined && KEYS.test(name)) found.push(path);
  }
  return found;
}

/** In place, so that on a disk that writes in place nothing of the file remains. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A connection that is just being closed takes the side files of the store away by itself. */
function absent(error: unknown): undefined {
  if (errorCodeOf(error) !== 'ENOENT') throw error;
}
