/** Calls about dossiers: making one of a case, and checking any. */
import { z } from 'zod';

import { isTimeZone } from '../../core/calendar.ts';
import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { MAX_DROPPED_DOSSIER_BYTES } from '../../core/dossier/limits.ts';
import { cancellationId, epochMs, problemSchema } from '../views.ts';
import { bytes, endpoint, nothing } from './shape.ts';

/** What came of checking a file. */
export const checkedDossierSchema = z.object({
  fileName: z.string(),
  result: z.enum(['intact', 'altered', 'no-seal']),
  /** One for each place that was altered; none when it is intact. */
  problems: z.array(problemSchema),
  /** What was so when it was made: damaged originals, a broken chain. */
  warnings: z.array(problemSchema),
  /** What an intact dossier says of itself; null for any other. */
  facts: z
    .object({
      reference: z.string(),
      madeAtMs: epochMs,
      program: z.string(),
      /** Sha-256 of the public key, hex. */
      fingerprint: z.string(),
      /** Whether the key is that of the open store. */
      isOwnKey: z.boolean(),
    })
    .nullable(),
});

/** Endpoints of `dossier.`. */
export const DOSSIER_ENDPOINTS = {
  /**
   * Asks where to save a dossier of a case, makes it, writes it and notes that in the case. `path` is null when the
   * user cancelled. A second call gives the first one up, with `form/cancelled`.
   */
  'dossier.export': endpoint(
    z.strictObject({
      id: cancellationId,
      lang: z.enum(LETTER_LANGUAGES),
      gloss: z.enum(GLOSSES),
      isMasked: z.boolean(),
      /** The second clock, an IANA name. */
      timeZone: z.string().max(64).refine(isTimeZone),
    }),
    z.object({
      path: z.string().nullable(),
      pageCount: z.number().int().nonnegative(),
      fingerprint: z.string(),
      /** Originals that are damaged or missing. */
      damagedCount: z.number().int().nonnegative(),
    }),
  ),
  /** How far the dossier is that is being made; null while none is. */
  'dossier.progress': endpoint(nothing, z.object({ done: z.number(), total: z.number() }).nullable()),
  /** Gives the dossier up that is being made; `dossier.export` then answers. */
  'dossier.cancel': endpoint(nothing, nothing),
  /** Checks a file that was dropped. */
  'dossier.check': endpoint(
    z.strictObject({
      fileName: z.string().min(1).max(255),
      bytes: bytes.refine((value) => value.byteLength <= MAX_DROPPED_DOSSIER_BYTES),
    }),
    checkedDossierSchema,
  ),
  /** Asks for a file by the native dialog and checks it; null when the user cancelled. */
  'dossier.choose': endpoint(nothing, checkedDossierSchema.nullable()),
  /** Asks where to save the page that checks dossiers and writes it; null when the user cancelled. */
  'dossier.saveVerifier': endpoint(nothing, z.string().nullable()),
} as const;
