/** The machine-wide cache of downloaded and built parts, used by the install scripts. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const workPrefix = 'work-';
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Where this user's caches lie: `XDG_CACHE_HOME`, else `~/.cache`. */
function cacheFolder() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'simclose');
}

/** A short name for some content, so that a changed recipe never finds the result of the old one. */
export function digestOf(/** @type {(string | Buffer)[]} */ ...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Returns the cached `name`, making it first where it is missing.
 *
 * `make` works in a temporary folder beside the target and returns the path of the finished part, which then moves to
 * its place in one rename: an interrupted run leaves nothing that a later run could take for complete.
 * @param {string} name
 * @param {(workFolder: string) => Promise<string>} make
 */
export async function cached(name, make) {
  const target = path.join(cacheFolder(), name);
  if (existsSync(target)) return target;
  console.log(`simclose: preparing ${name}, once on this machine`);
  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandonedWork();
  const workFolder = await mkdtemp(path.join(cacheFolder(), workPrefix));
  try {
    const finished = await make(workFolder);
    try {
      await rename(finished, target);
    } catch (error) {
      // Another install on this machine was faster; its result is the same.
      if (!existsSync(target)) throw error;
    }
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  return target;
}

/** An install that was killed could not tidy up; after a day nobody works there any more. */
async function removeAbandonedWork() {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith(workPrefix)) continue;
    const folder = path.join(cacheFolder(), name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}
