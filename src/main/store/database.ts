/** The handle of the open store, its prepared statements, and SQLite's errors as problems. For this folder only. */
import Database from 'better-sqlite3';

import { fail, problem, type Outcome, type Problem, type ProblemCode } from '../../core/outcome.ts';

declare const opened: unique symbol;

/** A database that has its key and the newest schema; only opening the store makes one. */
export type StoreDatabase = Database.Database & { readonly [opened]: true };

/** What every noun of the store works with. */
export interface StoreContext {
  readonly db: StoreDatabase;
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
  /** Unpredictable bytes, for ids. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** A value that SQLite can bind. */
type Bindable = string | number | Uint8Array | null;

const cache = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** The statement for a query, prepared once per database. */
export function prepared<Row>(db: Database.Database, sql: string): Database.Statement<Bindable[], Row> {
  let statements = cache.get(db);
  if (statements === undefined) {
    statements = new Map<string, Database.Statement>();
    cache.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)));
  // The row type is the query's own claim; each is checked by the tests of its module.
  return statement as Database.Statement<Bindable[], Row>;
}

/**
 * Runs a write as one transaction that takes the write lock at once, so that two programs on the
 * same store wait for each other instead of failing halfway. A returned failure rolls back.
 */
export function write<T>({ db }: Pick<StoreContext, 'db'>, work: () => Outcome<T>): Outcome<T> {
  return guard(db.name, () => {
    try {
      return db
        .transaction(() => {
          const outcome = work();
          if (outcome.ok) return outcome;
          throw new Refusal(outcome.problems);
        })
        .immediate();
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problems: error.problems };
      throw error;
    }
  });
}

/** Runs a read; SQLite's expected errors become problems. */
export function read<T>({ db }: Pick<StoreContext, 'db'>, work: () => Outcome<T>): Outcome<T> {
  return guard(db.name, work);
}

/** Turns what a disk or a damaged file can do to SQLite into a problem at `path`; bugs stay thrown. */
export function guard<T>(path: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(path, code));
  }
}

/** A text as SQLite will give it back: a lone surrogate has no UTF-8 and becomes U+FFFD. */
export function storableText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** The problem that an error of SQLite amounts to; undefined when it is a bug of ours. */
function problemCodeOf(error: unknown): ProblemCode | undefined {
  if (error instanceof TypeError && error.message.includes('directory does not exist'))
    return 'store/not-writable';
  if (!(error instanceof Database.SqliteError)) return undefined;
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return 'store/damaged';
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return 'store/busy';
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM|AUTH)/.test(error.code)) return 'store/not-writable';
  return undefined;
}

/** Carries a failure through a transaction so that it rolls back. */
class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('Refused');
    this.problems = problems;
  }
}
