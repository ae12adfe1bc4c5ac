import { describe, expect, it } from 'vitest';

import { addDays, daysBetween, endOfKazakhDay, kazakhDateOf } from '../../src/core/calendar.ts';

describe('days in Kazakhstan', () => {
  it.each([
    ['the last second of a day', '2026-11-25T18:59:59.999Z', '2026-11-25'],
    ['midnight in Almaty', '2026-11-25T19:00:00Z', '2026-11-26'],
    ['midnight in London', '2026-11-26T00:00:00Z', '2026-11-26'],
    ['the last second of a year', '2026-12-31T18:59:59Z', '2026-12-31'],
    ['the first of the next', '2026-12-31T19:00:00Z', '2027-01-01'],
    // Until the end of February 2024 Almaty was at UTC+6; then one zone, UTC+5, began.
    ['an evening at UTC+6', '2024-02-28T18:30:00Z', '2024-02-29'],
    ['the hour that came twice', '2024-02-29T18:30:00Z', '2024-02-29'],
    ['an evening at UTC+5', '2024-03-01T18:30:00Z', '2024-03-01'],
  ])('%s', (_, moment, date) => expect(kazakhDateOf(Date.parse(moment))).toBe(date));

  it('end at 19:00 UTC', () => {
    expect(new Date(endOfKazakhDay('2026-11-30')).toISOString()).toBe('2026-11-30T19:00:00.000Z');
    const end = endOfKazakhDay('2026-12-31');
    expect([kazakhDateOf(end - 1), kazakhDateOf(end)]).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('are counted across months, years and leap days', () => {
    expect(addDays('2026-11-24', 10)).toBe('2026-12-04');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2026-11-26', '2026-11-24')).toBe(-2);
  });
});
