/** Money that was taken after the traveller asked for the end, and whether it is settled. */
import { kazakhDateOf, type IsoDate } from '../calendar.ts';
import type { EventKind } from './event.ts';
import type { EventDetails } from './event-details.ts';
import { inOrder } from './event.ts';

/** A charge that was noticed and not settled. */
export interface OpenCharge {
  /** The day in Kazakhstan. */
  readonly on: IsoDate;
  /** In tenge; undefined while nobody noted the sum. */
  readonly amountTenge: string | undefined;
}

/** The part of an event that charges are made from. */
interface ChargeEvent {
  readonly id: number;
  readonly kind: EventKind;
  readonly atMs: number;
  readonly details: EventDetails;
}

/** The open charges, oldest first. A settlement settles everything noticed before it. */
export function openChargesOf(events: readonly ChargeEvent[]): readonly OpenCharge[] {
  let open: OpenCharge[] = [];
  for (const { kind, atMs, details } of inOrder(events)) {
    if (kind === 'charge') open.push({ on: kazakhDateOf(atMs), amountTenge: details.amountTenge });
    else if (kind === 'charge-settled') open = [];
  }
  return open;
}

/** The sum of those amounts that are known, such as `780` or `390.50`; undefined when none is. */
export function sumOfCharges(charges: readonly OpenCharge[]): string | undefined {
  const known = charges.flatMap(({ amountTenge }) => (amountTenge === undefined ? [] : [amountTenge]));
  if (known.length === 0) return undefined;
  // In hundredths, because decimal fractions do not add up in binary.
  const hundredths = known.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
  return hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2);
}
