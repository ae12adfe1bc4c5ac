/** What can be printed: the forms that are signed and handed over, and the traveller's aids. */

/** Forms, in the order of the journey. */
export const FORM_IDS = [
  'termination',
  'suspension',
  'reminder',
  'claim',
  'regulator-complaint',
  'data-withdrawal',
  'authorisation',
  'confirmation-slip',
] as const;

/** Forms that go to an operator and so may go by e-mail; an authority takes paper, or its own electronic service. */
export const MAIL_FORM_IDS = FORM_IDS.filter((id) => id !== 'regulator-complaint');

/** Aids: shown to the clerk, or kept at hand. */
export const AID_IDS = ['clerk-card', 'call-script', 'visit-checklist', 'aftercare-checklist'] as const;

/** Everything that can be printed. */
export const PRINT_IDS = [...FORM_IDS, ...AID_IDS] as const;

/** One form. */
export type FormId = (typeof FORM_IDS)[number];
/** One form or aid. */
export type PrintId = (typeof PRINT_IDS)[number];
