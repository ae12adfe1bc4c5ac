/** The window's texts about what happened in a case in English: the pattern for the other languages. */

/** English texts about what happened in a case. */
export const enTimeline = {
  timeline: {
    add: 'Add event',
    addTitle: 'Add event',
    list: 'Timeline',
    kind: 'What happened',
    when: 'When',
    whenMissing: 'Give the day and time.',
    via: 'Way',
    viaNone: 'Not stated',
    note: 'Note',
    notePlaceholder: 'What was said',
    record: 'Add',
    you: 'you',
    they: 'they',
    empty: 'Nothing has happened yet.',
    next: 'Next',
    aside: 'Next step and proof',
    nextDraft: 'Fill in what is missing; the letter grows beside it.',
    nextDraftAction: 'Go to the details',
    nextReady:
      'Save and print the letter, sign it and hand it in. Ask for a stamp on your copy. Then record it here.',
    nextReadyAction: 'Record the filing',
    nextFiled:
      'Handed in. Note their number or photograph the stamped copy, and set how long you will wait. When the answer comes, add the confirmation: a letter, an e-mail or a screenshot.',
    nextSaidClosed:
      'They say it is closed. Ask for it in writing, then add it: a letter, an e-mail or a screenshot.',
    nextFiledAction: 'Add the confirmation',
    nextConfirmed:
      'The end is proved. Before you throw the SIM away, go through the checks below; then close the case.',
    nextConfirmedAction: 'Close the case',
    nextClosed: 'Nothing to do. The proofs stay here.',
    logHead: 'Head of the log',
    kinds: {
      filed: 'Handed in',
      call: 'Call',
      visit: 'Visit',
      answer: 'Answer',
      confirmation: 'They said it is closed',
      refusal: 'Refusal',
      'wait-until': 'Waiting until',
      charge: 'Charge noticed',
      'charge-settled': 'Charge settled',
      'sim-destroyed': 'SIM destroyed',
      'account-rebound': 'Account moved to another number',
      'aftercare-check': 'Aftercare check',
      note: 'Note',
      closed: 'Case closed',
      reopened: 'Case reopened',
      created: 'Case opened',
      'letter-made': 'Letter made',
      printed: 'Printed',
      'print-failed': 'Not printed',
      'mail-drafted': 'E-mail drafted, not sent',
      'receipt-archived': 'Proof archived',
      'receipt-changed': 'Proof changed',
      'dossier-made': 'Dossier exported',
      'passport-given': 'Protected passport copy given out',
      'passport-kept': 'Passport copy kept',
      'passport-destroyed': 'Passport copy destroyed',
    },
    ways: {
      shop: 'in the shop',
      post: 'by post',
      email: 'by e-mail',
      hotline: 'hotline',
      chat: 'chat',
    },
  },
};

/** Texts about what happened in a case in any language. */
export type TimelineTexts = typeof enTimeline;
