/** The traveller's way home: what makes a visit to the shop urgent. Never printed on a letter. */
import { z } from 'zod';

import { dateInZone, isTimeZone, KAZAKH_ZONE, type IsoDate } from '../calendar.ts';
import { addProblem, dateField } from './text-field.ts';

/** When the traveller leaves. */
export const tripSchema = z.strictObject({
  /** The day of the flight home, by the calendar of the place it leaves from. */
  departsOn: dateField,
  /** That place's time zone, an IANA name; Kazakhstan's if left out. */
  timeZone: z
    .string()
    .transform((raw, context) => {
      const zone = raw.trim();
      if (!isTimeZone(zone)) addProblem(context, 'input/time-zone');
      return zone;
    })
    .optional(),
});

/** A trip with a real date. */
export type Trip = z.output<typeof tripSchema>;

/** The calendar date at the place of departure; without a trip, in Kazakhstan. */
export function todayOf(trip: Trip | undefined, nowMs: number): IsoDate {
  return dateInZone(nowMs, trip?.timeZone ?? KAZAKH_ZONE);
}
