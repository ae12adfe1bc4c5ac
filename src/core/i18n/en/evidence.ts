/** The window's texts about how well a case is proved in English: the pattern for the other languages. */

/** English texts about how well a case is proved. */
export const enEvidence = {
  evidence: {
    title: 'Proof',
    filed: 'Filed',
    ended: 'Ended',
    classes: {
      none: 'None yet',
      'own-note': 'Own note only',
      ticket: 'Ticket number',
      sms: 'SMS',
      letter: 'Letter or e-mail',
      stamp: 'Stamped letter',
    },
    provesFiling: 'proves the filing',
    provesEnd: 'proves the end',
    ticks: (ticks: number) => `Strength ${ticks} of 5`,
    stamp: 'When you hand the letter in, get your own copy stamped.',
    stampBefore: (day: string) =>
      `Before the flight on ${day}, hand the letter in and get your own copy stamped.`,
    confirmation: 'Try to get a written confirmation of the end, or an e-mail from the operator.',
    confirmationBefore: (day: string) =>
      `Before the flight on ${day}, try to get a written confirmation of the end, or an e-mail from the operator.`,
    smsFirst: 'An SMS would do as a start.',
  },
};

/** Texts about how well a case is proved in any language. */
export type EvidenceTexts = typeof enEvidence;
