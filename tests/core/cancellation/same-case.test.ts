import { describe, expect, it } from 'vitest';

import { checkSameCase } from '../../../src/core/cancellation/same-case.ts';

const ID = '7K3M9Q2X';
const about = (number?: string, passport?: string) => ({
  sim: { number },
  applicant: { passport: { number: passport } },
});

describe('a document for a case', () => {
  it('may spell number and passport differently, or leave either out', () => {
    const kept = about('+7 705 123 45 67', 'EA1234567');
    for (const given of [
      about('8 (705) 123-45-67', 'ea 1234567'),
      about('+77051234567', undefined),
      about('', 'EA1234567'),
      {},
    ]) {
      expect(checkSameCase(ID, kept, given).ok).toBe(true);
      expect(checkSameCase(ID, given, kept).ok).toBe(true);
    }
  });

  it('is refused with another number or another passport', () => {
    const kept = about('+7 705 123 45 67', 'EA1234567');
    const refused = (path: string) => ({
      ok: false,
      problems: [{ path, code: 'cancellation/other-case', params: { reference: 'SC-7K3M-9Q2X' } }],
    });
    expect(checkSameCase(ID, kept, about('+7 705 123 45 68', 'EA1234567'))).toEqual(refused('sim.number'));
    expect(checkSameCase(ID, kept, about('+7 705 123 45 67', 'EA1234568'))).toEqual(
      refused('applicant.passport.number'),
    );
    expect(checkSameCase(ID, about('705 12', 'EA1234567'), kept)).toEqual(refused('sim.number'));
  });
});
