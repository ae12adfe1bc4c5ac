/** Nothing weak or unverified about an operator reaches any form or aid, at the level of its values. */
import { describe, expect, test } from 'vitest';

import { LETTER_LANGUAGES } from '../../../src/core/cancellation/schema.ts';
import { NO_HISTORY, type FilingHistory } from '../../../src/core/form/filing-history.ts';
import { PRINT_IDS, type PrintId } from '../../../src/core/form/form-id.ts';
import { valuesOf } from '../../../src/core/form/values-of.ts';
import { BRAND_IDS } from '../../../src/core/operator/brand.ts';
import {
  itemsOfBrand,
  uncorrectedDirectory,
  type ResolvedDirectory,
} from '../../../src/core/operator/resolve.ts';
import { completeInput } from '../../support/inputs.ts';
import { markedDirectory, markOf, TODAY } from '../operator/directory-fixtures.ts';
import { TEXTS } from './form-fixtures.ts';

const FILED: FilingHistory = {
  ...NO_HISTORY,
  filings: [{ form: 'termination', letterId: undefined, date: '2026-11-02', via: 'shop', reference: '7/К' }],
  outcome: 'no-answer',
  hasConfirmation: true,
  confirmation: { date: '2026-11-20', reference: '77' },
};

/** All that a form prints about a brand in a language, its own words included, without joiners. */
function printed(form: PrintId, brand: string, lang: 'ru' | 'kk', directory: ResolvedDirectory): string {
  const draft = { ...completeInput(), operator: brand };
  const { texts } = valuesOf(form, { draft, lang, date: TODAY, history: FILED, directory });
  const words = TEXTS[form].lines.flatMap((line) => [line.ru, line.kk, line.en, line.zh]);
  return [...texts.values(), ...words].join('\n').replaceAll('\u2060', '').replaceAll('\u00A0', ' ');
}

/** What the shipped directory knows but may not say about a brand. */
function uncertain(brand: string): readonly string[] {
  return itemsOfBrand(uncorrectedDirectory(TODAY), brand)
    .filter(({ status }) => status !== 'verified')
    .flatMap(({ value }) => value ?? []);
}

describe.each(PRINT_IDS)('on %s', (form) => {
  test.each(BRAND_IDS)('nothing uncertain about %s is printed', (brand) => {
    for (const lang of LETTER_LANGUAGES) {
      const text = printed(form, brand, lang, uncorrectedDirectory(TODAY));
      expect(uncertain(brand).filter((value) => text.includes(value))).toEqual([]);
      // Whatever hangs on a link that is weak is as weak.
      if (brand === 'izi') expect(text).not.toMatch(/КаР-Тел|Жалайыри/);
      expect(printed(form, brand, lang, markedDirectory('weak'))).not.toContain('Zzmark');
    }
  });

  test('one weak datum among verified ones is left out, whichever it is', () => {
    const items = itemsOfBrand(uncorrectedDirectory(TODAY), 'beeline');
    const reached = new Set<string>();
    for (const lang of LETTER_LANGUAGES) {
      const all = printed(form, 'beeline', lang, markedDirectory('verified'));
      for (const { id } of items) {
        if (all.includes(markOf(id))) reached.add(id);
        const directory = markedDirectory('verified', (other) => (other === id ? 'weak' : undefined));
        expect(printed(form, 'beeline', lang, directory)).not.toContain(markOf(id));
      }
    }
    const isAid = TEXTS[form].kind === 'aid';
    expect(reached.size > 0).toBe(!isAid);
  });
});

test('the directory has uncertain values, or the tests above prove nothing', () => {
  expect(BRAND_IDS.filter((brand) => uncertain(brand).length > 0)).toEqual([
    'beeline',
    'izi',
    'tele2',
    'altel',
  ]);
});
