/** Nothing weak or unverified about an operator is on any page, as pdftotext reads it; corrections are. */
import { describe, expect, test } from 'vitest';

import { GLOSSES, LETTER_LANGUAGES } from '../../../src/core/cancellation/schema.ts';
import { PRINT_IDS } from '../../../src/core/form/form-id.ts';
import { BRAND_IDS } from '../../../src/core/operator/brand.ts';
import { builtInDirectory } from '../../../src/core/operator/directory.ts';
import {
  itemsOfBrand,
  resolveDirectory,
  uncorrectedDirectory,
  type ResolvedDirectory,
} from '../../../src/core/operator/resolve.ts';
import { createLetterMaker, type LetterOptions } from '../../../src/main/letters/make-letter.ts';
import { SAMPLE, sampleHistory } from './golden/sample-pages.ts';
import { RESOURCES } from './letter-fixtures.ts';
import { PdfFile, squeeze } from './pdf-tools.ts';

const maker = createLetterMaker(RESOURCES);
const shipped = uncorrectedDirectory(SAMPLE.date);

async function textOf(
  brand: string,
  page: Pick<LetterOptions, 'form' | 'lang' | 'gloss'>,
  directory: ResolvedDirectory,
): Promise<string> {
  const draft = { ...SAMPLE.draft, operator: brand };
  const letter = await maker.make({
    ...SAMPLE,
    ...page,
    draft,
    directory,
    history: sampleHistory(page.form),
  });
  if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
  const file = new PdfFile(letter.value.bytes);
  try {
    return squeeze(file.text());
  } finally {
    file.remove();
  }
}

/** What the shipped directory knows about a brand, but not for certain. */
function uncertain(brand: string): readonly string[] {
  return itemsOfBrand(shipped, brand)
    .filter(({ status }) => status !== 'verified')
    .flatMap(({ value }) => (value === null ? [] : [squeeze(value)]));
}

const PAGES = LETTER_LANGUAGES.flatMap((lang) => GLOSSES.map((gloss) => ({ lang, gloss })));

describe.each(PRINT_IDS)('the pages of %s', (form) => {
  test.each(BRAND_IDS)('say nothing uncertain about %s', { timeout: 60_000 }, async (brand) => {
    for (const page of PAGES) {
      const text = await textOf(brand, { form, ...page }, shipped);
      expect(uncertain(brand).filter((value) => text.includes(value))).toEqual([]);
      // The entity behind izi is not certain, so nothing about it is.
      if (brand === 'izi') expect(text).not.toMatch(/КаР.?Тел|Жалайыри/);
    }
  });
});

test('what the user has corrected is printed in every head, and the original no more', async () => {
  const item = 'kar-tel-llp.address.ru';
  const correction = { item, value: 'г. Алматы, пр. Абая, 150', source: 'чек', checkedOn: '2026-11-20' };
  const corrected = resolveDirectory(builtInDirectory(), [correction], SAMPLE.date);
  for (const form of ['termination', 'claim', 'authorisation'] as const) {
    const page = { form, lang: 'ru', gloss: 'en' } as const;
    expect(await textOf('beeline', page, shipped)).toContain('Жалайыри');
    const text = await textOf('beeline', page, corrected);
    expect(text).toContain(squeeze(correction.value));
    expect(text).not.toContain('Жалайыри');
  }
});
