/** Where in a dossier something lies: what is named when it was altered. */
import { z } from 'zod';

/** A place that a stretch of the file's bytes belongs to. */
export const partPlaceSchema = z.discriminatedUnion('kind', [
  /** One page of the paper, from 1. */
  z.strictObject({ kind: z.literal('page'), page: z.number().int().positive() }),
  /** Something that several pages share, such as a font; rising. */
  z.strictObject({ kind: z.literal('pages'), pages: z.array(z.number().int().positive()).min(2) }),
  /** An embedded file. */
  z.strictObject({ kind: z.literal('attachment'), name: z.string() }),
  /** What holds the document together: its page tree, its lists of attachments and objects. */
  z.strictObject({ kind: z.literal('structure') }),
]);

/** A place that a stretch of the file's bytes belongs to. */
export type PartPlace = z.output<typeof partPlaceSchema>;

/** Any place in the file. */
export type Place =
  | PartPlace
  /** The list of digests, its signature, or the last lines of the file. */
  | { readonly kind: 'seal' }
  /** Bytes were put in or taken out, in or before the place that is named first. */
  | { readonly kind: 'length'; readonly missingBytes: number };
