/** Calls about the directory of operators and the user's corrections of it. */
import { z } from 'zod';

import { BRAND_IDS } from '../../core/operator/brand.ts';
import { DATUM_STATUSES } from '../../core/operator/datum.ts';
import { ITEM_KINDS, ITEM_LANGUAGES } from '../../core/operator/item.ts';
import { ITEM_STATUSES } from '../../core/operator/resolve.ts';
import { endpoint, nothing } from './shape.ts';

/** Place of a datum in the directory. */
const itemId = z.string().max(100);

/** A correction as typed; the main process checks it. */
const typedCorrection = z.strictObject({
  item: itemId,
  value: z.string().max(4000),
  source: z.string().max(4000),
  checkedOn: z.string().max(40),
});

/** A datum of the directory as it holds now. */
const directoryItemSchema = z.object({
  id: itemId,
  entityId: z.string(),
  kind: z.enum(ITEM_KINDS),
  brandId: z.enum(BRAND_IDS).nullable(),
  language: z.enum(ITEM_LANGUAGES).nullable(),
  fact: z.string().nullable(),
  value: z.string().nullable(),
  status: z.enum(ITEM_STATUSES),
  source: z.string().nullable(),
  checkedOn: z.iso.date(),
  sourceDate: z.string().nullable(),
  note: z.string().nullable(),
  isStale: z.boolean(),
  original: z
    .object({
      value: z.string().nullable(),
      status: z.enum(DATUM_STATUSES),
      source: z.string().nullable(),
      checkedOn: z.iso.date(),
    })
    .nullable(),
});

/** The whole directory. */
const directorySchema = z.object({ items: z.array(directoryItemSchema) });

/** Endpoints of `operator.`. */
export const OPERATOR_ENDPOINTS = {
  /** Everything that is known about the operators, with the user's corrections over it. */
  'operator.list': endpoint(nothing, directorySchema),
  /** Keeps a correction and answers the directory; problems are at the correction's parts. */
  'operator.correct': endpoint(typedCorrection, directorySchema),
  /** Drops a correction and answers the directory. */
  'operator.restore': endpoint(z.strictObject({ item: itemId }), directorySchema),
  /** Asks where to save, and writes all corrections as one file. `path` is null when the user cancelled. */
  'operator.export': endpoint(
    nothing,
    z.object({ path: z.string().nullable(), count: z.number().int().nonnegative() }),
  ),
  /** Asks for a file of corrections and tells what it would change; null when the user cancelled. */
  'operator.open': endpoint(
    nothing,
    z
      .object({
        fileName: z.string(),
        isSameEdition: z.boolean(),
        changes: z.array(
          z.object({
            item: directoryItemSchema,
            correction: typedCorrection,
            effect: z.enum(['new', 'replaces', 'same']),
          }),
        ),
      })
      .nullable(),
  ),
  /** Keeps the corrections of a file that was opened, all or none, and answers the directory. */
  'operator.import': endpoint(
    z.strictObject({ corrections: z.array(typedCorrection).max(1000) }),
    directorySchema,
  ),
} as const;
