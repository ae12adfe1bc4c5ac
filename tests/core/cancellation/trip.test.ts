import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, dateInZone, daysBetween, isTimeZone, KAZAKH_ZONE } from '../../../src/core/calendar.ts';
import { readDraft } from '../../../src/core/cancellation/draft.ts';
import { parseCancellation } from '../../../src/core/cancellation/schema.ts';
import { todayOf } from '../../../src/core/cancellation/trip.ts';
import { minimalInput } from '../../support/inputs.ts';

const reading = (trip: Record<string, string>) => readDraft({ ...minimalInput(), trip });

describe('the trip of a cancellation', () => {
  it('is optional, and keeps a date and a zone', () => {
    expect(reading({ departsOn: '2026-11-26' }).cancellation?.trip).toEqual({ departsOn: '2026-11-26' });
    expect(reading({ departsOn: '2026-11-26', timeZone: 'Asia/Shanghai' }).problems).toEqual([]);
    expect(readDraft(minimalInput()).cancellation?.trip).toBeUndefined();
  });

  it('says what is wrong with it by name', () => {
    const problems = (trip: Record<string, string>) => {
      const outcome = parseCancellation({ ...minimalInput(), trip });
      return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path} ${code}`);
    };
    expect(problems({})).toEqual(['trip.departsOn input/missing']);
    expect(problems({ departsOn: '26.11.2026' })).toEqual(['trip.departsOn input/date-format']);
    expect(problems({ departsOn: '2026-11-31' })).toEqual(['trip.departsOn input/date-impossible']);
    expect(problems({ departsOn: '2026-11-26', timeZone: 'Almaty' })).toEqual([
      'trip.timeZone input/time-zone',
    ]);
    expect(problems({ departsOn: '2026-11-26', gate: '5' })).toEqual(['trip.gate input/unknown-name']);
  });

  it('is none while its date is blank', () => {
    expect(reading({ departsOn: ' ', timeZone: 'Asia/Almaty' }).problems).toEqual([]);
    expect(reading({ departsOn: '' }).cancellation?.trip).toBeUndefined();
  });
});

describe('calendar dates in zones', () => {
  it('turn at midnight of their zone', () => {
    const midnight = Date.parse('2026-11-26T00:00:00+05:00');
    expect(dateInZone(midnight - 1, KAZAKH_ZONE)).toBe('2026-11-25');
    expect(dateInZone(midnight, KAZAKH_ZONE)).toBe('2026-11-26');
    expect(dateInZone(midnight, 'America/Los_Angeles')).toBe('2026-11-25');
    expect(dateInZone(midnight, 'Pacific/Kiritimati')).toBe('2026-11-26');
    expect(todayOf(undefined, midnight)).toBe('2026-11-26');
    expect(todayOf({ departsOn: '2026-12-01', timeZone: 'America/Los_Angeles' }, midnight)).toBe(
      '2026-11-25',
    );
  });

  it('know that Kazakhstan has kept one time since March 2024', () => {
    expect(dateInZone(Date.parse('2024-03-01T18:30:00Z'), KAZAKH_ZONE)).toBe('2024-03-01');
    expect(dateInZone(Date.parse('2024-02-28T18:30:00Z'), KAZAKH_ZONE)).toBe('2024-02-29');
  });

  it('count days there and back', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -400, max: 400 }), (day, days) => {
        const from = day.toISOString().slice(0, 10);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('tell a zone from a word', () => {
    expect(['Asia/Almaty', 'UTC', 'Pacific/Kiritimati'].every(isTimeZone)).toBe(true);
    expect(['', 'Almaty', 'GMT+99'].some(isTimeZone)).toBe(false);
  });
});
