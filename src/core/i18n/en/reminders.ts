/** The texts of reminders, in the window, in calendars and in notifications, in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts of reminders. */
export const enReminders = {
  reminders: {
    titles: {
      'flight-eve': (sim: string, day: string) => `${sim}: flight on ${day}, proof is still missing`,
      'claim-reply': (sim: string) => `${sim}: the written reply to the claim is due`,
      'own-wait': (sim: string) => `${sim}: the time you set for an answer is over`,
    },
    aftercare: (sim: string, what: string) => `${sim}: ${what}`,
    checks: {
      'number-dead': 'see whether the number is dead',
      'accounts-moved': 'move sign-ins to another number',
      'statement-clean': 'check a later statement for charges',
      'balance-back': 'check that the balance came back',
      'sim-destroyed': 'destroy the SIM',
    },
    details: {
      'flight-eve': 'Hand the letter in and get your own copy stamped, or ask for a written confirmation.',
      'claim-reply': 'Ten calendar days from the receipt of the claim (Law No. 274-IV, article 42-4).',
      'own-wait': 'If nothing came, write a reminder or a claim.',
      'aftercare-check': 'Then record in SimClose what came of it.',
    },
    reference: (reference: string) => `Case ${reference}`,
    many: (count: number) =>
      plural(count, { one: `${count} reminder is waiting`, other: `${count} reminders are waiting` }),
    manyText: 'They are in the list of cases.',
    locked: 'A reminder is waiting',
    lockedText: 'Unlock your records to see it.',
    add: 'Add to calendar…',
    addOne: 'Deadlines of this case as a calendar file',
    addAll: 'Deadlines of all open cases as a calendar file',
    saved: (count: number, path: string) =>
      `${plural(count, { one: `${count} entry`, other: `${count} entries` })} saved: ${path}. Open the file with your calendar; saving again later updates the same entries.`,
    settings: 'Reminders',
    show: 'Show reminders while SimClose is running',
    showHint: 'They name the brand and the masked number; whoever sees the screen can read them.',
    hour: 'From',
    hourHint: 'By the clock of this computer; calendar files remind at the same hour.',
  },
};

/** Texts of reminders in any language. */
export type RemindersTexts = typeof enReminders;
