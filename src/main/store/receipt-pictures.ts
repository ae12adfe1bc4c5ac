/** Small pictures of receipts, and which of them show nearly the same. Made later than the receipts, by a thread. */
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { areAlike, haveLikeGradients, SHAPE_TOLERANCE, type Likeness } from '../../core/receipt/likeness.ts';
import type { PictureState } from '../../core/receipt/picture-state.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** What came of drawing a receipt. */
export interface ReceiptPicture {
  readonly state: Exclude<PictureState, 'waiting'>;
  /** WebP; undefined where none could be drawn. */
  readonly thumbnail?: Uint8Array | undefined;
  readonly likeness?: Likeness | undefined;
}

/** A receipt that waits for its picture. */
export interface WaitingReceipt {
  readonly id: number;
  readonly mediaType: string;
}

/** The small pictures of the store. */
export interface ReceiptPictures {
  /** Receipts without a picture, newest first. */
  waiting(limit: number): Outcome<WaitingReceipt[]>;
  /** Keeps a picture; suggests the oldest receipt that it looks like. A later one replaces it. */
  keep(receiptId: number, picture: ReceiptPicture): Outcome<undefined>;
  /** The pictures of receipts, in the order asked; those without one are left out. */
  thumbnails(receiptIds: readonly number[]): Outcome<{ receiptId: number; bytes: Uint8Array<ArrayBuffer> }[]>;
}

/** The pictures over an open store. */
export function createReceiptPictures(context: StoreContext): ReceiptPictures {
  const { db } = context;
  return {
    waiting: (limit) =>
      read(context, () => {
        const sql = `SELECT id, media_type AS mediaType FROM receipt
          WHERE id NOT IN (SELECT receipt_id FROM receipt_picture) ORDER BY id DESC LIMIT ?`;
        return succeed(prepared<WaitingReceipt>(db, sql).all(limit));
      }),
    keep: (receiptId, picture) => write(context, () => keepPicture(context, receiptId, picture)),
    thumbnails: (receiptIds) =>
      read(context, () => {
        const query = prepared<{ thumbnail: Buffer | null }>(
          db,
          'SELECT thumbnail FROM receipt_picture WHERE receipt_id = ?',
        );
        return succeed(
          receiptIds.flatMap((receiptId) => {
            const bytes = query.get(receiptId)?.thumbnail ?? undefined;
            return bytes === undefined ? [] : [{ receiptId, bytes: new Uint8Array(bytes) }];
          }),
        );
      }),
  };
}

function keepPicture(
  context: StoreContext,
  receiptId: number,
  { state, thumbnail, likeness }: ReceiptPicture,
): Outcome<undefined> {
  const { db } = context;
  if (prepared(db, 'SELECT 1 FROM receipt WHERE id = ?').get(receiptId) === undefined)
    return fail(problem('receiptId', 'receipt/not-found'));
  const alike = likeness === undefined ? [] : receiptsAlike(context, receiptId, likeness);
  prepared(
    db,
    `INSERT OR REPLACE INTO receipt_picture (receipt_id, state, like_id, shape, gradients, greys, thumbnail)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    receiptId,
    state,
    alike.find((id) => id < receiptId) ?? null,
    likeness?.shape ?? null,
    likeness?.gradients ?? null,
    likeness?.greys ?? null,
    thumbnail ?? null,
  );
  // Pictures are drawn newest first, so a later receipt may have been there already.
  const suggest = prepared(db, 'UPDATE receipt_picture SET like_id = ? WHERE receipt_id = ?');
  for (const id of alike) if (id > receiptId) suggest.run(receiptId, id);
  return succeed(undefined);
}

/** Receipts that show nearly the same picture, oldest first. */
function receiptsAlike({ db }: StoreContext, receiptId: number, likeness: Likeness): readonly number[] {
  const { shape, gradients } = likeness;
  const rows = prepared<{ id: number; gradients: Buffer }>(
    db,
    `SELECT receipt_id AS id, gradients FROM receipt_picture
     WHERE gradients IS NOT NULL AND shape BETWEEN ? AND ? AND receipt_id <> ?`,
  ).all(shape - SHAPE_TOLERANCE, shape + SHAPE_TOLERANCE, receiptId);
  const closer = prepared<Likeness>(
    db,
    'SELECT shape, gradients, greys FROM receipt_picture WHERE receipt_id = ?',
  );
  return rows
    .filter((row) => haveLikeGradients(row.gradients, gradients))
    .map(({ id }) => id)
    .filter((id) => {
      const other = closer.get(id);
      return other !== undefined && areAlike(other, likeness);
    })
    .sort((one, other) => one - other);
}
