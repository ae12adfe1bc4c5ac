/** The window's texts about how a case stands and what comes next in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about how a case stands and what comes next. */
export const enStanding = {
  standing: {
    due: (day: string) => `due ${day}`,
    dueToday: 'due today',
    dueTomorrow: 'due tomorrow',
    wasDue: (day: string) => `was due ${day}`,
    saidClosed: 'they say it is closed',
    on: (day: string) => `on ${day}`,
    checksLeft: (count: number) =>
      plural(count, { one: `${count} check left`, other: `${count} checks left` }),
    checksDone: 'all checks done',
    chargesOpen: (count: number) =>
      plural(count, { one: `${count} charge open`, other: `${count} charges open` }),
    charged: (amount: string) => `${amount} ₸ charged`,
    reopenedByHand: 'by your decision',
  },
  nextStep: {
    draft: 'Fill in what is missing',
    ready: 'Hand it in, then record it',
    filed: 'Add the stamped copy, then set how long to wait',
    answered: 'Read the answer, then set how long to wait or remind them',
    saidClosed: 'Ask for it in writing and add that',
    waitOwn: (day: string) => `Wait until ${day}, then write a reminder`,
    waitClaim: (day: string) => `Wait for the written reply until ${day}`,
    overdueOwn: 'Write a reminder or a claim',
    overdueClaim: 'No written reply to the claim: go to the regulator',
    refused: 'Answer the refusal: a reminder or a claim',
    confirmed: 'Start the checks: number, accounts, charges',
    settleCharge: 'Settle the open charge',
    check: {
      'number-dead': 'Check that the number is dead',
      'accounts-moved': 'Move sign-ins to another number',
      'statement-clean': 'Check a later statement for charges',
      'balance-back': 'Check that the balance came back',
      'sim-destroyed': 'Destroy the SIM',
    },
    closeCase: 'Close the case',
    closed: 'Nothing to do',
    chargeClaim: 'Write a claim about the charge',
    reopenedByHand: 'Record what is open, then close again',
  },
};

/** Texts about how a case stands and what comes next in any language. */
export type StandingTexts = typeof enStanding;
