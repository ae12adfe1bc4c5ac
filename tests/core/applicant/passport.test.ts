import { expect, test } from 'vitest';

import { maskPassportNumber } from '../../../src/core/applicant/passport.ts';

test.each([
  ['EA1234567', 'EA•••••67'],
  [' E12345678 ', 'E1•••••78'],
  ['中A12345', '中A•••45'],
  ['12345', '•••••'],
  ['', ''],
])('%s is shown as %s', (number, masked) => {
  expect(maskPassportNumber(number)).toBe(masked);
});
