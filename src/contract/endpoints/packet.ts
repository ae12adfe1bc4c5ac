/** Calls about enclosures and packets. */
import { z } from 'zod';

import { ATTACHMENT_KINDS } from '../../core/cancellation/schema.ts';
import { FORM_IDS } from '../../core/form/form-id.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { cancellationId, exhibitSchema, rowId } from '../views.ts';
import { bytes, endpoint, letterChoice, nothing, packetContents } from './shape.ts';

/** An enclosure of a case: one file of each kind. */
const exhibitKey = { id: cancellationId, kind: z.enum(ATTACHMENT_KINDS) };

/** Which packet of which case. */
const packetChoice = {
  id: cancellationId,
  ...letterChoice,
  form: z.enum(FORM_IDS),
  ...packetContents.shape,
};

/** A text of the packet, in the languages of letters and glosses. */
const inFourLanguages = z.object({ ru: z.string(), kk: z.string(), en: z.string(), zh: z.string() });

/** Endpoints of `exhibit.`, `packet.`. */
export const PACKET_ENDPOINTS = {
  /** What is enclosed with the letters of a case. */
  'exhibit.list': endpoint(z.strictObject({ id: cancellationId }), z.array(exhibitSchema)),
  /** Encloses a file that was dropped, in place of the one of its kind; refused when it cannot be printed. */
  'exhibit.add': endpoint(
    z.strictObject({
      ...exhibitKey,
      fileName: z.string().min(1).max(255),
      bytes: bytes.refine((value) => value.byteLength <= MAX_EXHIBIT_BYTES),
    }),
    exhibitSchema,
  ),
  /** Asks for a file by the native dialog and encloses it; null when the user cancelled. */
  'exhibit.choose': endpoint(z.strictObject(exhibitKey), exhibitSchema.nullable()),
  /** Removes an enclosed file; all but a passport copy can be taken back. */
  'exhibit.remove': endpoint(z.strictObject(exhibitKey), nothing),
  /**
   * The packet of a case with its enclosures as it would be made now; nothing is kept. A second call gives the
   * first one up, with `form/cancelled`.
   */
  'packet.preview': endpoint(
    z.strictObject(packetChoice),
    z.object({
      bytes,
      pageCount: z.number().int().positive(),
      /** In order, the contents page first; what is not in it has no pages. */
      parts: z.array(
        z.object({
          name: inFourLanguages,
          note: inFourLanguages.nullable(),
          pages: z.tuple([z.number(), z.number()]).nullable(),
          isMissing: z.boolean(),
        }),
      ),
      letterPageCount: z.number().int().positive(),
      /** Pages that carry a code. */
      codeCount: z.number().int().nonnegative(),
      /** Whether the operator's address is left blank because it is not certain. */
      isAddressBlank: z.boolean(),
    }),
  ),
  /** How far the packet that is being previewed is; null while none is made. */
  'packet.progress': endpoint(nothing, z.object({ done: z.number(), total: z.number() }).nullable()),
  /** Gives the packet up that is being previewed; `packet.preview` then answers. */
  'packet.cancel': endpoint(nothing, nothing),
  /**
   * Makes the packet of a case with its enclosures, asks where to save it, writes it and keeps it as one
   * more letter. `path` is null when the user cancelled; then nothing is kept.
   */
  'packet.save': endpoint(
    z.strictObject(packetChoice),
    z.object({ path: z.string().nullable(), letterId: rowId.nullable() }),
  ),
} as const;
