/** Steps of the guide after the filing, in English: the pattern for the other languages. */

/** English texts of the phases `wait`, `after` and `trouble`. */
export const enGuideAfter = {
  'answer-day': {
    title: 'Set a day until which you wait',
    text: 'Ask for the term and note it. If nothing has come by then, send the reminder.',
    why: 'No operator’s term is confirmed; without a day of your own the wait has no end.',
  },
  'what-proves': {
    title: 'Know what proves what',
    text: 'The stamped copy proves that you applied. A paper, e-mail or SMS of the operator that names your number proves the end. A call proves neither.',
    why: 'An application that was accepted is not yet a contract that has ended.',
  },
  'keep-sim': {
    title: 'Keep the SIM until the confirmation',
    text: 'Leave it in a phone if you can.',
    why: 'The confirmation may come as an SMS to this number.',
  },
  'get-confirmation': {
    title: 'Get the confirmation, and add it here',
    text: 'Ask for it on paper, by e-mail or SMS. Check number, name, day, and that no debt is left.',
    why: 'It is what you show when somebody asks later.',
  },
  'keep-proof': {
    title: 'Keep the proof twice: here and on paper',
    text: 'Note in the case where the paper lies, and back up the program’s data.',
    why: 'A claim about an old number can come late.',
  },
  'check-account': {
    title: 'Sign in once more, or ask',
    text: 'Is the number really closed? Is nothing left open?',
    why: 'A mistake is easy to put right now.',
  },
  'call-the-number': {
    title: 'Call the number from another phone',
    text: 'After the day on which it was to be switched off. Note what you hear.',
    why: 'A number that still rings is not closed.',
  },
  'refund-arrived': {
    title: 'Check that the balance came back',
    text: 'If you asked for it: note sum and day.',
    why: 'If it does not come, the letter in which you asked is the ground for a claim.',
  },
  'check-statements': {
    title: 'Look through the account and card statements',
    text: 'Those of the last few months now, and once more after a month.',
    why: 'A forgotten subscription or automatic top-up shows there.',
  },
  'check-bindings': {
    title: 'Check again that nothing is tied to the number',
    text: 'Banks, mail, messengers, social networks.',
    why: 'Whoever gets the number next could receive your codes.',
  },
  'destroy-sim': {
    title: 'Only now destroy the SIM',
    text: 'Photograph it, then cut through the chip. Delete the profile of an eSIM.',
    why: 'Data may be left on it. Before the confirmation it is still needed for SMS.',
  },
  'other-numbers': {
    title: 'Ask whether other numbers are in your name',
    text: 'In the office or in writing.',
    why: 'Dealers have registered numbers to people who knew nothing of it.',
  },
  'delete-data': {
    title: 'Withdraw your consent, and ask for deletion',
    text: 'If the letter did not ask for it, send this form now.',
    why: 'Your passport data lie with the operator. What a law requires to be kept, is kept.',
  },
  'next-time': {
    title: 'If you need a number again',
    text: 'Buy it from an operator, in your own name; keep the contract, and ask how it is ended. Deleting an eSIM ends no contract.',
    why: 'Once a year look for SIMs and services that you no longer use.',
  },
  refused: {
    title: 'It was refused',
    text: 'Ask for the reason in writing; note name, place and time. Come back with what was missing, or send the reminder, then the claim.',
    why: 'A reason on paper can be answered.',
  },
  'no-answer': {
    title: 'Nobody answers',
    text: 'Send the reminder, then the claim. After that you can turn to the authority for telecommunications.',
    why: 'Each of them refers to the one before, so keep their proofs.',
  },
  'hotline-unreachable': {
    title: 'The hotline cannot be reached',
    text: 'Try from another place, by Wi-Fi calling if your phone has it, or by another number of the operator. Otherwise go to an office or write.',
    why: 'A short number may work only from the operator’s own SIM; from abroad a full number with +7 is needed.',
  },
  'forgot-password': {
    title: 'The password of the account is lost',
    text: 'Use the recovery on the operator’s site while SMS still arrive. If that fails, ask in an office, with your passport.',
    why: 'No third person is needed, and nobody but you should see the code.',
  },
  'balance-not-returned': {
    title: 'The balance is not returned',
    text: 'Ask again in writing, with sum and account. If it is refused, ask for the rule, then send the claim.',
    why: 'Some cards are said to allow a transfer to another number; no source confirms it, so ask before the end.',
  },
  'no-sms': {
    title: 'The number no longer receives SMS',
    text: 'Try the SIM in another phone, and look at the balance. Move your log-ins by other ways: e-mail, backup codes, the bank’s office.',
    why: 'A silent number may still be registered to you, so end its contract all the same.',
  },
  'sim-lost': {
    title: 'The SIM is lost, stolen or dead',
    text: 'Have the number suspended at once, then end the contract. The letter goes without the card; give the loss as the reason.',
    why: 'Until then whoever has it can use it in your name.',
  },
  abroad: {
    title: 'You have already left',
    text: 'Write by registered post, try e-mail as well, or let somebody go with your written authorisation.',
    why: 'An office visit is the known way; from afar it takes more paper and more patience.',
  },
  notary: {
    title: 'They want a notarised authorisation',
    text: 'Ask which form they accept, then go to a notary; ask whether an apostille and a translation are needed.',
    why: 'Whether a simple written authorisation is enough is not confirmed for any operator.',
  },
  'other-owner': {
    title: 'The number is in somebody else’s name',
    text: 'Ask the seller or the owner to end it. If a number that you do not know is in your name, have it switched off in the office.',
    why: 'The operator listens to the registered owner.',
  },
  helpers: {
    title: 'Somebody offers to do it for you',
    text: 'Friends or your community may translate and come along. Give nobody your passport, SIM or codes, and pay no agency. Who goes in your place needs a written authorisation.',
    why: 'Whoever holds passport and SIM can do more than end a contract.',
  },
  'asked-to-pay': {
    title: 'A message asks you to pay to finish',
    text: 'Do not pay, and open no links. Ask the operator through its own channels.',
    why: 'A real debt can be paid in the office or the account, with a receipt.',
  },
  'charged-again': {
    title: 'A new charge after the confirmation',
    text: 'Record it, archive the statement, and send the claim with copies of both.',
    why: 'The confirmation shows since when nothing should be charged.',
  },
};

/** Texts of the phases `wait`, `after` and `trouble` in any language. */
export type GuideAfter = typeof enGuideAfter;
