/** One page of the list of cases: what narrows it, and what it shows. */
import { z } from 'zod';

import { faultOfDate } from '../core/calendar.ts';
import { GROUPS } from '../core/cancellation/group.ts';
import { CANCELLATION_STATES } from '../core/cancellation/state.ts';
import { BRAND_IDS } from '../core/operator/brand.ts';
import { SEARCH_PARTS } from '../core/search/part.ts';
import { rowId, summarySchema } from './views.ts';

/** Rows that one page holds at most. */
export const MAX_PAGE_ROWS = 200;

const isoDate = z.string().refine((text) => faultOfDate(text) === undefined);
const count = z.number().int().nonnegative();

/** What narrows the list; all that are given hold together. */
export const caseFilterSchema = z.strictObject({
  group: z.enum(GROUPS).optional(),
  state: z.enum(CANCELLATION_STATES).optional(),
  operator: z.enum(BRAND_IDS).optional(),
  /** Only cases that have such a text; words are looked for in these texts alone. */
  part: z.enum(SEARCH_PARTS).optional(),
  applicantId: rowId.optional(),
  /** Changed on that day or later, days of Kazakhstan. */
  changedFrom: isoDate.optional(),
  /** Changed on that day or earlier. */
  changedTo: isoDate.optional(),
});

/** A text of a case that has what was looked for. */
export const caseHitSchema = z.object({
  part: z.enum(SEARCH_PARTS),
  /** A path in the draft, the form of a letter, the kind of a receipt or an event. */
  name: z.string(),
  /** The row of the letter, receipt or event; null for details. */
  id: rowId.nullable(),
  /** The piece around the hit; null for numbers, which lists show masked. */
  snippet: z
    .object({
      text: z.string(),
      /** Where the hits are, from and to behind, in UTF-16 code units. */
      marks: z.array(z.tuple([count, count]).readonly()).readonly(),
    })
    .readonly()
    .nullable(),
});

/** A case of a page, with the best of its hits; none while nothing is looked for. */
export const foundCaseSchema = summarySchema.extend({
  hits: z.array(caseHitSchema).readonly(),
  /** In how many texts something was found. */
  hitCount: count,
});

/** A page. */
export const casePageSchema = z.object({
  rows: z.array(foundCaseSchema),
  /** Cases of each group, whichever group the filter names; at least so many where the search was cut. */
  counts: z.object({ needsYou: count, waiting: count, aftercare: count, closed: count }),
  /** Whether the words fit more cases than were looked at, which are those that were begun last. */
  isCut: z.boolean(),
});

/** What narrows the list. */
export type CaseFilter = z.output<typeof caseFilterSchema>;
/** A text that has what was looked for. */
export type CaseHit = z.output<typeof caseHitSchema>;
/** A case of a page. */
export type FoundCase = z.output<typeof foundCaseSchema>;
/** A page. */
export type CasePage = z.output<typeof casePageSchema>;
