/** Waiting for the answer, and what counts as proof. */
import { document, event, proof } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const WAIT_STEPS = [
  { id: 'answer-day', facts: ['replyTerm', 'serviceRules'], links: [event('wait-until')] },
  { id: 'what-proves', links: [document('confirmation-slip')] },
  { id: 'keep-sim' },
  { id: 'get-confirmation', links: [proof, document('confirmation-slip')] },
] as const satisfies readonly StepRule[];
