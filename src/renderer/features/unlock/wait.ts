/** How long to wait after wrong passphrases. */

const LONGEST_SECONDS = 30;

/** Seconds to wait after so many failures in a row: 1, 2, 4, 8, 16, 30, 30, … */
export function waitAfterFailures(failures: number): number {
  return Math.min(LONGEST_SECONDS, 2 ** Math.max(0, failures - 1));
}
