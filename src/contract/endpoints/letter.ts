/** Calls about letters and the ways to hand them over. */
import { z } from 'zod';

import { draftSchema } from '../../core/cancellation/draft.ts';
import { MAIL_FORM_IDS } from '../../core/form/form-id.ts';
import { cancellationId, rowId } from '../views.ts';
import { bytes, endpoint, handedLetter, letterChoice, nothing, ownForm } from './shape.ts';
import { signatureSource } from './signature.ts';

/** Endpoints of `letter.`, `print.`, `mail.`. */
export const LETTER_ENDPOINTS = {
  /**
   * The form or aid as it would be made now; nothing is kept. Incomplete drafts carry a watermark.
   * With `signature` it is shown as signed so, whatever is kept and chosen.
   */
  'letter.preview': endpoint(
    z.strictObject({
      id: cancellationId,
      draft: draftSchema,
      ...letterChoice,
      signature: signatureSource.optional(),
    }),
    z.object({
      bytes,
      pageCount: z.number().int().positive(),
      /** Where the applicant signs, in points from the lower left corner of page 1; null on what nobody signs. */
      signaturePlace: z
        .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
        .nullable(),
    }),
  ),
  /**
   * Makes the letter, asks where to save it, writes it and keeps the same bytes in the store.
   * `path` is null when the user cancelled; then nothing is kept either.
   */
  'letter.save': endpoint(
    z.strictObject({ id: cancellationId, ...letterChoice, ...ownForm }),
    z.object({ path: z.string().nullable(), letterId: rowId.nullable() }),
  ),
  /** The bytes of a kept letter, exactly as handed over. */
  'letter.read': endpoint(z.strictObject({ letterId: rowId }), z.object({ bytes })),
  /** The printers, the default one first; `viewer` where the system's PDF viewer must print. */
  'print.printers': endpoint(
    nothing,
    z.object({
      way: z.enum(['direct', 'viewer']),
      printers: z.array(
        z.object({
          name: z.string(),
          description: z.string(),
          isDefault: z.boolean(),
          hasDuplex: z.boolean(),
          hasColour: z.boolean(),
        }),
      ),
    }),
  ),
  /**
   * Keeps a letter, prints exactly its bytes, waits for the end and writes that into the timeline.
   * `pages` is `all` or ranges such as `1-2,4`.
   */
  'print.start': endpoint(
    z.strictObject({
      ...handedLetter,
      // CUPS' own limit; a leading hyphen would be an option.
      printer: z.string().regex(/^[^\s/#-][^\s/#]{0,126}$/),
      copies: z.number().int().min(1).max(20),
      pages: z.string().max(100),
      isTwoSided: z.boolean(),
    }),
    z.object({
      end: z.enum(['printed', 'cancelled']),
      letterId: rowId,
      pageCount: z.number().int().positive(),
    }),
  ),
  /** Takes the running job back; `print.start` then answers. */
  'print.cancel': endpoint(nothing, nothing),
  /** Saves a letter as `letter.save` does and opens the file in the system's PDF viewer. */
  'print.viewer': endpoint(z.strictObject(handedLetter), z.object({ path: z.string().nullable() })),
  /**
   * Saves an e-mail draft with a letter attached where the user says; `open` then opens that file in the
   * mail program. `path` is null when the user cancelled. Never counts as filed.
   */
  'mail.draft': endpoint(
    z.strictObject({ ...handedLetter, form: z.enum(MAIL_FORM_IDS), action: z.enum(['save', 'open']) }),
    z.object({ path: z.string().nullable() }),
  ),
} as const;
