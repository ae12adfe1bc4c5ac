/** Lets one program at a time change a file: whoever makes the lock file first. */
import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import { errorCodeOf } from './error-code.ts';

/** A change takes milliseconds; a lock file older than this was left by a program that died. */
const STALE_AFTER_MS = 10_000;
const RETRY_MS = 20;

/** Runs work while the lock file is ours, and removes it. Rejects with the system's error when it cannot be made. */
export async function withLockFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(path))) {
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Math.abs(Date.now() - found.mtimeMs) > STALE_AFTER_MS)
      await rm(path, { force: true });
    else await wait(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
