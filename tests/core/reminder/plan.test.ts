import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, dateInZone } from '../../../src/core/calendar.ts';
import type { Deadline } from '../../../src/core/cancellation/deadline.ts';
import { LATE_DAYS, planReminders, shownKeyOf } from '../../../src/core/reminder/plan.ts';
import type { RemindedCase } from '../../../src/core/reminder/reminder.ts';

const deadline = (dueOn: string, id = 'own-wait-3'): Deadline => ({
  id,
  kind: 'own-wait',
  eventId: 3,
  startsOn: dueOn,
  dueOn,
  source: 'own',
  check: null,
});
const caseWith = (...deadlines: Deadline[]): RemindedCase => ({
  id: 'ABCDEFGH',
  state: 'waiting',
  operator: 'kcell',
  maskedNumber: '+7 701 ••• 44 17',
  evidence: { filed: 'stamp', ended: 'none' },
  trip: null,
  deadlines,
});
const plan = (
  cases: readonly RemindedCase[],
  now: string,
  timeZone = 'Asia/Almaty',
  hour = 9,
  shown: string[] = [],
) => planReminders(cases, { nowMs: Date.parse(now), hour, timeZone, shown: new Set(shown) });

describe('planReminders', () => {
  const cases = [caseWith(deadline('2026-12-04'))];

  it('is due from the hour on, in the zone of the computer', () => {
    const before = plan(cases, '2026-12-04T08:59:59.999+05:00');
    expect(before).toEqual({ due: [], nextAtMs: Date.parse('2026-12-04T09:00:00+05:00') });
    expect(plan(cases, '2026-12-04T09:00:00+05:00').due).toHaveLength(1);
    expect(plan(cases, '2026-12-04T09:00:00+05:00').nextAtMs).toBeUndefined();
    expect(plan(cases, '2026-12-03T20:00:00Z', 'America/Los_Angeles').due).toEqual([]);
    expect(plan(cases, '2026-12-03T19:00:00Z', 'Pacific/Kiritimati').due).toHaveLength(1);
  });

  it('shows late what was missed, for a week', () => {
    expect(plan(cases, '2026-12-11T23:59:00+05:00').due).toHaveLength(1);
    expect(plan(cases, '2026-12-12T00:00:00+05:00')).toEqual({ due: [], nextAtMs: undefined });
    expect(LATE_DAYS).toBe(7);
  });

  it('leaves out what was shown, but not the same matter on another day', () => {
    const [found] = cases;
    const [reminder] = plan(cases, '2026-12-05T09:00:00+05:00').due;
    const key = shownKeyOf(reminder!);
    expect(key).toBe('ABCDEFGH own-wait-3 2026-12-04');
    expect(plan(cases, '2026-12-05T09:00:00+05:00', 'Asia/Almaty', 9, [key]).due).toEqual([]);
    const moved = [{ ...found!, deadlines: [deadline('2026-12-05')] }];
    expect(plan(moved, '2026-12-05T09:00:00+05:00', 'Asia/Almaty', 9, [key]).due).toHaveLength(1);
  });

  it('takes the next hour where the clock leaves one out, and the second where it repeats one', () => {
    const at = (on: string, hour: number) => {
      const { nextAtMs } = plan(
        [caseWith(deadline(on))],
        '2026-01-01T00:00:00Z',
        'America/Los_Angeles',
        hour,
      );
      return new Date(nextAtMs ?? 0).toISOString();
    };
    expect(at('2026-03-08', 2)).toBe('2026-03-08T10:00:00.000Z');
    expect(at('2026-03-08', 9)).toBe('2026-03-08T16:00:00.000Z');
    expect(at('2026-11-01', 1)).toBe('2026-11-01T09:00:00.000Z');
  });

  it('always has each reminder shown, due, ahead or past, and never asks to look back in time', () => {
    const date = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const zone = fc.constantFrom(
      'Asia/Almaty',
      'Asia/Shanghai',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'UTC',
    );
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 6 }), zone, fc.nat(23), now, (days, timeZone, hour, clock) => {
        const nowMs = clock.getTime();
        const found = caseWith(...days.map((day, index) => deadline(day, `own-wait-${String(index)}`)));
        const { due, nextAtMs } = planReminders([found], { nowMs, hour, timeZone, shown: new Set() });
        const today = dateInZone(nowMs, timeZone);
        expect(
          due.every(({ reminder }) => reminder.on <= today && addDays(reminder.on, LATE_DAYS) >= today),
        ).toBe(true);
        if (nextAtMs !== undefined) expect(nextAtMs).toBeGreaterThan(nowMs);
        expect(nextAtMs !== undefined || days.every((day) => day <= today)).toBe(true);
        const shown = new Set(due.map(shownKeyOf));
        expect(planReminders([found], { nowMs, hour, timeZone, shown }).due).toEqual([]);
      }),
    );
  });
});
