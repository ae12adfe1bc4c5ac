/** Archived proof: original bytes, untouched, each stored once. */
import type { AddedReceipt, ReceiptView } from '../../contract/views.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { isIdle, type ReceiptKind } from '../../core/receipt/kind.ts';
import { visibleText } from '../../core/visible-text.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { prepared, read, storableText, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import { appendEvent } from './events.ts';
import { mediaTypeOf } from './media-type.ts';
import { writeProof } from './passports.ts';
import { plainName } from './plain-name.ts';
import {
  receiptRowOf,
  receiptRowWithHash,
  rowToReceipt,
  unsortedReceipts,
  type ReceiptRow,
} from './receipt-row.ts';

/** Where receipts go and what they count as. */
export interface ReceiptHome {
  readonly kind: ReceiptKind;
  /** Null: into the inbox. */
  readonly cancellationId: string | null;
}

/** A file to archive. */
export interface NewReceipt extends ReceiptHome {
  readonly bytes: Uint8Array;
  /** Name of the file; folders in it are dropped. */
  readonly fileName: string;
}

/** A file that was read and looked at. */
export interface ReadFile {
  /** Not empty. */
  readonly bytes: Uint8Array;
  /** Name of the file; folders in it are dropped. */
  readonly fileName: string;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  /** By content. */
  readonly mediaType: string;
}

/** What a person says about a receipt. */
export interface ReceiptChange {
  readonly receiptId: number;
  /** Null: back into the inbox. */
  readonly cancellationId: string | null;
  readonly kind: ReceiptKind;
  readonly note: string;
  /** Where the paper original lies; left out: as it was. */
  readonly paperPlace?: string | undefined;
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
  /** Archives files that are read already, all in one transaction and each as {@link Receipts.add} does; in their order. */
  addAll(files: readonly ReadFile[], home: ReceiptHome): Outcome<AddedReceipt[]>;
  /** Moves a receipt, or says what it is; `receipt/own-letter` at `kind` when the program made it itself. */
  change(change: ReceiptChange): Outcome<ReceiptView>;
  /** Files receipts to a case, or back into the inbox, all or none; those that the program made stay `other`. */
  assign(receiptIds: readonly number[], home: ReceiptHome): Outcome<ReceiptView[]>;
  /** A receipt without its bytes; `receipt/not-found`. */
  get(receiptId: number): Outcome<ReceiptView>;
  /** Receipts that belong to no case, newest first. */
  inbox(): Outcome<ReceiptView[]>;
  /** The original bytes; `receipt/damaged` when the file that holds them can no longer be read there. */
  read(receiptId: number): Outcome<ReceiptOriginal>;
}

/** The receipts over an open store. */
export function createReceipts(context: StoreContext): Receipts {
  return {
    async add({ bytes, fileName, ...home }) {
      if (bytes.byteLength === 0) return fail(problem(fileName, 'receipt/empty'));
      const file = { bytes, fileName, sha256: sha256Of(bytes), mediaType: await mediaTypeOf(bytes) };
      const added = writeProof(context, home.cancellationId, () => addFiles(context, [file], home));
      return added.ok ? succeed(onlyOf(added.value)) : added;
    },
    addAll: (files, home) => writeProof(context, home.cancellationId, () => addFiles(context, files, home)),
    change: (change) => writeProof(context, change.cancellationId, () => changeReceipt(context, change)),
    assign: (receiptIds, home) =>
      writeProof(context, home.cancellationId, () => assignReceipts(context, receiptIds, home)),
    get: (receiptId) =>
      read(context, () => {
        const row = receiptRowOf(context, receiptId);
        return row === undefined
          ? fail(problem('receiptId', 'receipt/not-found'))
          : succeed(rowToReceipt(row));
      }),
    inbox: () => read(context, () => succeed(unsortedReceipts(context))),
    read: (receiptId) => damagedAlone(read(context, () => readOriginal(context, receiptId))),
  };
}

function addFiles(
  context: StoreContext,
  files: readonly ReadFile[],
  home: ReceiptHome,
): Outcome<AddedReceipt[]> {
  const { cancellationId } = home;
  if (cancellationId !== null && !caseExists(context, cancellationId)) return noSuchCase('id');
  const added = files.map((file) => addFile(context, file, home));
  if (cancellationId !== null) touchCase(context, cancellationId);
  return succeed(added);
}

function addFile(context: StoreContext, file: ReadFile, home: ReceiptHome): AddedReceipt {
  const { bytes, sha256 } = file;
  const { cancellationId } = home;
  const isOwnLetter = isKeptLetter(context, sha256);
  const kind = isOwnLetter && !isIdle(home.kind) ? 'other' : home.kind;
  const known = receiptRowWithHash(context, sha256);
  if (known !== undefined) {
    const isWaiting = known.cancellation_id === null && cancellationId !== null;
    const row = isWaiting ? applyChange(context, known, { cancellationId, kind, note: known.note }) : known;
    return { receipt: rowToReceipt(row), isDuplicate: true, isOwnLetter };
  }
  const name = plainName(file.fileName, 'receipt');
  const { lastInsertRowid } = prepared(
    context.db,
    `INSERT INTO receipt (cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, ?, '', ?, ?, ?, ?)`,
  ).run(cancellationId, kind, name, file.mediaType, sha256, context.now(), bytes.byteLength, bytes);
  const row = writtenRow(context, Number(lastInsertRowid));
  if (cancellationId !== null) record(context, cancellationId, 'receipt-archived', row);
  return { receipt: rowToReceipt(row), isDuplicate: false, isOwnLetter };
}

function changeReceipt(context: StoreContext, change: ReceiptChange): Outcome<ReceiptView> {
  const row = receiptRowOf(context, change.receiptId);
  if (row === undefined) return fail(problem('receiptId', 'receipt/not-found'));
  if (change.cancellationId !== null && !caseExists(context, change.cancellationId))
    return noSuchCase('cancellationId');
  if (!isIdle(change.kind) && isKeptLetter(context, row.sha256))
    return fail(problem('kind', 'receipt/own-letter'));
  const changed = applyChange(context, row, change);
  for (const id of new Set([row.cancellation_id, changed.cancellation_id])) {
    if (id !== null && changed !== row) touchCase(context, id);
  }
  return succeed(rowToReceipt(changed));
}

function assignReceipts(
  context: StoreContext,
  receiptIds: readonly number[],
  { cancellationId, kind }: ReceiptHome,
): Outcome<ReceiptView[]> {
  if (cancellationId !== null && !caseExists(context, cancellationId)) return noSuchCase('cancellationId');
  const touched = new Set([cancellationId]);
  const moved: ReceiptView[] = [];
  for (const id of new Set(receiptIds)) {
    const row = receiptRowOf(context, id);
    if (row === undefined) return fail(problem('receiptIds', 'receipt/not-found'));
    touched.add(row.cancellation_id);
    const own = isKeptLetter(context, row.sha256) && !isIdle(kind);
    const change = { cancellationId, kind: own ? 'other' : kind, note: row.note } as const;
    moved.push(rowToReceipt(applyChange(context, row, change)));
  }
  for (const id of touched) if (id !== null) touchCase(context, id);
  return succeed(moved);
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
  const note = visibleText(storableText(change.note.trim()));
  const place = visibleText(storableText(change.paperPlace?.trim() ?? old.paper_place));
  const hasMoved = old.cancellation_id !== change.cancellationId;
  if (!hasMoved && old.kind === change.kind && old.note === note && old.paper_place === place) return old;
  prepared(context.db, 'UPDATE receipt SET cancellation_id = ?, kind = ?, note = ? WHERE id = ?').run(
    change.cancellationId,
    change.kind,
    note,
    old.id,
  );
  if (place !== old.paper_place) writePaperPlace(context, old.id, place);
  const row = writtenRow(context, old.id);
  if (old.cancellation_id !== null) record(context, old.cancellation_id, 'receipt-changed', row);
  if (hasMoved && change.cancellationId !== null)
    record(context, change.cancellationId, 'receipt-archived', row);
  return row;
}

function writePaperPlace({ db }: StoreContext, receiptId: number, place: string): void {
  if (place === '') prepared(db, 'DELETE FROM receipt_paper WHERE receipt_id = ?').run(receiptId);
  else prepared(db, 'INSERT OR REPLACE INTO receipt_paper VALUES (?, ?)').run(receiptId, place);
}

function record(
  context: StoreContext,
  cancellationId: string,
  kind: 'receipt-archived' | 'receipt-changed',
  { id, file_name }: ReceiptRow,
): void {
  appendEvent(context, { cancellationId, kind, atMs: context.now(), note: file_name, receiptId: id });
}

function writtenRow(context: StoreContext, id: number): ReceiptRow {
  const row = receiptRowOf(context, id);
  if (row === undefined) throw new Error('A written receipt is not there');
  return row;
}

function readOriginal({ db }: StoreContext, receiptId: number): Outcome<ReceiptOriginal> {
  const sql = 'SELECT sha256, bytes FROM receipt WHERE id = ?';
  const row = prepared<{ sha256: string; bytes: Buffer }>(db, sql).get(receiptId);
  if (row === undefined) return fail(problem('receiptId', 'receipt/not-found'));
  return succeed({ bytes: new Uint8Array(row.bytes), isUnchanged: sha256Of(row.bytes) === row.sha256 });
}

/** What cannot be read of one receipt says nothing about the others. */
function damagedAlone<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.problems[0]?.code !== 'store/damaged') return outcome;
  return fail(problem('receiptId', 'receipt/damaged'));
}

function onlyOf<T>(list: readonly T[]): T {
  const [only] = list;
  if (only === undefined) throw new Error('One file was archived, but none came back');
  return only;
}
