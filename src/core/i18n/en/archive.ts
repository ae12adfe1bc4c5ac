/** The window's texts about the open archive in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about the open archive. */
export const enArchive = {
  archive: {
    title: 'Open archive',
    text: 'Every case, letter and proof as plain files in one ZIP, for any other program to read.',
    notEncrypted:
      'Not encrypted: whoever opens it sees passports and numbers. To keep a safe copy, make a backup instead.',
    export: 'Export everything…',
    import: 'Import an archive…',
    importHint: 'Nothing that is here is changed; what differs is named.',
    busy: 'Working…',
    stop: 'Stop',
    exported: (path: string) => `Exported: ${path}`,
    imported: (cases: number, proofs: number) =>
      `Imported: ${plural(cases, { one: `${cases} case`, other: `${cases} cases` })}, ${plural(proofs, { one: `${proofs} proof`, other: `${proofs} proofs` })}`,
    leftOut: 'Left out:',
  },
};

/** Texts about the open archive in any language. */
export type ArchiveTexts = typeof enArchive;
