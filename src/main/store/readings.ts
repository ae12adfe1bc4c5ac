/** The queue of receipts to read, and what came of reading them. It outlives the program, which may end at any time. */
import type { ReadingView } from '../../contract/views.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import { MOST_TRIES, type FilingResult, type ReadingState } from '../../core/receipt/reading.ts';
import type { TextSource } from '../../core/receipt/text-source.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { keepReceiptText, receiptTextOf } from './receipt-text.ts';

/** A receipt whose turn it is. */
export interface QueuedReceipt {
  readonly id: number;
  readonly fileName: string;
  readonly mediaType: string;
}

/** What was read in a receipt, and what its page's code led to. */
export interface FinishedReading {
  readonly text: string;
  readonly source: TextSource;
  readonly confidence: number | null;
  readonly isCut: boolean;
  readonly page: FiledPage | undefined;
}

/** One of our pages. */
export interface FiledPage {
  readonly code: string;
  readonly filing: FilingResult;
  /** Undefined where nothing is to be asked. */
  readonly proposedKind: ReceiptKind | undefined;
}

/** How many receipts are in which state. */
export interface ReadingProgress {
  /** Waiting, or being read. */
  readonly queuedCount: number;
  readonly readCount: number;
  readonly failedCount: number;
}

/** The reading of the store's receipts. Problems: `receipt/not-found` at `receiptId`. */
export interface Readings {
  /** The receipt whose turn it is, the newest first; undefined when all are done. */
  next(): Outcome<QueuedReceipt | undefined>;
  /** Counts a try before the file is opened, so that one that ends the program is not tried forever. */
  begin(receiptId: number): Outcome<undefined>;
  /** Keeps what was read. */
  finish(receiptId: number, reading: FinishedReading): Outcome<undefined>;
  /** Keeps why nothing was read. */
  refuse(receiptId: number, reason: Problem): Outcome<undefined>;
  /** Puts a receipt, or all that failed, back into the queue. */
  retry(receiptId: number | null): Outcome<undefined>;
  /** Forgets the proposed kind. */
  decline(receiptId: number): Outcome<undefined>;
  get(receiptId: number): Outcome<ReadingView>;
  progress(): Outcome<ReadingProgress>;
}

interface ReadingRow {
  state: ReadingState;
  tries: number;
  problem: string | null;
  confidence: number | null;
  is_cut: number;
  page_code: string | null;
  filing: FilingResult | null;
  proposed_kind: ReceiptKind | null;
}

/** What waits: no row yet, or one that the program's end left open and that may be tried again. */
const WAITING = `
FROM receipt LEFT JOIN receipt_reading AS reading ON reading.receipt_id = receipt.id
WHERE reading.state IS NULL OR (reading.state = 'reading' AND reading.tries < ${String(MOST_TRIES)})`;

/** The readings over an open store. */
export function createReadings(context: StoreContext): Readings {
  const { db } = context;
  return {
    next: () =>
      read(context, () => {
        const sql = `SELECT receipt.id, file_name AS fileName, media_type AS mediaType ${WAITING} ORDER BY receipt.id DESC LIMIT 1`;
        return succeed(prepared<QueuedReceipt>(db, sql).get());
      }),
    begin: (receiptId) =>
      change(context, receiptId, () => {
        prepared(
          db,
          `INSERT INTO receipt_reading (receipt_id, state, tries, is_cut) VALUES (?, 'reading', 1, 0)
           ON CONFLICT (receipt_id) DO UPDATE SET state = 'reading', tries = tries + 1`,
        ).run(receiptId);
        return succeed(undefined);
      }),
    finish: (receiptId, reading) => change(context, receiptId, () => finish(context, receiptId, reading)),
    refuse: (receiptId, reason) =>
      change(context, receiptId, () => {
        const sql = `UPDATE receipt_reading SET state = 'failed', problem = ? WHERE receipt_id = ?`;
        prepared(db, sql).run(JSON.stringify(reason), receiptId);
        return succeed(undefined);
      }),
    retry: (receiptId) =>
      write(context, () => {
        if (receiptId === null) prepared(db, `DELETE FROM receipt_reading WHERE state = 'failed'`).run();
        else prepared(db, 'DELETE FROM receipt_reading WHERE receipt_id = ?').run(receiptId);
        return succeed(undefined);
      }),
    decline: (receiptId) =>
      change(context, receiptId, () => {
        prepared(db, 'UPDATE receipt_reading SET proposed_kind = NULL WHERE receipt_id = ?').run(receiptId);
        return succeed(undefined);
      }),
    get: (receiptId) => read(context, () => readingOf(context, receiptId)),
    progress: () =>
      read(context, () => {
        const queued = prepared<{ count: number }>(db, `SELECT count(*) AS count ${WAITING}`).get();
        const done = prepared<{ state: ReadingState; count: number }>(
          db,
          'SELECT state, count(*) AS count FROM receipt_reading GROUP BY state',
        ).all();
        const countOf = (state: ReadingState) => done.find((row) => row.state === state)?.count ?? 0;
        const queuedCount = queued?.count ?? 0;
        return succeed({ queuedCount, readCount: countOf('read'), failedCount: countOf('failed') });
      }),
  };
}

function change(
  context: StoreContext,
  receiptId: number,
  work: () => Outcome<undefined>,
): Outcome<undefined> {
  return write(context, () => (hasReceipt(context, receiptId) ? work() : notFound()));
}

function finish(context: StoreContext, receiptId: number, reading: FinishedReading): Outcome<undefined> {
  const { text, source, confidence, isCut, page } = reading;
  prepared(
    context.db,
    `UPDATE receipt_reading SET state = 'read', problem = NULL, confidence = ?, is_cut = ?, page_code = ?, filing = ?,
       proposed_kind = ? WHERE receipt_id = ?`,
  ).run(
    confidence,
    isCut ? 1 : 0,
    page?.code ?? null,
    page?.filing ?? null,
    page?.proposedKind ?? null,
    receiptId,
  );
  return keepReceiptText(context, receiptId, { text, source });
}

function readingOf(context: StoreContext, receiptId: number): Outcome<ReadingView> {
  if (!hasReceipt(context, receiptId)) return notFound();
  const sql = 'SELECT * FROM receipt_reading WHERE receipt_id = ?';
  const row = prepared<ReadingRow>(context.db, sql).get(receiptId);
  const text = receiptTextOf(context, receiptId);
  const isGivenUp = row?.state === 'reading' && row.tries >= MOST_TRIES;
  return succeed({
    state: isGivenUp ? 'failed' : (row?.state ?? 'queued'),
    problem: isGivenUp ? problem('file', 'reading/took-too-long') : problemOf(row?.problem ?? null),
    text: text?.text ?? '',
    source: text?.source ?? null,
    confidence: row?.confidence ?? null,
    isCut: row?.is_cut === 1,
    pageCode: row?.page_code ?? null,
    filing: row?.filing ?? null,
    proposedKind: row?.proposed_kind ?? null,
  });
}

function problemOf(stored: string | null): Problem | null {
  return stored === null ? null : (JSON.parse(stored) as Problem);
}

function hasReceipt({ db }: StoreContext, receiptId: number): boolean {
  return prepared(db, 'SELECT 1 FROM receipt WHERE id = ?').get(receiptId) !== undefined;
}

function notFound(): Outcome<never> {
  return fail(problem('receiptId', 'receipt/not-found'));
}
