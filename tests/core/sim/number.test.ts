import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';

import { formatMobileNumber, maskMobileNumber, parseMobileNumber } from '../../../src/core/sim/number.ts';
import { brandsHintedBy } from '../../../src/core/sim/operator-hint.ts';

describe('parseMobileNumber', () => {
  it.each([
    '+7 705 123 45 67',
    '+7 (705) 123-45-67',
    '8 (705) 123-45-67',
    '8 705 1234567',
    '87051234567',
    '77051234567',
    '7051234567',
    '705 123 45 67',
    '007 705 123 45 67',
    '8 10 7 705 123 45 67',
    '+7.705.123.45.67',
    '＋７ ７０５ １２３ ４５ ６７',
    '  +7 705 123‑45‑67 ',
  ])('reads %s', (text) => {
    expect(parseMobileNumber(text, 'sim.number')).toEqual({ ok: true, value: '+77051234567' });
  });

  it.each([
    ['+7 912 345 67 89', 'sim/number-other-country'],
    ['+86 138 0013 8000', 'sim/number-other-country'],
    ['89123456789', 'sim/number-other-country'],
    ['+7 727 277 77 77', 'sim/number-not-mobile'],
    ['8 (7172) 55 00 00', 'sim/number-not-mobile'],
    ['705 123', 'sim/number-unreadable'],
    ['+7 705 123 45 678', 'sim/number-unreadable'],
    ['+77051234567 Wei', 'sim/number-unreadable'],
    ['', 'sim/number-unreadable'],
  ])('refuses %s as %s', (text, code) => {
    expect(parseMobileNumber(text, 'sim.number')).toMatchObject({
      ok: false,
      problems: [{ path: 'sim.number', code }],
    });
  });

  it('reads back what it prints, for every prefix that hints at a brand', () => {
    const prefixes = [
      '700',
      '701',
      '702',
      '705',
      '706',
      '707',
      '708',
      '747',
      '771',
      '775',
      '776',
      '777',
      '778',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), fc.integer({ min: 0, max: 9_999_999 }), (prefix, rest) => {
        const number = `+7${prefix}${String(rest).padStart(7, '0')}`;
        expect(parseMobileNumber(formatMobileNumber(number), 'n')).toEqual({ ok: true, value: number });
        expect(brandsHintedBy(number).length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => typeof parseMobileNumber(text, 'n').ok === 'boolean',
      ),
    );
  });
});

describe('maskMobileNumber', () => {
  it('hides the middle group only', () => {
    expect(maskMobileNumber('+77051234567')).toBe('+7 705 ••• 45 67');
  });
});
