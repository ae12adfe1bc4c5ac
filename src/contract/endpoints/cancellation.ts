/** Calls about cancellations and what happens to them. */
import { z } from 'zod';

import { draftSchema } from '../../core/cancellation/draft.ts';
import { FILING_WAYS, RECORDED_EVENT_KINDS } from '../../core/cancellation/event.ts';
import { eventDetailsSchema } from '../../core/cancellation/event-details.ts';
import { tripSchema } from '../../core/cancellation/trip.ts';
import { caseFilterSchema, casePageSchema, MAX_PAGE_ROWS } from '../case-page.ts';
import { cancellationId, caseSchema, epochMs, rowId, summarySchema } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** The end of the year 2199, where the calendar of core ends. */
const LATEST_EVENT_MS = Date.UTC(2200, 0, 1) - 1;

const words = z.string().max(200);

/** Cases to choose from at most; more are found by words. */
export const MOST_LISTED = 500;

/** Endpoints of `cancellation.`, `event.`. */
export const CANCELLATION_ENDPOINTS = {
  /** The {@link MOST_LISTED} cases changed last in which every word occurs, for choosing one of them. */
  'cancellation.list': endpoint(z.strictObject({ words }), z.array(summarySchema)),
  /** One page of the history in its order: what is most urgent first. */
  'cancellation.page': endpoint(
    z.strictObject({
      words,
      filter: caseFilterSchema,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(MAX_PAGE_ROWS),
    }),
    casePageSchema,
  ),
  /** What the history needs of all cases: those with a flight ahead, and whose cases there are. */
  'cancellation.outlook': endpoint(
    nothing,
    z.object({
      flights: z.array(summarySchema),
      /** By the case changed last; empty where they are too many to choose from. */
      travellers: z.array(z.object({ id: rowId, name: z.string() })),
    }),
  ),
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
      standing: caseSchema.shape.standing,
      /** The traveller's flight, which was written into a draft that named none. */
      carriedTrip: tripSchema.nullable(),
    }),
  ),
  /** Removes a cancellation with its letters and events; its receipts go back to the inbox. It can be taken back. */
  'cancellation.remove': endpoint(z.strictObject({ id: cancellationId }), nothing),
  /**
   * Records what happened. `details` are the fields of the kind as typed, checked by core. Problems: those of
   * the details, those of its days, `event/close-unconfirmed`, `event/close-charge-open`, `receipt/not-found`.
   */
  'event.add': endpoint(
    z.strictObject({
      id: cancellationId,
      kind: z.enum(RECORDED_EVENT_KINDS),
      atMs: epochMs.max(LATEST_EVENT_MS),
      via: z.enum(FILING_WAYS).nullable(),
      note: z.string().max(4000),
      details: z
        .partialRecord(eventDetailsSchema.keyof(), z.union([z.string().max(200), z.number()]))
        .optional(),
      /** A receipt of the case that shows it. */
      receiptId: rowId.nullable().optional(),
    }),
    nothing,
  ),
} as const;
