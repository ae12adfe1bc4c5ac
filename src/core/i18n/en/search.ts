/** The window's texts about searching cases in English: the pattern for the other languages. */

/** English texts about searching cases. */
export const enSearch = {
  search: {
    narrow: 'Narrow the list',
    operator: 'Operator',
    anyOperator: 'All operators',
    part: 'Where it stands',
    anyPart: 'Everywhere',
    parts: { details: 'Details', letters: 'Letters', receipts: 'Proofs', notes: 'Notes' },
    changed: 'Last change',
    anyTime: 'Any time',
    spans: { week: 'Last 7 days', month: 'Last 30 days', year: 'Last 12 months' },
    atLeast: (count: string) => `${count}+`,
    cut: (count: string) => `The ${count} newest cases; type more to find the others`,
    more: (count: number) => `+${count}`,
    failed: 'The list could not be read.',
    retry: 'Try again',
    /** Paths in the draft. */
    fields: {
      'applicant.surname': 'Name',
      'applicant.nativeName': 'Name in own script',
      'applicant.address': 'Address',
      'applicant.email': 'E-mail',
      'applicant.passport.number': 'Passport number',
      'applicant.phone': 'Telephone',
      'applicant.iin': 'IIN',
      'reason.note': 'Reason',
      operator: 'Operator',
      reference: 'Reference',
      'sim.number': 'SIM number',
      'sim.iccid': 'Serial (ICCID)',
      'sim.account': 'Account',
    },
  },
};

/** Texts about searching cases in any language. */
export type SearchTexts = typeof enSearch;
