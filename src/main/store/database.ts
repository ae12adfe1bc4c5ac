/** The handle of the open store, its prepared statements, and SQLite's errors as problems. For this folder only. */
import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import Database from 'better-sqlite3';

import { fail, problem, type Outcome, type Problem, type ProblemCode } from '../../core/outcome.ts';
import { storeFaultOf } from '../files/disk-fault.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { countWrite, markWrite } from './write-mark.ts';

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
 * same store wait for each other instead of failing halfway. A returned failure rolls back, and so does
 * `store/disk-gone`: a drive that was taken away may still take writes, which nobody would find again.
 */
export function write<T>({ db }: Pick<StoreContext, 'db'>, work: () => Outcome<T>): Outcome<T> {
  return guard(db.name, () => {
    try {
      let count: number | undefined;
      const written = db
        .transaction(() => {
          const outcome = work();
          if (!outcome.ok) throw new Refusal(outcome.problems);
          if (!isInPlace(db)) throw new Refusal([problem(db.name, 'store/disk-gone')]);
          count = countWrite(db);
          return outcome;
        })
        .immediate();
      markWrite(db, count);
      return written;
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
    const code = problemCodeOf(error, path);
    if (code === undefined) throw error;
    return fail(problem(path, code));
  }
}

const files = new WeakMap<Database.Database, string>();

/** Remembers which file a database is, so that writes notice when it is no longer at its place. */
export function rememberFile(db: Database.Database): void {
  const found = fileAt(db.name);
  if (found !== undefined) files.set(db, found);
}

/** Whether the file that was opened still lies where it was opened. */
function isInPlace(db: Database.Database): boolean {
  const remembered = files.get(db);
  return remembered === undefined || remembered === fileAt(db.name);
}

/** The system's own number of a file; undefined where there is none. */
function fileAt(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** A text as SQLite will give it back: a lone surrogate has no UTF-8 and becomes U+FFFD. */
export function storableText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** The problem that an error of SQLite or of the system amounts to; undefined when it is a bug of ours. */
function problemCodeOf(error: unknown, path: string): ProblemCode | undefined {
  if (error instanceof TypeError && error.message.includes('directory does not exist'))
    return 'store/disk-gone';
  const systemCode = errorCodeOf(error);
  if (systemCode !== undefined) return storeFaultOf(systemCode);
  if (!(error instanceof Database.SqliteError)) return undefined;
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return 'store/damaged';
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return 'store/busy';
  if (/^SQLITE_FULL/.test(error.code)) return 'store/disk-full';
  if (/^SQLITE_IOERR/.test(error.code)) {
    if (fileAt(path) === undefined) return 'store/disk-gone';
    return isFull(path) ? 'store/disk-full' : 'store/disk-fault';
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(error.code))
    return fileAt(dirname(path)) === undefined ? 'store/disk-gone' : 'store/not-writable';
  return undefined;
}

/** SQLite's shared index of the log, 32 KiB at a time, is refused as an error of the disk where there is no room. */
const LEAST_ROOM_BYTES = 65_536;

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < LEAST_ROOM_BYTES;
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return false;
  }
}

/** Carries a failure through a transaction so that it rolls back. */
class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('Refused');
    this.problems = problems;
  }
}
