/** What is put together before the letter is handed in. */
import { document, field, packet, section } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const GATHER_STEPS = [
  { id: 'sim-number', links: [field('sim.number')] },
  { id: 'sim-serial', links: [field('sim.iccid'), field('sim.account')] },
  {
    id: 'passport',
    facts: ['originalPassport', 'documents'],
    links: [field('applicant.passport.number'), section('attachments')],
  },
  { id: 'receipts', links: [section('attachments')] },
  { id: 'reason', links: [field('reason.code')] },
  { id: 'other-papers', links: [field('applicant.iin'), document('authorisation')] },
  { id: 'own-form', brands: ['kcell', 'activ'], facts: ['ownForm'] },
  { id: 'letter', links: [document('termination')] },
  { id: 'pack', links: [packet, document('clerk-card')] },
] as const satisfies readonly StepRule[];
