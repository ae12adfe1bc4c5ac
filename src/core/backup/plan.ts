/** When backups are made by themselves, how they are named, and which of them are kept. */
import { z } from 'zod';

/** How often. */
export const BACKUP_INTERVALS = ['off', 'daily', 'weekly'] as const;
/** How many are kept, at most. */
export const MOST_KEPT = 50;

/** The user's choices. */
export const backupPlanSchema = z.strictObject({
  interval: z.enum(BACKUP_INTERVALS),
  /** How many of the newest are kept; older ones are deleted after a new one is proven. */
  keptCount: z.int().min(1).max(MOST_KEPT),
});
/** The user's choices. */
export type BackupPlan = z.output<typeof backupPlanSchema>;

/** What holds until the user chooses. */
export const DEFAULT_BACKUP_PLAN: BackupPlan = { interval: 'off', keptCount: 5 };

const DAY_MS = 86_400_000;
const INTERVAL_MS = { off: Infinity, daily: DAY_MS, weekly: 7 * DAY_MS } as const;
/** A failed attempt is tried again after this. */
const RETRY_MS = 3_600_000;

/** What happened so far, epoch milliseconds; null where nothing did. */
export interface BackupHistory {
  readonly madeAtMs: number | null;
  /** The last failure since the last backup. */
  readonly failedAtMs: number | null;
}

/** When the next backup is due, epoch milliseconds; Infinity while none is planned. A clock set back makes it due. */
export function nextBackupAtMs(
  { interval }: BackupPlan,
  { madeAtMs, failedAtMs }: BackupHistory,
  nowMs: number,
): number {
  if (interval === 'off') return Infinity;
  const isAhead = madeAtMs !== null && madeAtMs > nowMs;
  const dueAtMs = madeAtMs === null || isAhead ? nowMs : madeAtMs + INTERVAL_MS[interval];
  const mayRetryAtMs = failedAtMs === null || failedAtMs > nowMs ? 0 : failedAtMs + RETRY_MS;
  return Math.max(dueAtMs, mayRetryAtMs);
}

/** The name of a planned backup, by its time in UTC: names sort as the times do. */
export function backupNameAt(atMs: number): string {
  return `SimClose-${new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z.simclose`;
}

/** Of the names in a folder those of planned backups that are to be deleted. */
export function namesToDelete(names: readonly string[], keptCount: number): readonly string[] {
  const planned = names.filter((name) => /^SimClose-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.simclose$/.test(name));
  return planned.sort().reverse().slice(keptCount);
}
