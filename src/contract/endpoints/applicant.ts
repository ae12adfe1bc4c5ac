/** Calls about travellers, who come and go with their cases. */
import { z } from 'zod';

import { draftSchema } from '../../core/cancellation/draft.ts';
import { rowId, summarySchema } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** A traveller with the cases of that passport. */
const travellerSchema = z.object({
  id: rowId,
  /** Surname and given names, or the name in the own script; blank while unknown. */
  name: z.string(),
  nativeName: z.string(),
  /** As typed; a code once valid. */
  nationality: z.string(),
  /** `EA••••67`. */
  maskedPassport: z.string(),
  /** As typed; blank while unknown. */
  passportExpiresOn: z.string(),
  /** Most recently changed first; never empty. */
  cases: z.array(
    summarySchema.pick({
      id: true,
      reference: true,
      state: true,
      standing: true,
      operator: true,
      maskedNumber: true,
    }),
  ),
});

/** A traveller as lists show one. */
export type TravellerView = z.output<typeof travellerSchema>;

/** Endpoints of `applicant.`. */
export const APPLICANT_ENDPOINTS = {
  /** Everybody whose passport number stands in a case, the one changed last first. */
  'applicant.list': endpoint(nothing, z.array(travellerSchema)),
  /** What is known about a traveller, as typed in the case saved last, to fill it in elsewhere. */
  'applicant.read': endpoint(
    z.strictObject({ applicantId: rowId }),
    z.object({ applicant: draftSchema.shape.applicant.unwrap() }),
  ),
} as const;
