/** Folders inside the data folder in which something is made before it takes its place. For this folder only. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { WORK_PREFIX } from '../files/store-files.ts';

/** The longest that making a backup or restoring one may take; older folders were left by a program that died. */
const ABANDONED_AFTER_MS = 6 * 3_600_000;

/** The folder of an attempt. */
export function workFolderOf(folder: string, attempt: string): string {
  return join(folder, `${WORK_PREFIX}${attempt}`);
}

/** Makes the folder for this user alone, and removes what programs that died left long ago. */
export async function makeWorkFolder(folder: string, attempt: string): Promise<string> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(WORK_PREFIX)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await removeFolder(path);
  }
  const work = workFolderOf(folder, attempt);
  await mkdir(work, { mode: 0o700 });
  return work;
}

/** Removes a folder with all that is in it. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}
