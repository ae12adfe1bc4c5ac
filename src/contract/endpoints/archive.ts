/** Calls about the open archive: everything as plain files, and back. */
import { z } from 'zod';

import { problemSchema } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

const count = z.number().int().nonnegative();

/** Endpoints of `archive.`. */
export const ARCHIVE_ENDPOINTS = {
  /** Asks where to save the archive and writes everything into it, not encrypted; `path` is null when the user cancelled. */
  'archive.export': endpoint(
    nothing,
    z.object({ path: z.string().nullable(), cases: count, receipts: count }),
  ),
  /** Asks for an archive and imports it; null when the user cancelled. What was left out is named. */
  'archive.import': endpoint(
    nothing,
    z
      .object({
        newCases: count,
        knownCases: count,
        newReceipts: count,
        knownReceipts: count,
        problems: z.array(problemSchema),
      })
      .nullable(),
  ),
  /** How far it is; null while nothing is exported or imported. */
  'archive.progress': endpoint(nothing, z.object({ done: count, total: count }).nullable()),
  /** Stops it; what was imported until then stays. */
  'archive.cancel': endpoint(nothing, nothing),
} as const;
