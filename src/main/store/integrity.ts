/** Compares originals with the hash taken on arrival, and remembers what came of it. */
import type { ReceiptView } from '../../contract/views.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import { rowToReceipt, receiptRowOf } from './receipt-row.ts';

/** Which originals to check, and for how long. */
export interface CheckOptions {
  /** Only the receipts of this case; all when left out. */
  readonly cancellationId?: string | undefined;
  /** Asked before each original; false ends the check early. */
  readonly goesOn?: (() => boolean) | undefined;
}

/** What came of a check. */
export interface IntegrityReport {
  /** How many originals were hashed now. */
  readonly checkedCount: number;
  /** How many there are. */
  readonly totalCount: number;
  /** Receipts whose original is no longer what it was, found now or earlier; oldest first. */
  readonly damaged: readonly ReceiptView[];
}

/** The checks of the store. */
export interface Integrity {
  /**
   * Hashes originals, those that were checked longest ago first, and remembers the result of each. Never changes
   * an original. To be called before anything is exported, and for as long as time allows at the start.
   */
  check(options?: CheckOptions): Outcome<IntegrityReport>;
}

/** Results are written in groups: one wait for the disk for many of them. */
const GROUP = 64;

/** The checks over an open store. */
export function createIntegrity(context: StoreContext): Integrity {
  return {
    check({ cancellationId, goesOn = () => true } = {}) {
      const ids = read(context, () => succeed(idsToCheck(context, cancellationId)));
      if (!ids.ok) return ids;
      const results = new Map<number, boolean>();
      let checkedCount = 0;
      for (const id of ids.value) {
        if (!goesOn()) break;
        results.set(id, isIntact(context, id));
        checkedCount += 1;
        if (results.size < GROUP) continue;
        const written = remember(context, results);
        if (!written.ok) return written;
        results.clear();
      }
      const written = remember(context, results);
      if (!written.ok) return written;
      return read(context, () => {
        const damaged = damagedAmong(context, ids.value);
        return succeed({ checkedCount, totalCount: ids.value.length, damaged });
      });
    },
  };
}

function idsToCheck({ db }: StoreContext, cancellationId: string | undefined): readonly number[] {
  const rows = prepared<{ id: number }>(
    db,
    `SELECT id FROM receipt LEFT JOIN receipt_check ON receipt_id = id
     WHERE ? IS NULL OR cancellation_id = ? ORDER BY coalesce(checked_at_ms, 0), id`,
  );
  return rows.all(cancellationId ?? null, cancellationId ?? null).map(({ id }) => id);
}

/** Pages that cannot be read are damage of the one receipt that they hold. */
function isIntact(context: StoreContext, id: number): boolean {
  const outcome = read(context, () => {
    const sql = 'SELECT sha256, bytes FROM receipt WHERE id = ?';
    const row = prepared<{ sha256: string; bytes: Buffer }>(context.db, sql).get(id);
    // Whoever removed it meanwhile has damaged nothing.
    return succeed(row === undefined || sha256Of(row.bytes) === row.sha256);
  });
  return outcome.ok && outcome.value;
}

function remember(context: StoreContext, results: ReadonlyMap<number, boolean>): Outcome<undefined> {
  if (results.size === 0) return succeed(undefined);
  const { db, now } = context;
  return write(context, () => {
    const insert = prepared(
      db,
      `INSERT OR REPLACE INTO receipt_check (receipt_id, checked_at_ms, is_intact)
       SELECT id, ?, ? FROM receipt WHERE id = ?`,
    );
    for (const [id, isGood] of results) insert.run(now(), isGood ? 1 : 0, id);
    return succeed(undefined);
  });
}

function damagedAmong(context: StoreContext, ids: readonly number[]): readonly ReceiptView[] {
  const wanted = new Set(ids);
  const sql = 'SELECT receipt_id AS id FROM receipt_check WHERE is_intact = 0 ORDER BY receipt_id';
  return prepared<{ id: number }>(context.db, sql)
    .all()
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id }) => {
      const row = receiptRowOf(context, id);
      return row === undefined ? [] : [rowToReceipt(row)];
    });
}
