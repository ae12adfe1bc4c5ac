import { PDFCheckBox, PDFDocument, PDFTextField } from 'pdf-lib';
import { describe, expect, test } from 'vitest';

import { makeBlank } from '../../../src/core/form/blank.ts';
import { FONTS, readResource, TERMINATION, VARIANTS } from './form-fixtures.ts';

describe.each(VARIANTS)('the shipped blank in $lang with gloss $gloss', ({ lang, gloss }) => {
  const shipped = readResource('forms', `termination.${lang}.${gloss}.pdf`);

  test('is what the texts and the layout make', async () => {
    const built = await makeBlank({ text: TERMINATION, lang, gloss, fonts: FONTS });
    expect(Buffer.from(built).equals(shipped)).toBe(true);
  });

  test('is one A4 page in its language with a field for every blank', async () => {
    const document = await PDFDocument.load(shipped, { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    expect(document.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 });
    expect(document.getLanguage()).toBe(`${lang}-KZ`);
    expect(document.getTitle()).toBe(TERMINATION.title[lang]);
    const form = document.getForm();
    expect(form.getField('grid.number')).toBeInstanceOf(PDFTextField);
    expect(form.getField('ask.refundBalance')).toBeInstanceOf(PDFCheckBox);
    expect(form.getField('ask.refundBalance-to')).toBeInstanceOf(PDFTextField);
    const note = form.getField('grid.reasonNote');
    expect(note instanceof PDFTextField && note.isMultiline()).toBe(true);
    expect(
      form.getFields().filter((field) => field instanceof PDFTextField && field.getText() !== undefined),
    ).toEqual([]);
  });
});
