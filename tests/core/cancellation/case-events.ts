/** Events and receipts of a case, written by day, and random ones. */
import * as fc from 'fast-check';

import { AFTERCARE_CHECKS, CHECK_RESULTS } from '../../../src/core/cancellation/aftercare-check.ts';
import {
  EVENT_KINDS,
  FILING_WAYS,
  type EventKind,
  type StateEvent,
} from '../../../src/core/cancellation/event.ts';
import type { EventDetails } from '../../../src/core/cancellation/event-details.ts';
import { RECEIPT_KINDS, type ReceiptKind } from '../../../src/core/receipt/kind.ts';

/** Noon in Almaty on a day of November 2026; days above 30 run on into December. */
export const noon = (day: number): number => Date.UTC(2026, 10, day, 7);

/** One event, `[kind, day, via, details]`; the number is the place in the list. */
export type Told = readonly [
  kind: EventKind,
  day: number,
  via?: StateEvent['via'] | undefined,
  details?: EventDetails,
];

/** A case told by day, recorded in the order of the list. */
export function told(...events: readonly Told[]): StateEvent[] {
  return events.map(([kind, day, via = null, details = {}], index) => ({
    id: index + 1,
    kind,
    atMs: noon(day),
    via,
    details,
  }));
}

/** A receipt that was archived at noon of a day. */
export const receipt = (kind: ReceiptKind, day: number) => ({ kind, addedAtMs: noon(day) });

const dayInSpan = fc.integer({ min: 1, max: 60 });
const dateInSpan = dayInSpan.map((day) => new Date(noon(day)).toISOString().slice(0, 10));

const details = fc.record(
  {
    form: fc.constantFrom('claim' as const, 'reminder' as const),
    receivedOn: dateInSpan,
    amountTenge: fc.constantFrom('390', '0.1', '0.2'),
    dueOn: dateInSpan,
    check: fc.constantFrom(...AFTERCARE_CHECKS),
    result: fc.constantFrom(...CHECK_RESULTS),
  },
  { requiredKeys: [] },
);

/** Any events, at any hours of two months, several of them at the same moment. */
export const anyEvents = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...EVENT_KINDS),
      atMs: fc
        .tuple(dayInSpan, fc.integer({ min: 0, max: 23 }))
        .map(([day, hour]) => noon(day) + hour * 3_600_000),
      via: fc.constantFrom(...FILING_WAYS, null),
      details,
    }),
    { maxLength: 12 },
  )
  .map((events): StateEvent[] => events.map((event, index) => ({ ...event, id: index + 1 })));

/** Any receipts. */
export const anyReceipts = fc.array(
  fc.record({ kind: fc.constantFrom(...RECEIPT_KINDS), addedAtMs: dayInSpan.map(noon) }),
  { maxLength: 3 },
);

/** Any day around those of the events. */
export const anyDay = fc
  .integer({ min: -30, max: 120 })
  .map((day) => new Date(noon(day)).toISOString().slice(0, 10));
