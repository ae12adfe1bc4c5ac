/** Rows of receipts with what is known beside the original. For this folder only. */
import type { ReceiptView } from '../../contract/views.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import type { PictureState } from '../../core/receipt/picture-state.ts';
import { prepared, type StoreContext } from './database.ts';

/** A receipt's row without its bytes, and what lies beside it. */
export interface ReceiptRow {
  readonly id: number;
  readonly cancellation_id: string | null;
  readonly kind: ReceiptKind;
  readonly file_name: string;
  readonly media_type: string;
  readonly note: string;
  readonly sha256: string;
  readonly added_at_ms: number;
  readonly byte_count: number;
  readonly paper_place: string;
  readonly picture: PictureState;
  readonly like_id: number | null;
  readonly checked_at_ms: number | null;
  readonly is_intact: 0 | 1 | null;
}

const SELECT = `
SELECT receipt.id, cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count,
  coalesce(paper.place, '') AS paper_place, coalesce(picture.state, 'waiting') AS picture, picture.like_id,
  checked.checked_at_ms, checked.is_intact
FROM receipt
  LEFT JOIN receipt_paper AS paper ON paper.receipt_id = receipt.id
  LEFT JOIN receipt_picture AS picture ON picture.receipt_id = receipt.id
  LEFT JOIN receipt_check AS checked ON checked.receipt_id = receipt.id`;

const NEWEST_FIRST = 'ORDER BY added_at_ms DESC, receipt.id DESC';

/** The receipts of a case, newest first. */
export function receiptsOf({ db }: StoreContext, cancellationId: string): ReceiptView[] {
  const sql = `${SELECT} WHERE cancellation_id = ? ${NEWEST_FIRST}`;
  return prepared<ReceiptRow>(db, sql).all(cancellationId).map(rowToReceipt);
}

/** The receipts that belong to no case, newest first. */
export function unsortedReceipts({ db }: StoreContext): ReceiptView[] {
  const sql = `${SELECT} WHERE cancellation_id IS NULL ${NEWEST_FIRST}`;
  return prepared<ReceiptRow>(db, sql).all().map(rowToReceipt);
}

/** The row of a receipt. */
export function receiptRowOf({ db }: StoreContext, id: number): ReceiptRow | undefined {
  return prepared<ReceiptRow>(db, `${SELECT} WHERE receipt.id = ?`).get(id);
}

/** The row of the receipt that holds bytes with this hash. */
export function receiptRowWithHash({ db }: StoreContext, sha256: string): ReceiptRow | undefined {
  return prepared<ReceiptRow>(db, `${SELECT} WHERE sha256 = ?`).get(sha256);
}

/** A row as the window sees it. */
export function rowToReceipt(row: ReceiptRow): ReceiptView {
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
    paperPlace: row.paper_place,
    picture: row.picture,
    likeId: row.like_id,
    checkedAtMs: row.checked_at_ms,
    isIntact: row.is_intact === null ? null : row.is_intact === 1,
  };
}
