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
  readonly like_name: string | null;
  readonly like_home: string | null;
  readonly checked_at_ms: number | null;
  readonly is_intact: 0 | 1 | null;
}

const SELECT = `
SELECT receipt.id, receipt.cancellation_id, receipt.kind, receipt.file_name, receipt.media_type, receipt.note,
  receipt.sha256, receipt.added_at_ms, receipt.byte_count,
  coalesce(paper.place, '') AS paper_place, coalesce(picture.state, 'waiting') AS picture,
  alike.id AS like_id, alike.file_name AS like_name, alike.cancellation_id AS like_home,
  checked.checked_at_ms, checked.is_intact
FROM receipt
  LEFT JOIN receipt_paper AS paper ON paper.receipt_id = receipt.id
  LEFT JOIN receipt_picture AS picture ON picture.receipt_id = receipt.id
  LEFT JOIN receipt AS alike ON alike.id = picture.like_id
  LEFT JOIN receipt_check AS checked ON checked.receipt_id = receipt.id`;

const NEWEST_FIRST = 'ORDER BY receipt.added_at_ms DESC, receipt.id DESC';

/** The receipts of a case, newest first. */
export function receiptsOf({ db }: StoreContext, cancellationId: string): ReceiptView[] {
  const sql = `${SELECT} WHERE receipt.cancellation_id = ? ${NEWEST_FIRST}`;
  return prepared<ReceiptRow>(db, sql).all(cancellationId).map(rowToReceipt);
}

/** The receipts that belong to no case, newest first. */
export function unsortedReceipts({ db }: StoreContext): ReceiptView[] {
  const sql = `${SELECT} WHERE receipt.cancellation_id IS NULL ${NEWEST_FIRST}`;
  return prepared<ReceiptRow>(db, sql).all().map(rowToReceipt);
}

/** The row of a receipt. */
export function receiptRowOf({ db }: StoreContext, id: number): ReceiptRow | undefined {
  return prepared<ReceiptRow>(db, `${SELECT} WHERE receipt.id = ?`).get(id);
}

/** The row of the receipt that holds bytes with this hash. */
export function receiptRowWithHash({ db }: StoreContext, sha256: string): ReceiptRow | undefined {
  return prepared<ReceiptRow>(db, `${SELECT} WHERE receipt.sha256 = ?`).get(sha256);
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
    like:
      row.like_id === null
        ? null
        : { id: row.like_id, fileName: row.like_name ?? '', cancellationId: row.like_home },
    checkedAtMs: row.checked_at_ms,
    isIntact: row.is_intact === null ? null : row.is_intact === 1,
  };
}
