/** Checks every form and aid in one language; a file for each language, so that they run side by side. */
import { expect, test } from 'vitest';

import type { LetterLanguage } from '../../../../src/core/cancellation/schema.ts';
import { layOutForm } from '../../../../src/core/form/layout/layout.ts';
import { formatPageCode } from '../../../../src/core/form/page-code.ts';
import { valuesOf } from '../../../../src/core/form/values-of.ts';
import { uncorrectedDirectory } from '../../../../src/core/operator/resolve.ts';
import { TEXTS, TYPES } from '../../../core/form/form-fixtures.ts';
import { readPageCodes } from '../../packets/scan.ts';
import { PdfFile, squeeze } from '../pdf-tools.ts';
import { nameOf, readGoldens } from './golden-file.ts';
import { compareGrids, inkGridOf } from './ink-grid.ts';
import { makeSample, SAMPLE, sampleHistory, samplePages, type SamplePage } from './sample-pages.ts';

/** Every page is one sound A4 page with its words and a code for poor scans, and looks as it did when looked at. */
export function checkPages(lang: LetterLanguage): void {
  const goldens = readGoldens(lang);

  test.each(samplePages(lang))('$form with gloss $gloss', { timeout: 60_000 }, async (page) => {
    const { bytes, pageCount, contentDigest: digest } = await makeSample(page);
    expect(pageCount).toBe(1);
    const { cancellationId: id, letterNumber } = SAMPLE;
    expect(await readPageCodes(bytes)).toEqual([
      formatPageCode({ id, letterNumber, page: 1, pageCount, digest }),
    ]);
    const file = new PdfFile(bytes);
    try {
      file.check();
      expectWords(squeeze(file.text()), page);
      const golden = goldens[nameOf(page)];
      if (golden === undefined) throw new Error(`${nameOf(page)} has no golden: npm run goldens`);
      for (const renderer of ['poppler', 'mupdf'] as const) {
        const difference = compareGrids(inkGridOf(file[renderer](1)), golden[renderer]);
        expect(difference, renderer).toEqual({ cells: [], isSimilar: true });
      }
    } finally {
      file.remove();
    }
  });
}

/** The page's own words in the order of drawing, then the values and the foot, and not a character more. */
function expectWords(text: string, page: SamplePage): void {
  const { form, lang, gloss } = page;
  const printed = layOutForm(TEXTS[form], lang, gloss, TYPES)
    .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    .join('');
  expect(text.slice(0, squeeze(printed).length)).toBe(squeeze(printed));
  const rest = text.slice(squeeze(printed).length);
  const directory = uncorrectedDirectory(SAMPLE.date);
  const { texts } = valuesOf(form, { ...SAMPLE, lang, history: sampleHistory(form), directory });
  const foot = ['SC-7K3M-9Q2X · 0123 4567 89ab cdef', '1/1'];
  const expected = [...texts.values(), ...foot].map((value) => squeeze(value.replaceAll('\u2060', '')));
  expect(expected.filter((value) => !rest.includes(value))).toEqual([]);
  expect(rest).toHaveLength(expected.join('').length);
}
