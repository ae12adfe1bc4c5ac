/** Steps once the operator has confirmed the end. */
import { document, event, proof } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const AFTER_STEPS = [
  { id: 'keep-proof', links: [proof, document('aftercare-checklist')] },
  { id: 'check-account', facts: ['app', 'website'] },
  { id: 'call-the-number', links: [event('aftercare-check')] },
  { id: 'refund-arrived', links: [event('aftercare-check')] },
  { id: 'check-statements', links: [document('aftercare-checklist')] },
  { id: 'check-bindings', links: [event('account-rebound')] },
  { id: 'destroy-sim', links: [event('sim-destroyed')] },
  { id: 'other-numbers', facts: ['numberLimit'], links: [document('clerk-card')] },
  { id: 'delete-data', facts: ['personalDataLaw'], links: [document('data-withdrawal')] },
  { id: 'next-time', facts: ['biometricSims'] },
] as const satisfies readonly StepRule[];
