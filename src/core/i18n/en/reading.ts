/** The window's texts about what was read in proofs in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about what was read in proofs. */
export const enReading = {
  reading: {
    title: 'What it says',
    queued: (count: number) =>
      plural(count, {
        one: `Waits to be read (${count} in the queue)`,
        other: `Waits to be read (${count} in the queue)`,
      }),
    now: 'Is being read…',
    stopped: 'Reading is stopped.',
    stop: 'Stop reading',
    goOn: 'Go on reading',
    again: 'Read again',
    noText: 'No text was found in it.',
    cut: 'Only the beginning is kept; the original has more.',
    sources: {
      ocr: 'Recognised in the picture; it may err',
      pdf: 'Text of the PDF',
      email: 'Text of the e-mail',
      plain: 'Text of the file',
    },
    confidence: (percent: number) => `recogniser sure to ${percent}%`,
    showText: 'Show the text',
    found: 'Found in it',
    kinds: { number: 'Number', date: 'Date', ticket: "Operator's number", amount: 'Tenge' },
    use: 'Add to note',
    times: (count: number) => plural(count, { one: `${count} place`, other: `${count} places` }),
    otherNumber: (numbers: string) =>
      `It names ${numbers}, not this case's number. Check whether it belongs here.`,
    looksLike: (kind: string) => `It looks like this: ${kind}. Right?`,
    yes: 'Yes',
    no: 'No',
    filings: {
      filed: 'Filed here by the code on its page.',
      'in-place': 'The code on its page belongs to this case.',
      elsewhere: 'The code on its page belongs to another case.',
      'unknown-case': 'The code on its page is of a case that is not in these records.',
      'unknown-letter': 'The code on its page matches no kept letter, so it was not filed by itself.',
      'several-cases': 'It shows pages of several cases; choose where it belongs.',
    },
  },
};

/** Texts about what was read in proofs in any language. */
export type ReadingTexts = typeof enReading;
