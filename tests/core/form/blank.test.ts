import { PDFCheckBox, PDFDocument, PDFTextField } from 'pdf-lib';
import { describe, expect, test } from 'vitest';

import { makeBlank } from '../../../src/core/form/blank.ts';
import { fieldNameOf } from '../../../src/core/form/form-text.ts';
import { FONTS, PAGES, readResource, TEXTS } from './form-fixtures.ts';

describe.each(PAGES)('the shipped blank $form in $lang with gloss $gloss', ({ form, lang, gloss }) => {
  const shipped = readResource('forms', `${form}.${lang}.${gloss}.pdf`);

  test('is what the texts and the layout make', async () => {
    const built = await makeBlank({ text: TEXTS[form], lang, gloss, fonts: FONTS });
    expect(Buffer.from(built).equals(shipped)).toBe(true);
  });

  test('is one A4 page in its language with an empty field for every blank', async () => {
    const document = await PDFDocument.load(shipped, { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    expect(document.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 });
    expect(document.getLanguage()).toBe(`${lang}-KZ`);
    expect(document.getTitle()).toBe(TEXTS[form].title[lang]);
    const pdfForm = document.getForm();
    for (const { key, field } of TEXTS[form].lines) {
      if (field === undefined || field === 'signature' || key.startsWith('clerk.')) continue;
      const made = pdfForm.getField(fieldNameOf(key));
      expect(made, key).toBeInstanceOf(field === 'checkbox' ? PDFCheckBox : PDFTextField);
      if (made instanceof PDFTextField) {
        expect(made.getText()).toBeUndefined();
        if (field === 'multiline') expect(made.isMultiline()).toBe(true);
      } else expect(made instanceof PDFCheckBox && made.isChecked()).toBe(false);
    }
  });
});
