/** Steps before anything is done: end or pause, which operator, whose number. */
import { document, field } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const DECIDE_STEPS = [
  {
    id: 'end-or-pause',
    facts: ['ownerAnswers', 'suspension', 'waysOut', 'block'],
    links: [document('termination'), document('suspension')],
  },
  {
    id: 'know-operator',
    facts: ['prefixIsHint', 'operatorCheck', 'entity', 'announcedSale'],
    links: [field('operator'), field('sim.number')],
  },
  { id: 'three-day-card', cardKinds: ['three-day'], facts: ['prepaidLimit', 'iziBilling'] },
  { id: 'data-card', cardKinds: ['data'], links: [field('sim.number'), field('sim.iccid')] },
  { id: 'travel-card', cardKinds: ['travel'], links: [field('cardKind')] },
  { id: 'own-name', facts: ['ownerOnly'], links: [field('applicant.surname')] },
  { id: 'leave-time', facts: ['replyTerm', 'remoteTermination'], links: [document('visit-checklist')] },
] as const satisfies readonly StepRule[];
