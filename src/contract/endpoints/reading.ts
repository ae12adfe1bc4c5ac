/** Calls about the reading of receipts. */
import { z } from 'zod';

import { readingSchema, rowId } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** Endpoints of `reading.`. */
export const READING_ENDPOINTS = {
  /** What was read in a receipt, or how far that is. */
  'reading.get': endpoint(z.strictObject({ receiptId: rowId }), readingSchema),
  /** How much of the queue is done. */
  'reading.progress': endpoint(
    nothing,
    z.object({
      queuedCount: z.number().int().nonnegative(),
      readCount: z.number().int().nonnegative(),
      failedCount: z.number().int().nonnegative(),
      /** The receipt that is read now; null while none is. */
      receiptId: rowId.nullable(),
      /** True after a stop; the queue stays. */
      isStopped: z.boolean(),
    }),
  ),
  /** Stops reading until it is started again; what was begun goes back into the queue. */
  'reading.stop': endpoint(nothing, nothing),
  /** Goes on; a receipt, or with null all that failed, is read again. */
  'reading.start': endpoint(z.strictObject({ againId: rowId.nullable() }), nothing),
  /** The proposed kind is not right. */
  'reading.decline': endpoint(z.strictObject({ receiptId: rowId }), nothing),
} as const;
