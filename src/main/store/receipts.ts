/** Archived proof: original bytes, untouched, each stored once. */
import type { AddedReceipt, ReceiptView } from '../../contract/views.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { isIdle, type ReceiptKind } from '../../core/receipt/kind.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import { appendEvent } from './events.ts';
import { mediaTypeOf } from './media-type.ts';
import { plainName } from './plain-name.ts';

/** A file to archive. */
export interface NewReceipt {
  readonly bytes: Uint8Array;
  /** Name of the file; folders in it are dropped. */
  readonly fileName: string;
  readonly kind: ReceiptKind;
  /** Null: into the inbox. */
  readonly cancellationId: string | null;
}

/** What a person says about a receipt. */
export interface ReceiptChange {
  readonly receiptId: number;
  /** Null: back into the inbox. */
  readonly cancellationId: string | null;
  readonly kind: ReceiptKind;
  readonly note: string;
}

/** A receipt's original. */
export interface ReceiptOriginal {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the hash is still the one taken on arrival. */
  readonly isUnchanged: boolean;
}

/** The receipts of the store. */
export interface Receipts {
  /**
   * Archives a file. The same bytes are never stored twice: the receipt that holds them comes back,
   * filed to the case if it still lay in the inbox. A letter that the program made is archived as `other`.
   */
  add(receipt: NewReceipt): Promise<Outcome<AddedReceipt>>;
  /** Moves a receipt, or says what it is; `receipt/own-letter` at `kind` when the program made it itself. */
  change(change: ReceiptChange): Outcome<ReceiptView>;
  /** Receipts that belong to no case, newest first. */
  inbox(): Outcome<ReceiptView[]>;
  /** The original bytes. */
  read(receiptId: number): Outcome<ReceiptOriginal>;
}

interface ReceiptRow {
  id: number;
  cancellation_id: string | null;
  kind: ReceiptKind;
  file_name: string;
  media_type: string;
  note: string;
  sha256: string;
  added_at_ms: number;
  byte_count: number;
}

const COLUMNS = 'id, cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count';

/** The receipts over an open store. */
export function createReceipts(context: StoreContext): Receipts {
  return {
    async add(receipt) {
      if (receipt.bytes.byteLength === 0) return fail(problem(receipt.fileName, 'receipt/empty'));
      const mediaType = await mediaTypeOf(receipt.bytes);
      return write(context, () => addReceipt(context, receipt, mediaType));
    },
    change: (change) => write(context, () => changeReceipt(context, change)),
    inbox: () => read(context, () => succeed(inboxOf(context))),
    read: (receiptId) => read(context, () => readOriginal(context, receiptId)),
  };
}

/** The receipts of a case, newest first. */
export function receiptsOf({ db }: StoreContext, cancellationId: string): ReceiptView[] {
  const sql = `SELECT ${COLUMNS} FROM receipt WHERE cancellation_id = ? ORDER BY added_at_ms DESC, id DESC`;
  return prepared<ReceiptRow>(db, sql).all(cancellationId).map(rowToReceipt);
}

function inboxOf({ db }: StoreContext): ReceiptView[] {
  const sql = `SELECT ${COLUMNS} FROM receipt WHERE cancellation_id IS NULL ORDER BY added_at_ms DESC, id DESC`;
  return prepared<ReceiptRow>(db, sql).all().map(rowToReceipt);
}

function addReceipt(context: StoreContext, receipt: NewReceipt, mediaType: string): Outcome<AddedReceipt> {
  const { bytes, cancellationId } = receipt;
  if (cancellationId !== null && !caseExists(context, cancellationId)) return noSuchCase('id');
  const sha256 = sha256Of(bytes);
  const isOwnLetter = isKeptLetter(context, sha256);
  const kind = isOwnLetter && !isIdle(receipt.kind) ? 'other' : receipt.kind;
  const known = prepared<ReceiptRow>(context.db, `SELECT ${COLUMNS} FROM receipt WHERE sha256 = ?`).get(
    sha256,
  );
  if (known !== undefined) {
    const isWaiting = known.cancellation_id === null && cancellationId !== null;
    const row = isWaiting ? applyChange(context, known, { cancellationId, kind, note: known.note }) : known;
    return succeed({ receipt: rowToReceipt(row), isDuplicate: true, isOwnLetter });
  }
  const row = prepared<ReceiptRow>(
    context.db,
    `INSERT INTO receipt (cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, ?, '', ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  ).get(
    cancellationId,
    kind,
    plainName(receipt.fileName, 'receipt'),
    mediaType,
    sha256,
    context.now(),
    bytes.byteLength,
    bytes,
  );
  if (row === undefined) throw new Error('An inserted receipt was not returned');
  if (cancellationId !== null) record(context, cancellationId, 'receipt-archived', row);
  return succeed({ receipt: rowToReceipt(row), isDuplicate: false, isOwnLetter });
}

function changeReceipt(context: StoreContext, change: ReceiptChange): Outcome<ReceiptView> {
  const row = prepared<ReceiptRow>(context.db, `SELECT ${COLUMNS} FROM receipt WHERE id = ?`).get(
    change.receiptId,
  );
  if (row === undefined) return fail(problem('receiptId', 'receipt/not-found'));
  if (change.cancellationId !== null && !caseExists(context, change.cancellationId))
    return noSuchCase('cancellationId');
  if (!isIdle(change.kind) && isKeptLetter(context, row.sha256))
    return fail(problem('kind', 'receipt/own-letter'));
  return succeed(rowToReceipt(applyChange(context, row, change)));
}

/** Whether these bytes are a letter that the program made, of whatever case. */
function isKeptLetter({ db }: StoreContext, sha256: string): boolean {
  return prepared(db, 'SELECT 1 FROM letter WHERE sha256 = ? LIMIT 1').get(sha256) !== undefined;
}

/** Writes a change and tells both cases; the one that it leaves and the one that it comes to. */
function applyChange(
  context: StoreContext,
  old: ReceiptRow,
  change: Omit<ReceiptChange, 'receiptId'>,
): ReceiptRow {
  const note = change.note.trim();
  const hasMoved = old.cancellation_id !== change.cancellationId;
  if (!hasMoved && old.kind === change.kind && old.note === note) return old;
  const row = prepared<ReceiptRow>(
    context.db,
    `UPDATE receipt SET cancellation_id = ?, kind = ?, note = ? WHERE id = ? RETURNING ${COLUMNS}`,
  ).get(change.cancellationId, change.kind, note, old.id);
  if (row === undefined) throw new Error('A changed receipt was not returned');
  if (old.cancellation_id !== null) record(context, old.cancellation_id, 'receipt-changed', row);
  if (hasMoved && change.cancellationId !== null)
    record(context, change.cancellationId, 'receipt-archived', row);
  return row;
}

function record(
  context: StoreContext,
  cancellationId: string,
  kind: 'receipt-archived' | 'receipt-changed',
  { id, file_name }: ReceiptRow,
): void {
  appendEvent(context, { cancellationId, kind, atMs: context.now(), note: file_name, receiptId: id });
  touchCase(context, cancellationId);
}

function readOriginal({ db }: StoreContext, receiptId: number): Outcome<ReceiptOriginal> {
  const sql = 'SELECT sha256, bytes FROM receipt WHERE id = ?';
  const row = prepared<{ sha256: string; bytes: Buffer }>(db, sql).get(receiptId);
  if (row === undefined) return fail(problem('receiptId', 'receipt/not-found'));
  return succeed({ bytes: new Uint8Array(row.bytes), isUnchanged: sha256Of(row.bytes) === row.sha256 });
}

function rowToReceipt(row: ReceiptRow): ReceiptView {
  return {
    id: row.id,
    cancellationId: row.cancellation_id,
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    addedAtMs: row.added_at_ms,
    note: row.note,
  };
}
