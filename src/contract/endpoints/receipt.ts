/** Calls about archived receipts. */
import { z } from 'zod';

import { RECEIPT_KINDS } from '../../core/receipt/kind.ts';
import { MAX_INTAKE_FILES, MAX_PIECE_BYTES, MAX_THUMBNAILS } from '../../core/receipt/limits.ts';
import { addedReceiptSchema, cancellationId, problemSchema, receiptSchema, rowId } from '../views.ts';
import { bytes, endpoint, nothing } from './shape.ts';

/** Bytes of a message: the main process must not be held up by taking them over. */
const piece = bytes.refine((value) => value.byteLength <= MAX_PIECE_BYTES);
const uploadId = z.number().int().nonnegative();
const home = { id: cancellationId.nullable(), kind: z.enum(RECEIPT_KINDS) };
const archived = z.object({ added: z.array(addedReceiptSchema), problems: z.array(problemSchema) });

/** Endpoints of `receipt.`. */
export const RECEIPT_ENDPOINTS = {
  /**
   * Archives a file that was dropped or pasted; answers when it is durably stored. Original bytes are kept whatever they are.
   */
  'receipt.add': endpoint(
    z.strictObject({
      ...home,
      fileName: z.string().min(1).max(255),
      /** Names the pieces of a large file that were sent before; `bytes` are then its last ones. */
      uploadId: uploadId.optional(),
      bytes: piece,
    }),
    addedReceiptSchema,
  ),
  /** Sends a piece of a file that is too large for one message. Pieces of one file come in their order. */
  'receipt.sendPiece': endpoint(z.strictObject({ uploadId, bytes: piece }), nothing),
  /**
   * Asks for files (where nothing else is said) or a folder by the native dialog and archives them; empty when the user
   * cancelled. A file that cannot be read stops no other: its problem names it. Messages `intake` tell how far it is.
   */
  'receipt.choose': endpoint(
    z.strictObject({ ...home, what: z.enum(['files', 'folder']).optional() }),
    archived,
  ),
  /** Stops archiving what was chosen; what is stored stays, and the rest is counted. */
  'receipt.stop': endpoint(nothing, nothing),
  /** Files several receipts to a case, or back into the inbox. */
  'receipt.assign': endpoint(
    z.strictObject({
      receiptIds: z.array(rowId).min(1).max(MAX_INTAKE_FILES),
      cancellationId: cancellationId.nullable(),
      kind: z.enum(RECEIPT_KINDS),
    }),
    nothing,
  ),
  /** Small pictures as WebP; receipts without one are left out. */
  'receipt.thumbnails': endpoint(
    z.strictObject({ receiptIds: z.array(rowId).max(MAX_THUMBNAILS) }),
    z.array(z.object({ receiptId: rowId, bytes })),
  ),
  /** Moves a receipt to a case (or to the inbox), or says what kind of proof it is. */
  'receipt.change': endpoint(
    z.strictObject({
      receiptId: rowId,
      cancellationId: cancellationId.nullable(),
      kind: z.enum(RECEIPT_KINDS),
      note: z.string().max(4000),
      /** Where the paper original lies; left out: as it was. */
      paperPlace: z.string().max(200).optional(),
    }),
    receiptSchema,
  ),
  /** Receipts that belong to no case yet, newest first. */
  'receipt.inbox': endpoint(nothing, z.array(receiptSchema)),
  /** A receipt's original bytes, and whether their hash is still the one taken on arrival. */
  'receipt.read': endpoint(
    z.strictObject({ receiptId: rowId }),
    z.object({ bytes, isUnchanged: z.boolean() }),
  ),
} as const;
