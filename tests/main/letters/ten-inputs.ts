/** Checks the ten inputs in one language; a file for each language, so that they run side by side. */
import { expect, test } from 'vitest';

import { parseReference } from '../../../src/core/cancellation/reference.ts';
import { readDraft } from '../../../src/core/cancellation/draft.ts';
import type { LetterLanguage } from '../../../src/core/cancellation/schema.ts';
import { formatPageCode } from '../../../src/core/form/page-code.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { compareInk, type GreyImage } from './grey-image.ts';
import {
  glossOf,
  INPUT_NAMES,
  makeWithWholeFonts,
  printedAsTyped,
  readInput,
  RESOURCES,
} from './letter-fixtures.ts';
import { PdfFile, squeeze } from './pdf-tools.ts';

const maker = createLetterMaker(RESOURCES);

/** Every input is valid, and its letter is whole, in text and in ink, in two renderers. */
export function checkTenInputs(lang: LetterLanguage): void {
  test.each(INPUT_NAMES)('%s', { timeout: 60_000 }, async (name) => {
    const draft = readInput(name);
    expect(readDraft(draft).problems).toEqual([]);
    const options = {
      draft,
      form: 'termination',
      lang,
      gloss: glossOf(draft),
      date: '2026-11-24',
      isComplete: true,
    } as const;
    const letter = await maker.make(options);
    if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
    const { bytes, pageCount, reference, contentDigest } = letter.value;
    const id = parseReference(reference) ?? '';
    const whole = await makeWithWholeFonts({
      ...options,
      isFillable: false,
      reference,
      qrPayload: (page, pages) =>
        formatPageCode({ id, letterNumber: 1, page, pageCount: pages, digest: contentDigest }),
    });
    if (!whole.ok) throw new Error(JSON.stringify(whole.problems));
    const [file, wholeFile] = [new PdfFile(bytes), new PdfFile(whole.value.bytes)];
    try {
      file.check();
      expect(pageCount).toBeLessThanOrEqual(2);
      expect(file.fonts().filter((font) => !font.isEmbedded || !font.isSubset || !font.hasUnicode)).toEqual(
        [],
      );
      for (const order of ['drawing', 'reading'] as const) {
        const text = squeeze(file.text(undefined, order));
        expect(printedAsTyped(draft).filter((value) => !text.includes(squeeze(value)))).toEqual([]);
      }
      for (let page = 1; page <= pageCount; page += 1) {
        expectSameInk(file.poppler(page), wholeFile.poppler(page));
        expectSameInk(file.mupdf(page), wholeFile.mupdf(page));
      }
    } finally {
      file.remove();
      wholeFile.remove();
    }
  });
}

/** Subsets change no outline, so the renders agree but for rounding. */
function expectSameInk(actual: GreyImage, expected: GreyImage): void {
  const { ratio, changedPixels } = compareInk(actual, expected);
  expect(ratio).toBeGreaterThan(0.999);
  expect(ratio).toBeLessThan(1.001);
  expect(changedPixels).toBeLessThan(20);
}
