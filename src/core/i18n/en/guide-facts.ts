/** What the guide says about each datum of the directory, in English: the pattern for the other languages. */

/** English sentences about what is known. Those that take a value print the datum's own. */
export const enGuideFacts = {
  prefixIsHint: 'Numbers can be moved between operators: the first digits are a hint, not a proof.',
  officeForNumbers:
    'To have numbers in your name switched off, go to the operator’s office (chair of the Telecom Committee).',
  ownerAnswers: 'The registered owner answers for how a number is used.',
  numberLimit: 'One person may have at most 10 SIM cards (from 18.11.2025).',
  biometricSims:
    'New SIMs work only after biometric identification (from 03.01.2026). How it is done without an IIN is not confirmed.',
  complaintsByPhone: 'A free round-the-clock reference service takes complaints (amendment of 2025).',
  apostille: 'Chinese documents with an apostille are accepted in Kazakhstan (since 07.11.2023).',
  personalDataLaw:
    'Law No. 94-V, article 8: consent is withdrawn in writing; not against a law, and not while an obligation is unfulfilled.',
  claimLaw:
    'Law No. 274-IV, article 42-4: a claim is handed in, sent by registered post or by e-mail; the answer is due within 10 calendar days.',
  serviceRules:
    'Rules of communication services, order No. 171 of 24.02.2015, amended since. Their clause on ending a contract was not read.',
  entity: (company: string) => `The brand belongs to ${company}.`,
  announcedSale:
    'The sale of the company to a holding from Qatar was announced in 2024: see which company your contract names.',
  contractName: (name: string) => `The contract is called «${name}».`,
  hotline: (number: string) =>
    `Care line: ${number} (a short number works from the operator’s own SIM). The agent asks for the owner’s identity data.`,
  companyPhone: (number: string) => `Telephone of the company: ${number}; not confirmed as a care line.`,
  supportEmail: (address: string) =>
    `${address}, offered for changes of tariff; not confirmed for ending a contract.`,
  website: (address: string) => `Site: ${address}`,
  app: (name: string) => `App: ${name}`,
  address: (address: string) => `Address of the company: ${address}`,
  operatorCheck: (code: string) => `${code} tells which operator a number belongs to.`,
  ownForm: (name: string) => `The operator lists a form of its own: «${name}».`,
  whereToApply:
    'Kcell Center and Kcell Store offices take applications with an identity document (said about moving a number).',
  ownerOnly: 'An application is taken from the owner only (said about changes of tariff).',
  waysOut: 'Ways out: a temporary block, a plan without a fee, or ending the contract.',
  block:
    'A block is set in an office with passport or IIN, or in the account; a representative needs a power of attorney. The number is kept for a year.',
  suspension: 'A number can be suspended at your request; price and length are not confirmed.',
  extraBalance: (name: string) =>
    `${name} advances credit at a balance of 100 ₸ or less. It must be paid back in full when the contract ends.`,
  extraBalanceOff: (code: string) => `Code to switch it off: ${code}`,
  callOnCredit: '“Call on credit” is given automatically and collected from the next top-up.',
  prepaidLimit: 'Prepaid services work within the balance; at zero or below outgoing ones are blocked.',
  drainingBalance: 'On archived tariffs a daily package is charged when the periodic fee cannot be.',
  altelFee: 'The subscription is taken automatically and in full, and lasts 30 calendar days.',
  iziBilling: 'No monthly fee; services work only with a positive balance.',
  iziMinutes: 'Unused minutes are reset after 6 months without activity.',
  balanceRefund:
    'Money left at the end of the contract is treated as returnable; the conditions could not be read.',
  unusedPackages: 'Unused packages are annulled when the contract ends (page about business tariffs).',
};

/** English sentences about what was looked for and not found. */
export const enOpenFacts = {
  replyTerm: 'How long an operator may take to end a contract and to refund.',
  hotline: 'The number of the care line.',
  supportEmail: 'An e-mail address for applications.',
  address: 'The postal address; the letter leaves a blank line for it.',
  balanceRefund: 'Whether the balance is returned.',
  remoteTermination: 'Whether a contract can be ended without a visit.',
  documents: 'Which papers the operator asks for.',
  originalPassport: 'Whether the original passport is needed.',
  suspension: 'Whether a number can be suspended, and for how long.',
  inactivity: 'After how long without use a number is taken away.',
};

/** English sentences about what the user has corrected; other corrections stand in the user's own words. */
export const enOwnFacts = {
  hotline: (value: string) => `Care line: ${value}`,
  companyPhone: (value: string) => `Telephone of the company: ${value}`,
  supportEmail: (value: string) => `E-mail: ${value}`,
  website: (value: string) => `Site: ${value}`,
  app: (value: string) => `App: ${value}`,
  address: (value: string) => `Address of the company: ${value}`,
  operatorCheck: (value: string) => `Code that tells the operator of a number: ${value}`,
  ownForm: (value: string) => `The operator’s own form: ${value}`,
  contractName: (value: string) => `Name of the contract: ${value}`,
  entity: (value: string) => `The brand belongs to ${value}`,
  extraBalanceOff: (value: string) => `Code to switch it off: ${value}`,
};

/** Sentences about what is known in any language. */
export type GuideFacts = typeof enGuideFacts;
/** Sentences about what was not found in any language. */
export type OpenFacts = typeof enOpenFacts;
/** Sentences about corrections in any language. */
export type OwnFacts = typeof enOwnFacts;
