/** The window's texts about signatures in English: the pattern for the other languages. */

/** English texts about signatures. */
export const enSignature = {
  signature: {
    title: 'Signature',
    paper: 'Sign on paper after printing',
    paperHint: 'Both letters, on the line.',
    placed: 'Place a signature',
    placedHint: 'Drawn or from a photo; a counter may refuse it.',
    noOwner: 'Type the passport number first: a signature belongs to a person.',
    none: 'None yet.',
    kept: 'Your signature',
    make: 'Draw or choose…',
    change: 'Change…',
    remove: 'Delete',
    removeTitle: 'Delete the signature?',
    removeText:
      'It is deleted for good, also for the other SIMs of this person. Letters that were kept stay as they are.',
    removed: 'Signature deleted.',
    dialog: 'Your signature',
    draw: 'Draw',
    photo: 'From a photo',
    sheet: 'Sheet to sign on',
    drawHint: 'Draw with mouse, pen or finger. Without them, choose a photo instead.',
    undo: 'Undo stroke',
    clear: 'Clear',
    photoHint:
      'Sign on blank paper with a dark pen, photograph it from above and choose the photo here, or drop it. Only the ink is kept.',
    choose: 'Choose a photo…',
    replace: 'Another photo…',
    strength: 'What counts as ink',
    less: 'Less',
    more: 'More',
    onLetter: 'On the letter',
    reading: 'Looking for the ink…',
    place: 'Place on the letter',
    shared: 'Kept encrypted on this computer, also for the other SIMs of this person.',
  },
};

/** Texts about signatures in any language. */
export type SignatureTexts = typeof enSignature;
