/** The window's texts about printing and e-mail drafts in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about printing and mail. */
export const enPaper = {
  print: {
    print: 'Print…',
    printPages: (count: number) =>
      plural(count, { one: `Print ${count} page…`, other: `Print ${count} pages…` }),
    title: 'Print',
    printer: 'Printer',
    defaultPrinter: (name: string) => `${name} (default)`,
    loading: 'Looking for printers…',
    none: 'No printer is set up on this computer.',
    noneHint: 'Save the PDF and print it elsewhere: at the hotel, in a copy shop, on another computer.',
    copies: 'Copies',
    copiesHint: 'Two: one for the operator, one to be stamped for you',
    pages: 'Pages',
    allPages: 'All',
    somePages: 'Only these',
    range: 'Which pages',
    rangeHint: 'Such as 1-2,4',
    twoSided: 'Print on both sides',
    draftHint: 'Something is missing, so every page carries ЧЕРНОВИК (“draft”).',
    start: 'Print',
    printing: 'Printing…',
    stop: 'Cancel printing',
    stopping: 'Cancelling…',
    amount: (copies: number, pages: number) =>
      `${plural(copies, { one: `${copies} copy`, other: `${copies} copies` })}, ${plural(pages, { one: `${pages} page`, other: `${pages} pages` })}`,
    printed: (amount: string) => `Printed: ${amount}`,
    cancelled: 'Printing cancelled',
    viewerText:
      'On this system SimClose hands printing to your PDF viewer: save the letter, it opens, and you print it there.',
    viewerStart: 'Save and open…',
  },
  mail: {
    draft: 'E-mail draft…',
    title: 'E-mail draft',
    text: 'SimClose sends nothing. It writes a draft with the letter attached; you read it, address it and send it yourself.',
    noAddress:
      'The recipient stays blank: no address of the operator is verified for such letters. Ask for it.',
    address: (address: string) => `To: ${address}`,
    attempt: 'The timeline notes a draft, not a filing. Record the filing once you have sent it.',
    save: 'Save draft…',
    open: 'Save and open…',
    saved: (path: string) => `Draft saved: ${path}`,
  },
};

/** Every text about printing and mail; a missing or surplus key in another language does not compile. */
export type PaperTexts = typeof enPaper;
