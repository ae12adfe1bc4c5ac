/** Calls about signatures that are placed on letters. */
import { z } from 'zod';

import { INK_STRENGTHS, MAX_SIGNATURE_PHOTO_BYTES } from '../../core/signature/limits.ts';
import { strokesSchema } from '../../core/signature/strokes.ts';
import { cancellationId, epochMs } from '../views.ts';
import { bytes, endpoint, nothing } from './shape.ts';

/** A photo of a signature on paper, with what names it in problems. */
const photo = {
  fileName: z.string().min(1).max(255),
  bytes: bytes.refine((value) => value.byteLength <= MAX_SIGNATURE_PHOTO_BYTES),
};

/** What a signature is made from. */
export const signatureSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drawn'), strokes: strokesSchema }),
  z.strictObject({
    kind: z.literal('photo'),
    ...photo,
    /** How much counts as ink. */
    strength: z.number().int().min(INK_STRENGTHS.least).max(INK_STRENGTHS.most),
  }),
]);

/** A kept signature, to be shown: the strokes, or black ink on nothing. */
const signatureSchema = z.object({
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('drawn'), strokes: strokesSchema }),
    z.object({ kind: z.literal('photo'), png: bytes }),
  ]),
  madeAtMs: epochMs,
});

/** Endpoints of `signature.`. A signature belongs to the case's applicant, whose other cases share it. */
export const SIGNATURE_ENDPOINTS = {
  /** The applicant's signature; `hasOwner` is false while no passport number is typed. */
  'signature.get': endpoint(
    z.strictObject({ id: cancellationId }),
    z.object({ hasOwner: z.boolean(), signature: signatureSchema.nullable() }),
  ),
  /** Asks for a photo by the native dialog and hands it over, nothing kept; null when the user cancelled. */
  'signature.choosePhoto': endpoint(nothing, z.object(photo).nullable()),
  /** Keeps a signature in place of the one before; of a photo only the ink is kept. */
  'signature.keep': endpoint(z.strictObject({ id: cancellationId, source: signatureSource }), nothing),
  /** Deletes the applicant's signature; it can be taken back. */
  'signature.remove': endpoint(z.strictObject({ id: cancellationId }), nothing),
} as const;
