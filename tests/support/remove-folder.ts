/** Removes what a test left on the disk. */
import { rm } from 'node:fs/promises';

/** Removes a folder with all that is in it, also while the system still lets go of its last file. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
