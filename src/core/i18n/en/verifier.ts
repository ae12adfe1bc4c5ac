/** The texts of checking a dossier, in the window and in the page that checks without it, in English: the pattern for the other languages. */

/** English texts about checking a dossier. */
export const enVerifier = {
  verifier: {
    title: 'Check a dossier',
    lead: 'Nothing leaves this computer; no network is used.',
    choose: 'Choose the dossier…',
    drop: 'or drop the PDF here',
    checking: 'Checking…',
    intact: 'Not altered',
    intactText: 'Not one bit of this file was altered since the holder of the key below made it.',
    altered: 'Altered',
    alteredText: 'This file is not as it was made:',
    noSeal: 'No dossier',
    reference: 'Case',
    made: 'Made',
    program: 'Program',
    key: 'Fingerprint of the key',
    compare:
      'Compare the fingerprint with the one that the maker told you. Who made the dossier, and whether what it tells is true, no check can prove.',
    notes: 'As it was when the dossier was made:',
    files: 'Attached files',
    bytes: 'bytes',
    unreadable: 'The file could not be read.',
    ownKey: 'This is the key of your own records.',
    otherKey: 'This is not the key of your own records.',
  },
};

/** Texts about checking a dossier in any language. */
export type VerifierTexts = typeof enVerifier;
