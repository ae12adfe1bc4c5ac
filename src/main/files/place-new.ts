/** Gives a finished file its name only if that name is free, even when two programs try at once. */
import { link, rename, rm, stat } from 'node:fs/promises';

import { errorCodeOf } from './error-code.ts';

/** Moves `from` to `to`; false, with `from` removed, when `to` exists. Both lie in one folder. */
export async function placeNewFile(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    await rm(from, { force: true });
    return true;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'EEXIST' || (await exists(to))) {
      await rm(from, { force: true });
      return false;
    }
    // Some memory cards and network folders know no links.
    if (code === undefined || code === 'ENOENT') throw error;
    await rename(from, to);
    return true;
  }
}

/** Whether anything has that name. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
