/** Steps that need a SIM that still works; those that need its SMS come before any filing. */
import { document, event, field, section } from '../link.ts';
import type { StepRule } from '../step.ts';

/** The steps, in order. */
export const FIRST_STEPS = [
  { id: 'rebind', isBeforeFiling: true, links: [event('account-rebound')] },
  { id: 'account-password', isBeforeFiling: true, facts: ['app', 'website'] },
  { id: 'save-contacts', isBeforeFiling: true },
  {
    id: 'settle-debt',
    facts: ['extraBalance', 'callOnCredit', 'prepaidLimit', 'iziBilling'],
    links: [field('sim.balanceTenge'), document('call-script')],
  },
  { id: 'extra-balance-off', brands: ['kcell', 'activ'], facts: ['extraBalanceOff', 'extraBalance'] },
  { id: 'call-on-credit', brands: ['tele2'], facts: ['callOnCredit'] },
  { id: 'altel-fee', brands: ['altel'], facts: ['altelFee'] },
  { id: 'daily-charges', brands: ['beeline'], facts: ['drainingBalance'] },
  { id: 'stop-services', links: [section('requests')] },
  {
    id: 'use-balance',
    facts: ['balanceRefund', 'unusedPackages', 'iziMinutes'],
    links: [section('requests')],
  },
  { id: 'conditions', facts: ['documents', 'ownerOnly'], links: [document('call-script')] },
  { id: 'current-rules', facts: ['website', 'contractName', 'serviceRules'] },
  { id: 'keep-records', links: [event('note')] },
] as const satisfies readonly StepRule[];
