/** The window's texts about letters in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about letters. */
export const enLetter = {
  letter: {
    preview: 'Preview',
    showPreview: 'Preview',
    showForm: 'Back to the form',
    page: (page: number, count: number) => `Page ${page} of ${count}`,
    pages: (count: number) => plural(count, { one: `${count} page`, other: `${count} pages` }),
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoom: 'Zoom',
    look: 'How pages are shown',
    allPages: 'Pages',
    onePage: 'One page',
    rendering: 'Drawing…',
    previewFailed: 'The preview could not be made.',
    save: 'Save PDF…',
    saving: 'Saving…',
    savedTo: (path: string) => `Saved: ${path}`,
    documents: 'Letter',
    currentVersion: 'As it would be printed now',
    currentHint: 'Made from the current text',
    draftHint: 'Something is missing, so it carries ЧЕРНОВИК (“draft”).',
    kept: 'Kept letters',
    keptHint: 'Exactly the bytes that were saved',
    noneKept: 'None yet. Saving the PDF keeps a copy here.',
    keptName: (language: string, pages: string) => `${language} · ${pages}`,
    form: 'Form',
    forms: 'Forms',
    aids: 'Aids for you',
    stays: 'SimClose sends nothing. Sign the paper by hand.',
  },
};

/** Texts about letters in any language. */
export type LetterTexts = typeof enLetter;
