/** The window's texts about recording events, deadlines, clocks and aftercare in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about recording events, deadlines, clocks and aftercare. */
export const enTracking = {
  eventForm: {
    details: {
      form: 'What was filed',
      receivedOn: 'Delivered on',
      agent: 'Who',
      ticket: 'Their number',
      minutes: 'Minutes',
      amountTenge: 'Amount, ₸',
      dueOn: 'Wait until',
      account: 'Account',
      check: 'Check',
      result: 'Result',
      recipient: 'Who received it',
      sha256: 'SHA-256',
    },
    receivedOnHint: 'As the post tells. A posted claim counts from this day.',
    dueOnHint: 'Your own decision, not a legal deadline.',
    noCheck: 'None: the operator’s answer',
    results: { passed: 'Done', failed: 'Not yet', waived: 'Not needed' },
    photo: 'Photo',
    noPhoto: 'None',
    choosePhoto: 'Choose a photo…',
    simEarly: 'The end is not confirmed yet. Keep the SIM until then if you can: it may have to be shown.',
    checksOpen: (count: number) =>
      plural(count, {
        one: `${count} check of aftercare is still open. You can close all the same.`,
        other: `${count} checks of aftercare are still open. You can close all the same.`,
      }),
  },
  deadline: {
    word: 'deadline',
    claimReply: 'Written reply to the claim',
    claimReplyOver: 'No written reply to the claim',
    claimReplyText: (days: number, law: string, adoptedOn: string, article: string) =>
      `${days} calendar days from receipt: Law No. ${law} of ${adoptedOn}, art. ${article}.`,
    ownWait: 'You wait until this day',
    ownWaitOver: 'No answer by the day you set',
    ownWaitText: 'Not a legal deadline. A reminder costs nothing; a claim starts a legal one of 10 days.',
    aftercareCheck: 'A check is due',
    /** The end of the day in Almaty, as the traveller's clock shows it. */
    endsHere: (moment: string) => `This day ends in Almaty at midnight: for you ${moment}.`,
  },
  clock: {
    both: (almaty: string, here: string) => `Almaty ${almaty} · here ${here}`,
    one: (almaty: string) => `Almaty ${almaty}, as here`,
  },
  aftercare: {
    title: 'Aftercare',
    checks: {
      'number-dead': 'Is the number dead?',
      'accounts-moved': 'Are sign-ins moved?',
      'statement-clean': 'Is a later statement clean?',
      'balance-back': 'Is the balance back?',
      'sim-destroyed': 'Is the SIM destroyed?',
    },
    results: { open: 'open', passed: 'done', failed: 'not yet', waived: 'not needed' },
    mark: (check: string, result: string) => `${check} ${result}`,
    planDay: 'Pick a day…',
    recordAccount: 'Note an account…',
    recordSim: 'Record it…',
    recordCharge: 'A charge appeared…',
  },
  nextAction: {
    waitUntil: 'Wait until…',
    waitLonger: 'Wait longer…',
    recordAnswer: 'Record their answer',
    writeReminder: 'Write a reminder',
    writeClaim: 'Write a claim',
    writeComplaint: 'Write to the authority',
    chargeSettled: 'It is settled',
    checkDone: 'It is done…',
    reopen: 'Open again…',
  },
  closing: {
    title: 'Close with open checks?',
    confirm: 'Close the case',
  },
};

/** Texts about recording events, deadlines, clocks and aftercare in any language. */
export type TrackingTexts = typeof enTracking;
