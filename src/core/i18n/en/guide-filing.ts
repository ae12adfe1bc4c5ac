/** Steps of the guide around the filing, in English: the pattern for the other languages. */

/** English texts of the phases `gather`, `file` and `call`. */
export const enGuideFiling = {
  'sim-number': {
    title: 'The number to be closed',
    text: 'As it stands on the package or in the contract, with +7.',
    why: 'Letter, receipts and confirmation must all name the same number.',
  },
  'sim-serial': {
    title: 'The serial of the SIM (ICCID), and the account if you have one',
    text: '18 to 20 digits on the card or its holder; what is printed may be shorter.',
    why: 'It says which card is meant, also when the number no longer works.',
  },
  passport: {
    title: 'Passport: the original, and a copy of the photo page',
    text: 'The one with which the SIM was bought. If it was renewed, take a copy of the old one too.',
    why: 'The registration rests on it. What each operator demands is not confirmed, so take both.',
  },
  receipts: {
    title: 'Receipts: purchase, reseller, last top-up',
    text: 'Enclose what you have; a screenshot of a top-up will do. Having none is no reason to stay away.',
    why: 'They help to show that the SIM is yours. No source says that they are required.',
  },
  reason: {
    title: 'A reason, in one line',
    text: 'Choose it in the details; it stands in the letter.',
    why: 'You may be asked; a short one is enough.',
  },
  'other-papers': {
    title: 'What else may be asked for',
    text: 'A Kazakh IIN if you have one; a written authorisation if somebody goes for you.',
    why: 'What is at hand need not be fetched the next day.',
  },
  'own-form': {
    title: 'Be ready for the operator’s own form',
    text: 'If the office wants its own form, fill that in and hand in your letter with it.',
    why: 'Your letter still names all that you ask for.',
  },
  letter: {
    title: 'Print the letter twice, and sign both by hand',
    text: 'Fill in what is missing, print, sign with a pen. One copy is the operator’s, one is yours.',
    why: 'Your copy, stamped, proves that you handed it in.',
  },
  pack: {
    title: 'Pack it: letters, copies, card for the clerk, confirmation form, a pen',
    text: 'The packet prints all of it in one go.',
    why: 'With the card a clerk can answer without a common language. An office without a confirmation form can fill in yours.',
  },
  'find-office': {
    title: 'Find an office of the operator itself',
    text: 'Take address, hours and appointments from its own site or the contract, and ask before you go.',
    why: 'Dealers sell SIMs, the operator ends contracts. Some offices want an appointment.',
  },
  'in-person': {
    title: 'Go yourself, with the original passport',
    text: 'Hand in one copy, have the other one stamped, and ask for the confirmation at once.',
    why: 'What is known points to a written application with an identity document in an office, and it gives the strongest proof.',
  },
  'by-post': {
    title: 'By registered post with advice of delivery',
    text: 'To the company’s own address, with a copy of the passport. Keep the receipt of the post.',
    why: 'The advice proves the day of arrival. Whether an operator ends a contract by post is not confirmed.',
  },
  'by-email': {
    title: 'By e-mail, as an attempt',
    text: 'Only to an address that the operator publishes, with the signed letter attached. Note it in the timeline.',
    why: 'Without an answer it proves only that you wrote.',
  },
  'by-chat': {
    title: 'Site, app, chat or social media: for questions',
    text: 'Ask what is needed and where. Write only to accounts that the operator’s own site links to.',
    why: 'Nothing confirms that a contract can be ended there, and anybody can open an account under an operator’s name.',
  },
  'stamped-copy': {
    title: 'Have your copy marked',
    text: 'Date, incoming number, the clerk’s name and signature, stamp.',
    why: 'It proves that you applied, and since when.',
  },
  'record-filing': {
    title: 'Record here that it was handed in',
    text: 'Day, way and number; add a photo of the stamped copy.',
    why: 'A reminder or a claim then names it by itself.',
  },
  'true-number': {
    title: 'Take the telephone number from the operator itself',
    text: 'From its site, the contract or the package of the SIM.',
    why: 'Numbers in travel articles could not be confirmed, and some look wrong.',
  },
  'say-it': {
    title: 'Get to a person, and say what you want',
    text: 'Follow the voice menu to a person, then read from the script.',
    why: 'It has every sentence in the agent’s language and in yours.',
  },
  identify: {
    title: 'Have name, birth date and passport number at hand',
    text: 'They show that you are the owner. Tell nobody a PIN, a password, an SMS code or a bank card.',
    why: 'An agent must know who you are, never how you log in.',
  },
  ticket: {
    title: 'Ask for ticket number, name and what happens next',
    text: 'Ask for a confirmation by SMS or e-mail, and record the call.',
    why: 'A call by itself proves nothing; with the number the next letter can refer to it.',
  },
};

/** Texts of the phases `gather`, `file` and `call` in any language. */
export type GuideFiling = typeof enGuideFiling;
