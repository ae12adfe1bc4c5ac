/** The directory of operators with the user's corrections over it. */
import { localDateOf, type IsoDate } from '../../core/calendar.ts';
import type { Correction } from '../../core/operator/correction.ts';
import { builtInDirectory } from '../../core/operator/directory.ts';
import { resolveDirectory, type ResolvedDirectory } from '../../core/operator/resolve.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** The operators of the store. */
export interface Operators {
  /** The directory as it holds today. */
  directory(): Outcome<ResolvedDirectory>;
  /** Keeps corrections that were checked, all or none, each in place of the one of its item. */
  correct(corrections: readonly Correction[]): Outcome<undefined>;
  /** Drops the correction of an item, so that the built-in datum holds again. */
  restore(item: string): Outcome<undefined>;
}

interface CorrectionRow {
  item: string;
  value: string;
  source: string;
  checked_on: IsoDate;
}

/** The operators over an open store. */
export function createOperators(context: StoreContext): Operators {
  return {
    directory: () => read(context, () => succeed(directoryOf(context))),
    correct: (corrections) =>
      write(context, () => {
        for (const correction of corrections) keep(context, correction);
        return succeed(undefined);
      }),
    restore: (item) =>
      write(context, () => {
        prepared(context.db, 'DELETE FROM operator_correction WHERE item = ?').run(item);
        return succeed(undefined);
      }),
  };
}

function directoryOf({ db, now }: StoreContext): ResolvedDirectory {
  const sql = 'SELECT item, value, source, checked_on FROM operator_correction';
  const corrections = prepared<CorrectionRow>(db, sql).all().map(rowToCorrection);
  return resolveDirectory(builtInDirectory(), corrections, localDateOf(new Date(now())));
}

function keep({ db, now }: StoreContext, { item, value, source, checkedOn }: Correction): void {
  prepared(
    db,
    `INSERT INTO operator_correction (item, value, source, checked_on, corrected_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (item) DO UPDATE SET value = excluded.value, source = excluded.source,
       checked_on = excluded.checked_on, corrected_at_ms = excluded.corrected_at_ms`,
  ).run(item, value, source, checkedOn, now());
}

function rowToCorrection({ item, value, source, checked_on: checkedOn }: CorrectionRow): Correction {
  return { item, value, source, checkedOn };
}
