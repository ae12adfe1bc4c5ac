/** What to say on the phone, and what to take from it. */
import { document, event } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const CALL_STEPS = [
  { id: 'true-number', facts: ['hotline', 'companyPhone'], links: [document('call-script')] },
  { id: 'say-it', links: [document('call-script')] },
  { id: 'identify' },
  { id: 'ticket', links: [event('call')] },
] as const satisfies readonly StepRule[];
