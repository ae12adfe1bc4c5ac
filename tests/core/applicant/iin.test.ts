import { describe, expect, it } from 'vitest';

import { checkIin } from '../../../src/core/applicant/iin.ts';

describe('checkIin', () => {
  it('accepts a number whose check digit comes from the first weights', () => {
    // 9·1+0·2+0·3+2·4+0·5+3·6+3·7+0·8+0·9+1·10+2·11 = 88, and 88 mod 11 = 0
    expect(checkIin('900203300120', 'iin')).toEqual([]);
  });

  it('repeats with the second weights when the first leave ten', () => {
    // The first weights leave 10 for 0…0 1 in the tenth place; the second weights give 1·1 = 1.
    expect(checkIin('000000000101', 'iin')).toEqual([]);
  });

  it('warns about a wrong check digit and a wrong length', () => {
    expect(checkIin('900203300125', 'iin')).toEqual([{ path: 'iin', code: 'applicant/iin-check-digit' }]);
    expect(checkIin('90020330012', 'iin')).toEqual([{ path: 'iin', code: 'applicant/iin-format' }]);
  });
});
