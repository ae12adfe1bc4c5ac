/** Makes a folder with its parents; unlike `mkdir` with `recursive` it never retries for ever (as in `/proc`). */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { errorCodeOf } from './error-code.ts';

/** Makes what is missing of `path`, with these permission bits. Rejects with the system's error. */
export async function makeFolder(path: string, mode: number): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent, mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // Another program may have been faster.
    if (errorCodeOf(error) !== 'EEXIST' || !(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
