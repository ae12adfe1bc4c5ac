/** The window's texts about taking files into the archive in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about taking files in. */
export const enIntake = {
  intake: {
    chooseFolder: 'a folder…',
    archiving: 'Archiving',
    steps: (done: string, total: string) => `${done} of ${total}`,
    bytes: (done: string, total: string) => `${done} of ${total}`,
    stop: 'Stop',
    archivedMany: (count: number) =>
      plural(count, { one: `${count} file archived`, other: `${count} files archived` }),
    reportTitle: 'What came of the files',
    before: (count: number) =>
      plural(count, { one: `${count} was archived before`, other: `${count} were archived before` }),
    refused: (count: number) =>
      plural(count, { one: `${count} was not archived`, other: `${count} were not archived` }),
    beforeAs: (name: string, place: string) => `as ${name}, ${place}`,
    inUnsorted: 'in Unsorted',
    inCase: (reference: string) => `in ${reference}`,
    more: (count: number) => `and ${count} more`,
    close: 'Close',
    list: 'Unsorted proofs',
    backToList: 'Whole list',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all',
    selected: (count: string) => `${count} selected`,
    assignTo: 'Put into case',
    assignAs: 'as',
    assign: 'Put there',
    assigned: (count: number) =>
      plural(count, { one: `${count} proof put into the case`, other: `${count} proofs put into the case` }),
    paperPlace: 'Where the paper is',
    paperHint: 'Such as: blue folder',
    likes: (name: string) => `Looks like ${name}, saved again`,
    likesText: 'Both are kept. Compare them before you rely on one.',
    mislabelled: (ending: string, format: string) => `Ends in ${ending}, is ${format}`,
    unknownFormat: 'Unknown format',
    damaged: 'Damaged',
    checkedOn: (day: string) => `checked ${day}`,
    pictures: {
      damaged: 'Cut off or broken: shown as far as it goes',
      'too-large': 'Too many pixels to draw',
      locked: 'A PDF with a password',
      failed: 'Takes too long to draw',
    },
  },
};

/** Texts about taking files in, in any language. */
export type IntakeTexts = typeof enIntake;
