import { expect, it } from 'vitest';

import { countPages } from '../../../src/main/print/page-ranges.ts';

it.each([
  ['all', 3, 3],
  ['1', 3, 1],
  ['1-3', 3, 3],
  ['1, 3-4', 4, 3],
  ['2-4', 3, undefined],
  ['3,1', 3, undefined],
  ['1-2,2', 3, undefined],
  ['0', 3, undefined],
  ['-1', 3, undefined],
  ['1;2', 3, undefined],
  ['', 3, undefined],
])('%s of %i pages are %s', (pages, pageCount, expected) => {
  expect(countPages(pages, pageCount)).toBe(expected);
});
