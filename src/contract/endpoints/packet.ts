/** Calls about enclosures and packets. */
import { z } from 'zod';

import { ATTACHMENT_KINDS } from '../../core/cancellation/schema.ts';
import { AID_IDS, FORM_IDS } from '../../core/form/form-id.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { cancellationId, exhibitSchema, rowId } from '../views.ts';
import { bytes, endpoint, letterChoice, nothing } from './shape.ts';

/** An enclosure of a case: one file of each kind. */
const exhibitKey = { id: cancellationId, kind: z.enum(ATTACHMENT_KINDS) };

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
  /** Removes an enclosed file for good. */
  'exhibit.remove': endpoint(z.strictObject(exhibitKey), nothing),
  /**
   * Makes the packet of a case with its enclosures, asks where to save it, writes it and keeps it as one
   * more letter. `path` is null when the user cancelled; then nothing is kept.
   */
  'packet.save': endpoint(
    z.strictObject({
      id: cancellationId,
      ...letterChoice,
      form: z.enum(FORM_IDS),
      aids: z.array(z.enum(AID_IDS)).max(AID_IDS.length),
    }),
    z.object({ path: z.string().nullable(), letterId: rowId.nullable() }),
  ),
} as const;
