import { expect, test } from 'vitest';

import { printedAmount } from '../../../src/core/form/printed-amount.ts';

test.each([
  ['1200.5', '1200,50'],
  ['1550.50', '1550,50'],
  ['1240,05', '1240,05'],
  ['990.00', '990'],
  ['990', '990'],
  ['-12.5', '-12,50'],
  ['1 200.5', '1200,50'],
  ['about 5', 'about 5'],
])('%j is written %j', (typed, printed) => {
  expect(printedAmount(typed)).toBe(printed);
});

test('a sum that nobody noted stays unknown', () => {
  expect(printedAmount(undefined)).toBeUndefined();
});
