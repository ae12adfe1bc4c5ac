/** One thing that is known, or not known, about an operator: with its status, source and day of checking. */
import { z } from 'zod';

import { faultOfDate } from '../calendar.ts';

/** Seen in the cited source; weak source or our own rendering; nothing found. */
export const DATUM_STATUSES = ['verified', 'weak', 'unverified'] as const;

/** One datum as the directory holds it. */
export const datumSchema = z
  .strictObject({
    /** Null only while unverified. */
    value: z.string().min(1).nullable(),
    status: z.enum(DATUM_STATUSES),
    /** Where it was seen, without scheme; null while unverified. Shown as text, never opened. */
    source: z.string().min(1).nullable(),
    /** When it was last looked up, `YYYY-MM-DD`. */
    checkedOn: z.string().refine((date) => faultOfDate(date) === undefined),
    /** The source's own date, as far as it has one. */
    sourceDate: z.string().optional(),
    /** Our own grammatical form of a verified name. */
    derived: z.boolean().optional(),
    /** What limits its use, in English; never printed. */
    note: z.string().optional(),
  })
  .refine(
    ({ value, source, status }) =>
      (value === null) === (status === 'unverified') && (source === null) === (value === null),
    'only an unverified datum has neither value nor source',
  );

/** One datum about an operator. */
export type Datum = z.output<typeof datumSchema>;
