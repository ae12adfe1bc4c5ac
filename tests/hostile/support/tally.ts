/** What a run of hostile inputs counts, and where a long run leaves its counts for the documentation. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Beyond this a person would think that the program hangs; the usual run forgives a busy machine ten times that. */
export const MOST_MS = process.env['SIMCLOSE_FUZZ'] === undefined ? 50_000 : 5000;

/** Counts of one endpoint or importer. */
export interface Tally {
  readonly name: string;
  sent: number;
  /** Refused with a code that has a sentence in every language. */
  refused: number;
  /** Harmless after all, and done. */
  accepted: number;
  slowestMs: number;
  /** Of all inputs together. */
  totalMs: number;
  /** The most that the process grew by, where it is measured. */
  grownMegabytes?: number;
  /** Crashes, hangs, and answers that are none, in words. */
  readonly faults: string[];
}

/** A tally before anything was sent. */
export function newTally(name: string): Tally {
  return { name, sent: 0, refused: 0, accepted: 0, slowestMs: 0, totalMs: 0, faults: [] };
}

/** Counts what came of one input. */
export function count(tally: Tally, isAccepted: boolean, tookMs: number, seed: string): void {
  tally.sent += 1;
  if (isAccepted) tally.accepted += 1;
  else tally.refused += 1;
  tally.totalMs += tookMs;
  tally.slowestMs = Math.max(tally.slowestMs, tookMs);
  if (tookMs > MOST_MS) tally.faults.push(`${tally.name} ${seed}: took ${tookMs.toFixed(0)} ms`);
}

/** One line for the terminal. */
export function tallyLine(what: string, tallies: readonly Tally[]): string {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const slowestMs = Math.max(...tallies.map((tally) => tally.slowestMs));
  const counts = `${String(sum(({ sent }) => sent))} ${what}, ${String(sum(({ accepted }) => accepted))} of them accepted`;
  return `${counts}, slowest ${slowestMs.toFixed(0)} ms, ${String(sum(({ faults }) => faults.length))} faults\n`;
}

/** Leaves the counts where the long run asked for them. */
export async function keepTallies(tallies: readonly Tally[]): Promise<void> {
  const path = process.env['SIMCLOSE_FUZZ_COUNTS'];
  if (path === undefined) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(tallies, null, 1)}\n`);
}
