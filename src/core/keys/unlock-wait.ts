/** How long to wait after wrong passphrases: it grows, and it always ends. */

/** The longest wait. */
export const LONGEST_WAIT_SECONDS = 60;

/** Seconds to wait after so many failures in a row: 0, 1, 2, 4, 8, 16, 32, 60, 60, … The first is often a slip. */
export function waitAfterFailures(failures: number): number {
  return failures < 2 ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(failures - 2, 16));
}

/** What is known of failures in a row. */
export interface UnlockFailures {
  readonly failures: number;
  /** When the last one was, epoch milliseconds. */
  readonly lastAtMs: number;
}

/** Whole seconds that are left to wait now. A clock that was set back makes nobody wait longer than the whole wait. */
export function secondsLeft({ failures, lastAtMs }: UnlockFailures, nowMs: number): number {
  const wait = waitAfterFailures(failures);
  const elapsed = Math.max(0, nowMs - lastAtMs) / 1000;
  return Math.max(0, Math.ceil(wait - elapsed));
}
