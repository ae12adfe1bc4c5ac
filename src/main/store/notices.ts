/** What somebody must know who opens the store: writes that are gone, a clock that is behind. */
import { z } from 'zod';

import { problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { setValue, valueOf } from './settings.ts';

const LOSS_NAME = 'lost-writes';

const lossSchema = z.strictObject({
  /** How many writes. */
  count: z.int().positive(),
  /** When it was noticed, epoch milliseconds. */
  foundAtMs: z.int(),
});

/** Clocks that are set by a network jump by seconds; this is more, and less than any deadline. */
const TOLERANCE_MS = 3_600_000;

/** The notices of the store. */
export interface Notices {
  /** `check/writes-missing`, as long as the store is not replaced by a backup. */
  losses(): Outcome<readonly Problem[]>;
  /** `clock/behind` when the present time lies before what was recorded last. */
  clock(): Outcome<readonly Problem[]>;
}

/** The notices over an open store. */
export function createNotices(context: StoreContext): Notices {
  const { db, now } = context;
  return {
    losses: () =>
      read(context, () => {
        const loss = lossSchema.safeParse(valueOf(context, LOSS_NAME));
        if (!loss.success) return succeed([]);
        const { count, foundAtMs } = loss.data;
        return succeed([problem(db.name, 'check/writes-missing', { count, on: dayOf(foundAtMs) })]);
      }),
    clock: () =>
      read(context, () => {
        const sql = 'SELECT recorded_at_ms AS atMs FROM event ORDER BY id DESC LIMIT 1';
        const last = prepared<{ atMs: number }>(db, sql).get();
        const nowMs = now();
        if (last === undefined || last.atMs - nowMs < TOLERANCE_MS) return succeed([]);
        return succeed([problem('clock', 'clock/behind', { now: dayOf(nowMs), last: dayOf(last.atMs) })]);
      }),
  };
}

/** Keeps in the store that writes are missing, for whoever looks later. For this folder only. */
export function keepLoss(context: StoreContext, count: number): Outcome<undefined> {
  return write(context, () => {
    setValue(context, LOSS_NAME, { count, foundAtMs: context.now() });
    return succeed(undefined);
  });
}

/** As in `2026-11-26 12:00`, UTC. */
function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}
