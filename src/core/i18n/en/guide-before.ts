/** Steps of the guide before anything is handed in, in English: the pattern for the other languages. */

/** English texts of the phases `decide` and `first`. */
export const enGuideBefore = {
  'end-or-pause': {
    title: 'End the contract, or pause the number?',
    text: 'End it if you will not need this number again. If you may come back to it, ask for a suspension, its price and its longest period.',
    why: 'A SIM that is thrown away stays registered to your passport: whoever finds it can use it in your name, and paid services can go on. An ended contract also frees the number.',
  },
  'know-operator': {
    title: 'Find out which operator the number is with',
    text: 'Look at the SIM, its package or the contract. The first digits are only a hint.',
    why: 'A letter to the wrong company ends nothing. Three companies sell SIMs under six brands, and numbers can move between them.',
  },
  'three-day-card': {
    title: '“Three days” is how long the package lasts',
    text: 'It is a seller’s name for a card. Ask which tariff the number is on, and whether anything is charged after the package.',
    why: 'No operator source names such a product, and none says that the contract ends with the package.',
  },
  'data-card': {
    title: 'Find the telephone number of the data card',
    text: 'A data card has one too: on its package, in the contract or on the settings page of the modem. For codes and calls put the card into a phone.',
    why: 'The letter names the number; the ICCID says which card is meant.',
  },
  'travel-card': {
    title: 'Find out whose contract the travel card is',
    text: 'A +7 7 number of a Kazakh operator is closed with this letter. A travel eSIM of a foreign company is closed with that company.',
    why: '“Travel card” is a seller’s word; only the company that holds the contract can end it.',
  },
  'own-name': {
    title: 'Check that the number is registered in your name',
    text: 'Look at the contract or ask the operator. If a dealer registered it to somebody else, expect that the operator asks for that person.',
    why: 'An operator may take the application only from the owner.',
  },
  'leave-time': {
    title: 'Leave time before your flight',
    text: 'Go to the office a few days before. Offices have hours, some want an appointment, and an answer may take days.',
    why: 'Nothing that we found confirms that a contract can be ended from abroad.',
  },
  rebind: {
    title: 'Move banks, e-mail, messengers and other log-ins to another number',
    text: 'Go through every app that sends codes to this number and give it another one. Write down which are done.',
    why: 'Once the number is dead, no SMS code arrives. A closed number may later be given to somebody else.',
  },
  'account-password': {
    title: 'Get into the operator’s account while SMS still arrive',
    text: 'Sign in on the site or in the app. If the password is lost, have a new one sent now.',
    why: 'There you see balance, services and charges, now and after the end.',
  },
  'save-contacts': {
    title: 'Copy what is on the SIM and in the phone',
    text: 'Contacts, messages that you need, photos: copy them to another device.',
    why: 'What lies on the SIM is gone with it.',
  },
  'settle-debt': {
    title: 'Ask for balance, debts and advances, and pay what is owed',
    text: 'Advances of airtime are debts too. Write the balance of the day into the details.',
    why: 'An open debt gives a reason to refuse. No source confirms late fees on an empty prepaid SIM, or harm to a credit history; advances and a draining balance are the known risks.',
  },
  'extra-balance-off': {
    title: 'Switch the automatic advance off',
    text: 'Dial the code from this SIM, then check that nothing is owed.',
    why: 'Otherwise a low balance makes a new advance, and the debt is back.',
  },
  'call-on-credit': {
    title: 'Pay back calls on credit',
    text: 'Top up what is owed, and ask for the service to be switched off.',
    why: 'It is given automatically, so a debt can arise unnoticed.',
  },
  'altel-fee': {
    title: 'Go before the next subscription fee',
    text: 'Look up the day of the last charge, and count from there.',
    why: 'The fee is taken whole, not by the day.',
  },
  'daily-charges': {
    title: 'Leave no money on the number',
    text: 'Spend the balance, or ask for it back, before you leave.',
    why: 'On some older tariffs daily charges eat up what is left.',
  },
  'stop-services': {
    title: 'Switch off paid services, subscriptions and automatic top-ups',
    text: 'In the account or in the office; at your bank stop the automatic top-up. The letter asks for it as well.',
    why: 'A subscription can take money until the last day, and an automatic top-up fills the balance again.',
  },
  'use-balance': {
    title: 'Use up the balance, or ask for it back',
    text: 'Spend it, or name in the letter where it is to go. Packages that are not used up may be lost.',
    why: 'After the end nothing can be done with it unless a refund was asked for.',
  },
  conditions: {
    title: 'Ask what the operator demands',
    text: 'Age, papers, debts, a representative: ask before you go.',
    why: 'An age limit is spoken of, but no source confirms one. Hear it from the operator itself.',
  },
  'current-rules': {
    title: 'Look up the operator’s current rules',
    text: 'Read the contract and the rules on the operator’s own site, and note the day.',
    why: 'Rules change. What is shown here carries the day on which it was looked up.',
  },
  'keep-records': {
    title: 'Keep every receipt and note from now on',
    text: 'Payments, calls, visits, ticket numbers: note them in the timeline with day and time.',
    why: 'A later claim rests on them.',
  },
};

/** Texts of the phases `decide` and `first` in any language. */
export type GuideBefore = typeof enGuideBefore;
