import { describe, expect, it } from 'vitest';

import { checkDates } from '../../../src/core/cancellation/check-dates.ts';

const TODAY = '2026-11-25';

function faults(expiresOn?: string, birthDate?: string, terminateOn?: string) {
  const draft = { applicant: { birthDate, passport: { expiresOn } }, requests: { terminateOn } };
  return checkDates(draft, TODAY).map(({ path, code }) => `${path}: ${code}`);
}

describe('dates of a draft', () => {
  it('are odd when they are on the wrong side of today, even while the rest is missing', () => {
    expect(faults('2026-11-24', '2026-11-26', '2026-11-24')).toEqual([
      'applicant.birthDate: applicant/birth-in-future',
      'applicant.passport.expiresOn: applicant/passport-expired',
      'requests.terminateOn: requests/end-in-past',
    ]);
  });

  it('may be today: a passport is valid on its last day, a contract may end at once', () => {
    expect(faults(TODAY, TODAY, TODAY)).toEqual([]);
  });

  it('are not judged while they are missing or no dates', () => {
    expect(checkDates({}, TODAY)).toEqual([]);
    expect(faults('', '2026-13-01', 'tomorrow')).toEqual([]);
    expect(faults(' 2026-11-24 ')).toHaveLength(1);
  });
});
