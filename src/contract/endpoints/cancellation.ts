/** Calls about cancellations and what happens to them. */
import { z } from 'zod';

import { draftSchema } from '../../core/cancellation/draft.ts';
import { FILING_WAYS, RECORDED_EVENT_KINDS } from '../../core/cancellation/event.ts';
import { tripSchema } from '../../core/cancellation/trip.ts';
import { cancellationId, caseSchema, epochMs, summarySchema } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** Endpoints of `cancellation.`, `event.`. */
export const CANCELLATION_ENDPOINTS = {
  /** The history, most recently changed first; `words` narrows it (names, numbers, notes). */
  'cancellation.list': endpoint(z.strictObject({ words: z.string().max(200) }), z.array(summarySchema)),
  'cancellation.create': endpoint(z.strictObject({ draft: draftSchema }), z.object({ id: cancellationId })),
  'cancellation.get': endpoint(z.strictObject({ id: cancellationId }), caseSchema),
  /**
   * Saves the draft as typed. `revision` is the one the edit was made from;
   * `cancellation/changed-elsewhere` when another save came between.
   */
  'cancellation.save': endpoint(
    z.strictObject({ id: cancellationId, revision: z.number().int(), draft: draftSchema }),
    z.object({
      revision: z.number().int(),
      savedAtMs: epochMs,
      state: caseSchema.shape.state,
      /** The traveller's flight, which was written into a draft that named none. */
      carriedTrip: tripSchema.nullable(),
    }),
  ),
  /** Removes a cancellation with its letters and events; its receipts go back to the inbox. */
  'cancellation.remove': endpoint(z.strictObject({ id: cancellationId }), nothing),
  /** Records what happened; `event/close-unconfirmed` when a case without confirmation is closed. */
  'event.add': endpoint(
    z.strictObject({
      id: cancellationId,
      kind: z.enum(RECORDED_EVENT_KINDS),
      atMs: epochMs,
      via: z.enum(FILING_WAYS).nullable(),
      note: z.string().max(4000),
    }),
    nothing,
  ),
} as const;
