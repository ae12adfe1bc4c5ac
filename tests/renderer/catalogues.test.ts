/** The window's texts: complete in every language, and with the right plural forms. */
import { describe, expect, it } from 'vitest';

import { UI_LANGUAGES } from '../../src/contract/views.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { pluralIn } from '../../src/core/i18n/plural.ts';

function leaves(node: object, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

const pattern = leaves(windowTexts('en'));

describe.each(UI_LANGUAGES)('the texts in %s', (language) => {
  const texts = new Map(leaves(windowTexts(language)));

  it('say everything the English ones say', () => {
    expect([...texts.keys()].sort()).toEqual(pattern.map(([path]) => path).sort());
    for (const [path, text] of texts) {
      if (typeof text === 'string') expect(text.trim(), path).not.toBe('');
    }
  });

  it('use every value they are given', () => {
    for (const [path, text] of texts) {
      if (typeof text !== 'function') continue;
      const values = Array.from({ length: text.length }, (_, index) => (index + 1) * 11);
      // Texts take names as well as numbers; both are interpolated the same way.
      const sentence = (text as (...values: unknown[]) => string)(...values);
      for (const value of values) expect(sentence, path).toContain(String(value));
    }
  });
});

it.each(['ru', 'kk'] as const)('%s is not left in English', (language) => {
  const english = new Map(pattern);
  const same = leaves(windowTexts(language)).filter(
    ([path, text]) => typeof text === 'string' && /[a-z]{4}/i.test(text) && text === english.get(path),
  );
  expect(same.map(([path]) => path)).toEqual(['app.name']);
});

describe('plural forms', () => {
  it('follow the English rules', () => {
    const { missing } = windowTexts('en').home;
    expect([missing(1), missing(2)]).toEqual(['1 thing missing', '2 things missing']);
  });

  it('follow the Russian rules', () => {
    const { pages } = windowTexts('ru').letter;
    expect([1, 2, 5, 11, 21, 22].map(pages)).toEqual([
      '1 страница',
      '2 страницы',
      '5 страниц',
      '11 страниц',
      '21 страница',
      '22 страницы',
    ]);
  });

  it('fall back to the other form', () => {
    expect(pluralIn('en')(1, { other: 'any' })).toBe('any');
  });
});
