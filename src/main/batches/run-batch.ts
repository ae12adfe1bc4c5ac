/** Makes one letter for each row, several at a time, and can go on where it was ended. No Electron here. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Cancellation } from '../../core/cancellation/schema.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { isTemporaryName, writeFileAtomically } from '../files/atomic-write.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { makeFolder } from '../files/make-folder.ts';
import { identityOf, type LetterMaker, type LetterOptions } from '../letters/make-letter.ts';
import type { BatchRow } from './read-rows.ts';

/** A temporary file that old belongs to no program that still runs, also where several share the folder. */
const LEFTOVER_AFTER_MS = 10 * 60 * 1000;

/** What to make of the rows. */
export interface BatchOrder {
  readonly rows: readonly BatchRow[];
  /** Folder of what is made; made if it is missing. */
  readonly folder: string;
  /** How many letters are made at a time. */
  readonly jobs: number;
  /** The letter of a row. */
  readonly optionsOf: (cancellation: Cancellation) => LetterOptions;
  /** Told after each row. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the batch after the letters in hand. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of one row. */
export type RowResult =
  | {
      readonly place: string;
      readonly kind: 'made' | 'kept';
      readonly file: string;
      readonly reference: string;
    }
  | { readonly place: string; readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What became of a batch. */
export interface BatchResult {
  /** In the order of the rows; rows that were not reached are left out. */
  readonly results: readonly RowResult[];
  /** How many rows were not reached, because the batch was ended. */
  readonly leftCount: number;
}

/**
 * Runs a batch. A letter that lies in the folder whole, made of the same values for the same day, is kept as it is, so
 * that the same call goes on after an interruption. `file/not-writable` at the folder ends it.
 */
export async function runBatch(order: BatchOrder, maker: LetterMaker): Promise<Outcome<BatchResult>> {
  const { rows, folder, jobs, signal, onProgress } = order;
  const isReady = await prepareFolder(folder);
  if (!isReady.ok) return isReady;
  const results: (RowResult | undefined)[] = Array.from({ length: rows.length });
  let [next, done] = [0, 0];
  let stopped: Outcome<never> | undefined;
  const lane = async () => {
    while (stopped === undefined && signal?.aborted !== true) {
      const index = next;
      const row = rows[index];
      if (row === undefined) return;
      next += 1;
      const result = await makeRow(row, order, maker);
      if (!result.ok) stopped = result;
      else {
        results[index] = result.value;
        done += 1;
        onProgress?.(done, rows.length);
      }
    }
  };
  // Two for each thread: one that is made, and one that is read or written meanwhile.
  await Promise.all(Array.from({ length: jobs * 2 }, lane));
  if (stopped !== undefined) return stopped;
  const reached = results.filter((result) => result !== undefined);
  return succeed({ results: reached, leftCount: rows.length - reached.length });
}

/** Fails only where going on is of no use. */
async function makeRow(
  { place, name, cancellation }: BatchRow,
  { folder, optionsOf }: BatchOrder,
  maker: LetterMaker,
): Promise<Outcome<RowResult>> {
  if (!cancellation.ok) return succeed({ place, kind: 'refused', problems: cancellation.problems });
  const options = optionsOf(cancellation.value);
  const { reference } = identityOf(options);
  const file = path.join(folder, `${name}-${reference}.pdf`);
  if (await isWhole(file)) return succeed({ place, kind: 'kept', file, reference });
  const letter = await maker.make(options);
  if (!letter.ok) return succeed({ place, kind: 'refused', problems: letter.problems });
  const written = await writeFileAtomically(file, letter.value.bytes);
  return written.ok ? succeed({ place, kind: 'made', file, reference }) : written;
}

/** A file comes under its name only when all of it is written, so one that is there is whole. */
async function isWhole(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true && found.size > 0;
}

/** Makes the folder, and takes away what an interrupted run left half-written in it. */
async function prepareFolder(folder: string): Promise<Outcome<undefined>> {
  try {
    await makeFolder(folder, 0o777);
    for (const name of (await readdir(folder)).filter(isTemporaryName)) {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => undefined);
      if (found !== undefined && Date.now() - found.mtimeMs > LEFTOVER_AFTER_MS)
        await rm(file, { force: true });
    }
    return succeed(undefined);
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return fail(problem(folder, 'file/not-writable'));
  }
}
