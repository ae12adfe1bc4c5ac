import { describe, expect, it } from 'vitest';

import {
  flightNoticeOf,
  NOTICE_DAYS,
  type TravellingCase,
} from '../../../src/core/reminder/flight-notice.ts';

const UNPROVED: TravellingCase = {
  id: 'A',
  state: 'filed',
  evidence: { filed: 'own-note', ended: 'none' },
  trip: { departsOn: '2026-11-26' },
};
/** Half past four on the 24th in Almaty. */
const NOW_MS = Date.parse('2026-11-24T16:30:00+05:00');

describe('flightNoticeOf', () => {
  it('counts the days and names the cases of the next flight', () => {
    const cases = [
      { ...UNPROVED, id: 'later', trip: { departsOn: '2026-11-28' } },
      { ...UNPROVED, id: 'one' },
      { ...UNPROVED, id: 'stamped', evidence: { filed: 'stamp', ended: 'none' } as const },
      { ...UNPROVED, id: 'closed', state: 'closed' as const },
      { ...UNPROVED, id: 'ended', evidence: { filed: 'sms', ended: 'sms' } as const },
      {
        ...UNPROVED,
        id: 'draft',
        state: 'draft' as const,
        evidence: { filed: 'none', ended: 'none' } as const,
      },
      { ...UNPROVED, id: 'unknown', trip: null },
    ];
    expect(flightNoticeOf(cases, NOW_MS)).toEqual({
      departsOn: '2026-11-26',
      daysLeft: 2,
      ids: new Set(['one', 'draft']),
    });
  });

  it('speaks from a week before until the day itself', () => {
    const at = (departsOn: string) =>
      flightNoticeOf([{ ...UNPROVED, trip: { departsOn } }], NOW_MS)?.daysLeft;
    expect(at('2026-11-23')).toBeUndefined();
    expect(at('2026-11-24')).toBe(0);
    expect(at('2026-12-01')).toBe(NOTICE_DAYS);
    expect(at('2026-12-02')).toBeUndefined();
  });

  it('counts by the calendar of the place of departure, not of the computer', () => {
    const lateInAlmaty = Date.parse('2026-11-24T23:59:00+05:00');
    const daysLeft = (nowMs: number, timeZone?: string) =>
      flightNoticeOf(
        [{ ...UNPROVED, trip: { departsOn: '2026-11-26', ...(timeZone && { timeZone }) } }],
        nowMs,
      )?.daysLeft;
    expect(daysLeft(lateInAlmaty)).toBe(2);
    expect(daysLeft(lateInAlmaty + 60_000)).toBe(1);
    expect(daysLeft(lateInAlmaty, 'Asia/Shanghai')).toBe(1);
    expect(daysLeft(lateInAlmaty, 'America/Los_Angeles')).toBe(2);
  });

  it('is silent without cases', () => {
    expect(flightNoticeOf([], NOW_MS)).toBeUndefined();
  });
});
