/**
 * The last deletion, kept in memory so that it can be taken back: the rows themselves, until the next deletion or
 * until the store is closed. On the disk they are gone at once.
 */
import Database from 'better-sqlite3';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { touchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** What is about to be deleted. */
export type Removal =
  | { readonly what: 'case'; readonly id: string }
  | { readonly what: 'exhibit'; readonly id: string; readonly kind: string }
  | { readonly what: 'signature'; readonly id: string }
  | { readonly what: 'form'; readonly formId: number }
  | { readonly what: 'correction'; readonly item: string };

/** Taking back a deletion. */
export interface Undo {
  /** Deletes by `remove`, and keeps what it takes away when it succeeds. */
  keeping(removal: Removal, remove: () => Outcome<undefined>): Outcome<undefined>;
  /** Forgets what is kept. */
  forget(): void;
  /** Puts back what was deleted last. Problem: `undo/too-late` when nothing is kept or something took its place. */
  restore(): Outcome<undefined>;
}

type Row = Record<string, string | number | Uint8Array | null>;

/** Rows of one table. */
interface Taken {
  readonly table: string;
  readonly rows: readonly Row[];
  /** Whether rows may be there already, because another case holds them. */
  readonly isShared: boolean;
}

interface Kept {
  /** In an order in which they can be put back. */
  readonly tables: readonly Taken[];
  /** The case that they belong to. */
  readonly caseId: string | undefined;
  /** Proofs of the case, which went to the inbox. */
  readonly receiptIds: readonly number[];
}

/** Tables whose rows go with their case, in an order in which they can be put back. */
const TABLES_OF_CASE = [
  ...['letter', 'event', 'exhibit', 'passport_key', 'guide_tick', 'calendar_entry', 'reminder_shown'],
] as const;

/** The undo over an open store. */
export function createUndo(context: StoreContext): Undo {
  let kept: Kept | undefined;
  return {
    keeping(removal, remove) {
      const taken = read(context, () => succeed(rowsOf(context, removal)));
      if (!taken.ok) return taken;
      const outcome = remove();
      if (outcome.ok) kept = taken.value;
      return outcome;
    },
    forget: () => (kept = undefined),
    restore() {
      const last = kept;
      if (last === undefined) return fail(problem('undo', 'undo/too-late'));
      const outcome = write(context, () => putBack(context, last));
      if (outcome.ok) kept = undefined;
      return outcome;
    },
  };
}

function rowsOf(context: StoreContext, removal: Removal): Kept {
  const take = (table: string, where: string, ...values: (string | number)[]): Taken => ({
    table,
    rows: prepared<Row>(context.db, `SELECT * FROM ${table} WHERE ${where}`).all(...values),
    isShared: false,
  });
  const owner = '(SELECT applicant_id FROM cancellation WHERE id = ?)';
  const of = (caseId: string | undefined, ...tables: Taken[]): Kept => ({ tables, caseId, receiptIds: [] });
  switch (removal.what) {
    case 'exhibit':
      return of(removal.id, take('exhibit', 'cancellation_id = ? AND kind = ?', removal.id, removal.kind));
    case 'signature':
      return of(removal.id, take('signature', `applicant_id = ${owner}`, removal.id));
    case 'form':
      return of(undefined, take('own_form', 'id = ?', removal.formId));
    case 'correction':
      return of(undefined, take('operator_correction', 'item = ?', removal.item));
    case 'case': {
      const { id } = removal;
      const select = 'SELECT id FROM receipt WHERE cancellation_id = ?';
      return {
        tables: [
          { ...take('applicant', `id = ${owner}`, id), isShared: true },
          { ...take('signature', `applicant_id = ${owner}`, id), isShared: true },
          take('cancellation', 'id = ?', id),
          ...TABLES_OF_CASE.map((table) => take(table, 'cancellation_id = ?', id)),
        ],
        caseId: id,
        receiptIds: prepared<{ id: number }>(context.db, select)
          .all(id)
          .map((row) => row.id),
      };
    }
  }
}

function putBack(context: StoreContext, { tables, caseId, receiptIds }: Kept): Outcome<undefined> {
  try {
    for (const { table, rows, isShared } of tables) {
      for (const row of rows) insert(context, table, row, isShared);
    }
  } catch (error) {
    // Something with the same key was made meanwhile.
    const isTaken = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
    if (!isTaken) throw error;
    return fail(problem('undo', 'undo/too-late'));
  }
  const assign = 'UPDATE receipt SET cancellation_id = ? WHERE id = ? AND cancellation_id IS NULL';
  for (const receiptId of receiptIds) prepared(context.db, assign).run(caseId ?? null, receiptId);
  if (caseId !== undefined) touchCase(context, caseId);
  return succeed(undefined);
}

function insert({ db }: StoreContext, table: string, row: Row, isShared: boolean): void {
  const names = Object.keys(row);
  const places = names.map(() => '?').join(', ');
  const verb = isShared ? 'INSERT OR IGNORE' : 'INSERT';
  prepared(db, `${verb} INTO ${table} (${names.join(', ')}) VALUES (${places})`).run(...Object.values(row));
}
