/** Reads a backup into a folder and looks through what comes out. For this folder only. */
import { randomBytes } from 'node:crypto';

import { succeed, type Outcome } from '../../core/outcome.ts';
import { databasePathOf } from '../files/store-files.ts';
import type { StoreSummary } from '../store/examine.ts';
import { openStore } from '../store/open.ts';
import type { Report } from './messages.ts';
import { extractDatabase } from './read-backup.ts';

/** Which backup, its key, and the empty folder that takes the database. */
export interface ReadBack {
  readonly path: string;
  /** The caller wipes it. */
  readonly key: Uint8Array;
  readonly work: string;
  /** Present time, epoch milliseconds. */
  readonly nowMs: number;
}

/**
 * Leaves the database in the folder, at the newest schema, and tells what it holds. `backup/damaged`, those of
 * opening a store, and everything that looking through it finds. Rejects when the folder cannot be written.
 */
export async function readBackCopy(
  { path, key, work, nowMs }: ReadBack,
  report: Report,
): Promise<Outcome<StoreSummary>> {
  const extracted = await extractDatabase(path, key, databasePathOf(work), (done, total) =>
    report('read', done, total),
  );
  if (!extracted.ok) return extracted;
  const opened = openStore({ folder: work, key, now: () => nowMs, randomBytes });
  if (!opened.ok) return opened;
  try {
    const examined = opened.value.examine((done, total) => report('examine', done, total));
    if (!examined.ok) return examined;
    const [first, ...others] = examined.value.problems;
    if (first !== undefined) return { ok: false, problems: [first, ...others] };
    return succeed(examined.value.summary);
  } finally {
    opened.value.close();
  }
}
