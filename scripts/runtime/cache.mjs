/** The machine-wide cache of downloaded and built parts, used by the install scripts. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

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
  const workFolder = await mkdtemp(path.join(cacheFolder(), 'work-'));
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
