/** Calls about the guide: which of its steps are done in a case. */
import { z } from 'zod';

import { STEP_IDS } from '../../core/guidance/guide.ts';
import { cancellationId, guideTickSchema } from '../views.ts';
import { endpoint } from './shape.ts';

/** Endpoints of `guidance.`. */
export const GUIDANCE_ENDPOINTS = {
  /** The ticked steps of a case, in the guide's order. */
  'guidance.ticks': endpoint(z.strictObject({ id: cancellationId }), z.array(guideTickSchema)),
  /** Ticks a step or takes the tick back; returns all ticks of the case. */
  'guidance.tick': endpoint(
    z.strictObject({ id: cancellationId, step: z.enum(STEP_IDS), isDone: z.boolean() }),
    z.array(guideTickSchema),
  ),
} as const;
