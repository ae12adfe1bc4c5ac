/** Calls about protected copies of passports: made, handed out, enclosed, destroyed. */
import { z } from 'zod';

import { hiddenBoxSchema, MAX_WATERMARK, WATERMARK_DENSITIES } from '../../core/applicant/passport-copy.ts';
import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { cancellationId, exhibitSchema } from '../views.ts';
import { bytes, endpoint, nothing } from './shape.ts';

/** A picture of a passport, with what names it in problems. */
const picture = {
  fileName: z.string().min(1).max(255),
  bytes: bytes.refine((value) => value.byteLength <= MAX_EXHIBIT_BYTES),
};

/** What the copy shows. */
const copy = {
  ...picture,
  /** Shares of the upright picture. */
  boxes: z.array(hiddenBoxSchema).max(40),
  /** Lines that are written across, in turn. */
  watermark: z.array(z.string().trim().min(1).max(MAX_WATERMARK)).max(4),
  density: z.enum(WATERMARK_DENSITIES),
};

/** Who receives it, and for which case. */
const handing = { id: cancellationId, recipient: z.string().trim().max(200) };

/** Endpoints of `passport.` about copies. */
export const PASSPORT_COPY_ENDPOINTS = {
  /** What a copy for a case starts from: the enclosed picture, and what is to be written across it. */
  'passport.copyStart': endpoint(
    z.strictObject({ id: cancellationId, lang: z.enum(LETTER_LANGUAGES), gloss: z.enum(GLOSSES) }),
    z.object({
      picture: z.object({ fileName: z.string(), bytes }).nullable(),
      watermark: z.array(z.string()),
      /** The operator; blank while none is chosen. */
      recipient: z.string(),
    }),
  ),
  /** The copy as it would be handed out; nothing is kept. */
  'passport.previewCopy': endpoint(
    z.strictObject(copy),
    z.object({ jpeg: bytes, width: z.number().int().positive(), height: z.number().int().positive() }),
  ),
  /** Makes the copy, asks where to save it and records who receives it; null when the user cancelled. */
  'passport.saveCopy': endpoint(
    z.strictObject({ ...copy, ...handing, format: z.enum(['jpeg', 'pdf']) }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Encloses the copy in place of the picture that was enclosed, which is then gone, and records it. */
  'passport.encloseCopy': endpoint(z.strictObject({ ...copy, ...handing }), exhibitSchema),
  /** Records in the chain that the enclosed copy is to stay although the end is proved; it is not asked about again. */
  'passport.keepCopy': endpoint(z.strictObject({ id: cancellationId }), nothing),
  /** Destroys the enclosed passport copy and its key for good, and records that; all else of the case stays. */
  'passport.destroyCopy': endpoint(z.strictObject({ id: cancellationId }), nothing),
} as const;
