import { describe, expect, it } from 'vitest';

import { checkIccid, normaliseIccid } from '../../../src/core/sim/iccid.ts';

describe('checkIccid', () => {
  it.each(['8999701000004417017', '8999701 0000 0441 7017', '899970100000441701', '8999701000004417017F'])(
    'accepts %s',
    (text) => expect(checkIccid(text, 'sim.iccid')).toEqual([]),
  );

  it('warns when the check digit does not match', () => {
    expect(checkIccid('8999701000004417018', 'sim.iccid')).toEqual([
      { path: 'sim.iccid', code: 'sim/iccid-check-digit' },
    ]);
  });

  it.each(['12345', '7999701000004417019', '89997010000044170170000', 'ABC'])(
    'warns about the form of %s',
    (text) => {
      expect(checkIccid(text, 'sim.iccid')).toEqual([{ path: 'sim.iccid', code: 'sim/iccid-length' }]);
    },
  );
});

describe('normaliseIccid', () => {
  it('drops spaces and dashes and reads full-width digits', () => {
    expect(normaliseIccid('８９99 7010-0000 0441')).toBe('8999701000000441');
  });
});
