/** What was read in receipts, so that they are found by it. */
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { ReceiptText } from '../../core/receipt/text-source.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { renewListing } from './listing.ts';

/** The texts of the store's receipts. Problems: `receipt/not-found` at `receiptId`. */
export interface ReceiptTexts {
  /** Keeps what was read in a receipt, in place of what was read before. */
  keep(receiptId: number, found: ReceiptText): Outcome<undefined>;
  /** What was read in a receipt; undefined while nobody has read it. */
  read(receiptId: number): Outcome<ReceiptText | undefined>;
}

/** The texts over an open store. */
export function createReceiptTexts(context: StoreContext): ReceiptTexts {
  return {
    keep: (receiptId, found) => write(context, () => keepReceiptText(context, receiptId, found)),
    read: (receiptId) => read(context, () => succeed(receiptTextOf(context, receiptId))),
  };
}

/**
 * Keeps what was read in a receipt and lets it be found by it. Reading is no change of the case. Call inside a
 * transaction. Problems: `receipt/not-found` at `receiptId`.
 */
export function keepReceiptText(
  context: StoreContext,
  receiptId: number,
  { text, source }: ReceiptText,
): Outcome<undefined> {
  const { db } = context;
  const sql = 'SELECT cancellation_id FROM receipt WHERE id = ?';
  const receipt = prepared<{ cancellation_id: string | null }>(db, sql).get(receiptId);
  if (receipt === undefined) return fail(problem('receiptId', 'receipt/not-found'));
  prepared(
    db,
    `INSERT INTO receipt_text (receipt_id, source, text) VALUES (?, ?, ?)
     ON CONFLICT (receipt_id) DO UPDATE SET source = excluded.source, text = excluded.text`,
  ).run(receiptId, source, text);
  if (receipt.cancellation_id !== null) renewListing(context, receipt.cancellation_id);
  return succeed(undefined);
}

/** What was read in a receipt; undefined while nobody has read it. */
export function receiptTextOf({ db }: StoreContext, receiptId: number): ReceiptText | undefined {
  return prepared<ReceiptText>(db, 'SELECT text, source FROM receipt_text WHERE receipt_id = ?').get(
    receiptId,
  );
}
