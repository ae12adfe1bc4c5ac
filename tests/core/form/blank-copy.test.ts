import { PDFDocument, PDFTextField } from 'pdf-lib';
import { expect, test } from 'vitest';

import { copyOfBlank } from '../../../src/core/form/blank-copy.ts';
import { saveDocument } from '../../../src/core/form/document.ts';
import { PAGES, readResource } from './form-fixtures.ts';

const blankOf = ({ form, lang, gloss }: (typeof PAGES)[number]) =>
  readResource('forms', `${form}.${lang}.${gloss}.pdf`);

test.each(PAGES)(
  'a copy of $form in $lang with gloss $gloss is written as the parsed blank is',
  async (page) => {
    const blank = blankOf(page);
    const parsed = await PDFDocument.load(blank, { updateMetadata: false });
    const copy = await copyOfBlank(blank);
    expect(Buffer.from(await saveDocument(copy)).equals(await saveDocument(parsed))).toBe(true);
  },
);

test('what is written into one copy is not in the next', async () => {
  const blank = readResource('forms', 'termination.ru.en.pdf');
  const first = await copyOfBlank(blank);
  for (const field of first.getForm().getFields()) if (field instanceof PDFTextField) field.setText('LEFT');
  first.getPage(0).drawLine({ start: { x: 0, y: 0 }, end: { x: 10, y: 10 } });
  const next = await saveDocument(await copyOfBlank(blank));
  const parsed = await saveDocument(await PDFDocument.load(blank, { updateMetadata: false }));
  expect(Buffer.from(next).equals(parsed)).toBe(true);
});
