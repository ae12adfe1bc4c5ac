/** Wrong passphrases in a row, kept beside the store so that a restart does not shorten the wait. */
import { readFile, rm } from 'node:fs/promises';

import { z } from 'zod';

import type { UnlockFailures } from '../../core/keys/unlock-wait.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { failuresPathOf } from '../files/store-files.ts';

const NONE: UnlockFailures = { failures: 0, lastAtMs: 0 };

const failuresSchema = z.strictObject({
  failures: z.int().nonnegative(),
  /** Epoch milliseconds. */
  lastAtMs: z.int(),
});

/** What is known; nothing where the file is missing or not ours, for a wait must never become a lock-out. */
export async function readFailures(folder: string): Promise<UnlockFailures> {
  try {
    return failuresSchema.parse(JSON.parse(await readFile(failuresPathOf(folder), 'utf8')));
  } catch {
    return NONE;
  }
}

/** Counts one more. Where it cannot be kept it still counts for the answer. */
export async function recordFailure(folder: string, nowMs: number): Promise<UnlockFailures> {
  const { failures } = await readFailures(folder);
  const counted = { failures: failures + 1, lastAtMs: nowMs };
  await writeFileAtomically(failuresPathOf(folder), Buffer.from(JSON.stringify(counted)), { mode: 0o600 });
  return counted;
}

/** Starts from nothing. */
export async function forgetFailures(folder: string): Promise<void> {
  await rm(failuresPathOf(folder), { force: true }).catch(() => undefined);
}
