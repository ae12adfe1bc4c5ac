/** Calls about passports: what their machine-readable zone says. */
import { z } from 'zod';

import { MRZ_FIELDS } from '../../core/applicant/mrz.ts';
import { MAX_ZONE_TEXT, ZONE_FORMATS } from '../../core/applicant/mrz-text.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { bytes, endpoint, nothing } from './shape.ts';

/** A picture of a passport, with what names it in problems. */
const picture = {
  fileName: z.string().min(1).max(255),
  bytes: bytes.refine((value) => value.byteLength <= MAX_EXHIBIT_BYTES),
};

/** A zone, field by field; nothing of it is taken over before somebody has looked at it. */
const readingSchema = z.object({
  format: z.enum(ZONE_FORMATS),
  lines: z.array(z.string()),
  fields: z.array(
    z.object({
      name: z.enum(MRZ_FIELDS),
      /** As an editor takes it; empty when the zone says nothing that is known. */
      value: z.string(),
      raw: z.string(),
      /** Where it stands, its check digit included; counted from 0, `end` not included. */
      span: z.object({ line: z.number(), start: z.number(), end: z.number() }),
      check: z.enum(['passed', 'failed', 'none']),
    }),
  ),
  isWholeRight: z.boolean(),
  /** Whether names may be cut off. */
  isNameCut: z.boolean(),
  /** For every line, the places whose character may be another one. */
  doubts: z.array(z.array(z.number())),
  /** For every line, a PNG of it, each character equally wide; empty where the zone was typed. */
  strips: z.array(bytes),
});

/** Endpoints of `passport.` that read. */
export const PASSPORT_ENDPOINTS = {
  /** Reads the zone in a text that was pasted or typed. */
  'passport.readText': endpoint(z.strictObject({ text: z.string().max(MAX_ZONE_TEXT) }), readingSchema),
  /** Reads the zone in a picture; a second call gives the first one up, with `form/cancelled`. */
  'passport.readPicture': endpoint(z.strictObject(picture), readingSchema),
  /** Gives up the reading that is going on; `passport.readPicture` then answers. */
  'passport.cancelReading': endpoint(nothing, nothing),
  /** Asks for a picture by the native dialog and hands it over, nothing kept; null when the user cancelled. */
  'passport.choosePicture': endpoint(nothing, z.object(picture).nullable()),
} as const;
