/** Ways to hand the letter in, the recommended one first, and what must come of it. */
import { document, event, packet } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const FILE_STEPS = [
  {
    id: 'find-office',
    facts: ['whereToApply', 'officeForNumbers', 'website'],
    links: [document('visit-checklist')],
  },
  {
    id: 'in-person',
    isOneOfSeveral: true,
    facts: ['ownerOnly', 'officeForNumbers'],
    links: [packet, document('clerk-card')],
  },
  { id: 'by-post', isOneOfSeveral: true, facts: ['address'], links: [document('termination')] },
  {
    id: 'by-email',
    isOneOfSeveral: true,
    facts: ['supportEmail', 'remoteTermination'],
    links: [document('termination')],
  },
  { id: 'by-chat', isOneOfSeveral: true, facts: ['app', 'website'], links: [document('call-script')] },
  { id: 'stamped-copy', links: [document('clerk-card')] },
  { id: 'record-filing', links: [event('filed')] },
] as const satisfies readonly StepRule[];
