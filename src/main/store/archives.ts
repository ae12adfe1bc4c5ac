/** Whole cases out of the store and into it, row by row, for the open archive. */
import type { ArchivedCase, ArchivedCorrection, ArchivedReceipt } from '../../core/archive/schema.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import {
  readArchivedCase,
  readCorrections,
  readReceipts,
  type CaseOut,
  readEnclosures,
} from './archive-out.ts';
import { keepCase, keepCorrection, keepReceipt, settleReceipts, type Kept } from './archive-in.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** Bytes of a file that a document names. */
export type FileBytes = ReadonlyMap<string, Uint8Array>;

/** The archives of the store. */
export interface Archives {
  /** Ids of all cases, oldest first. */
  caseIds(): Outcome<string[]>;
  /** One case; the paths of its files are still blank. */
  readCase(id: string): Outcome<CaseOut>;
  /** All receipts, oldest first; paths blank. */
  receipts(): Outcome<ArchivedReceipt[]>;
  /** The original of a receipt; `receipt/not-found`. */
  receiptBytes(sha256: string): Outcome<Uint8Array>;
  /** Originals of the letters and enclosures of a case, by their SHA-256. */
  caseFiles(id: string): Outcome<FileBytes>;
  corrections(): Outcome<ArchivedCorrection[]>;
  /** Keeps a receipt in the inbox; false where its bytes are there already. */
  keepReceipt(receipt: ArchivedReceipt, bytes: Uint8Array): Outcome<boolean>;
  /**
   * Keeps a case whole, if there is none of that id. `same`: it is there already, with these events or more.
   * Problems at its id: `archive/conflict`, `archive/chain-broken`, `archive/file-missing`.
   */
  keepCase(archived: ArchivedCase, files: FileBytes): Outcome<Kept>;
  /** Files kept receipts to the cases that were kept with them; returns those that lie in another case here. */
  settle(
    receipts: readonly ArchivedReceipt[],
    newCases: ReadonlySet<string>,
  ): Outcome<readonly ArchivedReceipt[]>;
  /** Keeps a correction; false where the item has another one already, which stays. */
  keepCorrection(correction: ArchivedCorrection): Outcome<boolean>;
}

/** The archives over an open store. */
export function createArchives(context: StoreContext): Archives {
  const { db } = context;
  return {
    caseIds: () =>
      read(context, () => {
        const sql = 'SELECT id FROM cancellation ORDER BY created_at_ms, id';
        return succeed(
          prepared<{ id: string }>(db, sql)
            .all()
            .map(({ id }) => id),
        );
      }),
    readCase: (id) => read(context, () => readArchivedCase(context, id)),
    receipts: () => read(context, () => succeed(readReceipts(context))),
    receiptBytes: (sha256) =>
      read(context, () => {
        const sql = 'SELECT bytes FROM receipt WHERE sha256 = ?';
        const row = prepared<{ bytes: Buffer }>(db, sql).get(sha256);
        return row === undefined ? fail(problem(sha256, 'receipt/not-found')) : succeed(row.bytes);
      }),
    caseFiles: (id) =>
      read(context, () => {
        const sql = 'SELECT sha256, bytes FROM letter WHERE cancellation_id = ?';
        const letters = prepared<{ sha256: string; bytes: Buffer }>(db, sql).all(id);
        const files = [...letters, ...readEnclosures(context, id)];
        return succeed(new Map(files.map(({ sha256, bytes }) => [sha256, bytes])));
      }),
    corrections: () => read(context, () => succeed(readCorrections(context))),
    keepReceipt: (receipt, bytes) => write(context, () => succeed(keepReceipt(context, receipt, bytes))),
    keepCase: (archived, files) => write(context, () => keepCase(context, archived, files)),
    settle: (receipts, newCases) =>
      write(context, () => succeed(settleReceipts(context, receipts, newCases))),
    keepCorrection: (correction) => write(context, () => succeed(keepCorrection(context, correction))),
  };
}
