/** Calls about archived receipts. */
import { z } from 'zod';

import { RECEIPT_KINDS } from '../../core/receipt/kind.ts';
import { MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
import { addedReceiptSchema, cancellationId, problemSchema, receiptSchema, rowId } from '../views.ts';
import { bytes, endpoint, nothing } from './shape.ts';

/** Endpoints of `receipt.`. */
export const RECEIPT_ENDPOINTS = {
  /** Archives a file that was dropped or pasted. Original bytes are kept whatever they are. */
  'receipt.add': endpoint(
    z.strictObject({
      id: cancellationId.nullable(),
      kind: z.enum(RECEIPT_KINDS),
      fileName: z.string().min(1).max(255),
      bytes: bytes.refine((value) => value.byteLength <= MAX_RECEIPT_BYTES),
    }),
    addedReceiptSchema,
  ),
  /**
   * Asks for files by the native dialog and archives them; empty when the user cancelled. A file that
   * cannot be read stops no other: its problem names it.
   */
  'receipt.choose': endpoint(
    z.strictObject({ id: cancellationId.nullable(), kind: z.enum(RECEIPT_KINDS) }),
    z.object({ added: z.array(addedReceiptSchema), problems: z.array(problemSchema) }),
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
