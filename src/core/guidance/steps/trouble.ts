/** What to do when something goes wrong; none of it is needed when nothing does. */
import { document, event, field, section } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, the likeliest trouble first. */
export const TROUBLE_STEPS = [
  { id: 'refused', links: [event('refusal'), document('reminder'), document('claim')] },
  {
    id: 'no-answer',
    facts: ['claimLaw', 'complaintsByPhone'],
    links: [document('reminder'), document('claim'), document('regulator-complaint')],
  },
  { id: 'hotline-unreachable', facts: ['hotline', 'companyPhone'], links: [document('call-script')] },
  { id: 'forgot-password', facts: ['app', 'website'] },
  {
    id: 'balance-not-returned',
    facts: ['balanceRefund', 'claimLaw'],
    links: [section('requests'), document('claim')],
  },
  { id: 'no-sms', facts: ['inactivity', 'iziMinutes'] },
  {
    id: 'sim-lost',
    facts: ['suspension', 'block'],
    links: [document('suspension'), field('reason.code')],
  },
  {
    id: 'abroad',
    facts: ['remoteTermination', 'address', 'block'],
    links: [document('termination'), document('authorisation')],
  },
  { id: 'notary', facts: ['block', 'apostille'], links: [document('authorisation')] },
  { id: 'other-owner', facts: ['ownerOnly', 'ownerAnswers'] },
  { id: 'helpers', links: [document('clerk-card'), document('authorisation')] },
  { id: 'asked-to-pay' },
  { id: 'charged-again', facts: ['claimLaw'], links: [event('charge'), document('claim')] },
] as const satisfies readonly StepRule[];
