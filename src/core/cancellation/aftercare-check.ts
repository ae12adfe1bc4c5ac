/** What is looked at once the end is confirmed, so that nothing goes on behind the traveller's back. */

/** The checks, in the order in which they are best made; the card is destroyed last, when nothing needs it. */
export const AFTERCARE_CHECKS = [
  'number-dead',
  'accounts-moved',
  'statement-clean',
  'balance-back',
  'sim-destroyed',
] as const;
/** One check. */
export type AftercareCheck = (typeof AFTERCARE_CHECKS)[number];

/** What can come of a check; what failed stays to be done. */
export const CHECK_RESULTS = ['passed', 'failed', 'waived'] as const;
/** What came of a check. */
export type CheckResult = (typeof CHECK_RESULTS)[number];
