/** The window's texts about making a dossier in English: the pattern for the other languages. */

/** English texts about making a dossier. */
export const enDossier = {
  dossier: {
    title: 'Dossier',
    text: 'Everything of this case in one sealed PDF: timeline, proofs and their originals. Whoever gets it can check that nothing was altered.',
    open: 'Export the dossier…',
    caution:
      'Letters and proofs in it show your name, number and passport. Files enclosed with letters are left out.',
    mask: 'Hide part of the numbers in the summary',
    maskHint: 'Letters and proofs stay as they are.',
    save: 'Choose where…',
    making: 'Making the dossier…',
    stop: 'Stop',
    saved: (path: string) => `Dossier saved: ${path}`,
    key: 'Fingerprint of your key',
    keyHint: 'Tell it to whoever gets the dossier, but not together with the file.',
    done: 'Done',
    saveVerifier: 'Save the checking page…',
    verifierHint: 'A page that checks dossiers in any browser. Each dossier also has it attached.',
    verifierSaved: (path: string) => `Checking page saved: ${path}`,
  },
};

/** Texts about making a dossier in any language. */
export type DossierTexts = typeof enDossier;
