/** What the killed program says about its records, one JSON line each. */
import { z } from 'zod';

import { UI_LANGUAGES } from '../../../src/contract/views.ts';

/** A record that the store has reported as stored, or, for `removing`, what is about to happen. */
export const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('case'), id: z.string(), surname: z.string() }),
  z.strictObject({ kind: z.literal('draft'), id: z.string(), revision: z.number(), surname: z.string() }),
  z.strictObject({ kind: z.literal('event'), id: z.string(), hash: z.string() }),
  z.strictObject({ kind: z.literal('receipt'), receiptId: z.number(), sha256: z.string() }),
  z.strictObject({ kind: z.literal('letter'), id: z.string(), letterId: z.number(), sha256: z.string() }),
  z.strictObject({ kind: z.literal('language'), language: z.enum(UI_LANGUAGES) }),
  z.strictObject({ kind: z.literal('removing'), id: z.string() }),
  z.strictObject({ kind: z.literal('removed'), id: z.string() }),
  z.strictObject({ kind: z.literal('backup'), path: z.string() }),
]);

/** One line. */
export type KillRecord = z.output<typeof recordSchema>;

/** When the program says that a record is stored; all but the first are there to see that losses are found. */
export const WAYS = ['when-stored', 'before-stored', 'not-flushed'] as const;
/** One of {@link WAYS}. */
export type Way = (typeof WAYS)[number];

/** What a killed program is told. */
export interface WorkloadOrder {
  readonly folder: string;
  /** The store's key in hex. */
  readonly key: string;
  readonly seed: number;
  readonly way: Way;
}
