/** What can be wrong with a dossier in English: the pattern for the other languages; apart, so that the verifier carries no other texts. */

/** English sentences about dossiers. */
export const enDossierProblems = {
  'dossier/no-seal': 'no dossier of SimClose, or its end is missing; use the whole file as it was made',
  'dossier/altered-page': 'page {page} was altered; do not rely on it',
  'dossier/altered-pages':
    'something that pages {pages} share, such as a font, was altered; do not rely on them',
  'dossier/altered-attachment': 'the attachment {name} was altered; do not rely on it',
  'dossier/altered-structure': 'the structure of the document was altered; do not rely on it',
  'dossier/altered-seal': 'the seal at the end of the file was altered; nothing in the file can be relied on',
  'dossier/bytes-missing': '{count} bytes are missing from there on; use the whole file as it was made',
  'dossier/bytes-added': '{count} bytes were put in from there on; use the file as it was made',
  'dossier/chain-broken':
    'the chain of events is broken at event {position}, and was so when the dossier was made; ask its maker',
  'dossier/other-key':
    'not altered, but sealed with another key, {fingerprint}; ask its maker which is right',
  'dossier/originals-damaged':
    '{count} originals are damaged or missing; the dossier names them on its last pages',
  'dossier/too-large':
    'the originals of this case are larger than {maxMegabytes} MB together; archive large files elsewhere',
  'dossier/not-made': 'the dossier could not be made; a file of the case needs too much time or memory',
};

/** What can be wrong with a dossier, in any language. */
export type DossierProblemTexts = Readonly<Record<keyof typeof enDossierProblems, string>>;
