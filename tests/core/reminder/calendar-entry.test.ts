import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  entriesToExport,
  keyOf,
  type CalendarEntry,
  type EntryContent,
} from '../../../src/core/reminder/calendar-entry.ts';

const TODAY = '2026-11-24';
const NOW_MS = Date.UTC(2026, 10, 24, 12);
const LATER_MS = NOW_MS + 60_000;

const CONTENT: EntryContent = {
  cancellationId: 'ABCDEFGH',
  reminderId: 'claim-reply-7',
  on: '2026-12-04',
  alarmHour: 9,
  summary: 'Kcell +7 701 ••• 44 17: the written reply to the claim is due',
  description: 'Case SC-ABCD-EFGH',
};
const first = entriesToExport([CONTENT], [], TODAY, NOW_MS);

describe('entriesToExport', () => {
  it('starts entries, and gives them back unchanged while they say the same', () => {
    expect(first).toEqual([{ ...CONTENT, sequence: 0, changedAtMs: NOW_MS, isCancelled: false }]);
    expect(entriesToExport([CONTENT], first, TODAY, LATER_MS)).toEqual(first);
  });

  it.each([
    ['its day', { on: '2026-12-05' }],
    ['its hour', { alarmHour: 18 }],
    ['its words', { summary: 'Kcell: 书面答复到期' }],
    ['its description', { description: '' }],
  ])('counts a change of %s', (_, change) => {
    expect(entriesToExport([{ ...CONTENT, ...change }], first, TODAY, LATER_MS)).toEqual([
      { ...CONTENT, ...change, sequence: 1, changedAtMs: LATER_MS, isCancelled: false },
    ]);
  });

  it('calls off what no longer holds, once, and leaves it out when its day is over', () => {
    const gone = entriesToExport([], first, TODAY, LATER_MS);
    expect(gone).toEqual([{ ...CONTENT, sequence: 1, changedAtMs: LATER_MS, isCancelled: true }]);
    expect(entriesToExport([], gone, TODAY, LATER_MS + 60_000)).toEqual(gone);
    expect(entriesToExport([], gone, CONTENT.on, LATER_MS)).toEqual(gone);
    expect(entriesToExport([], gone, '2026-12-05', LATER_MS)).toEqual([]);
    expect(entriesToExport([], first, '2026-12-05', LATER_MS)).toEqual([]);
  });

  it('takes back a calling off', () => {
    const gone = entriesToExport([], first, TODAY, LATER_MS);
    expect(entriesToExport([CONTENT], gone, TODAY, LATER_MS)[0]).toMatchObject({
      sequence: 2,
      isCancelled: false,
    });
  });

  it('never lets a change look older than the one before, though the clock is set back', () => {
    const [entry] = entriesToExport([{ ...CONTENT, alarmHour: 1 }], first, TODAY, NOW_MS - 1e9);
    expect(entry?.changedAtMs).toBeGreaterThan(NOW_MS);
  });

  it('exports each entry once, in a lasting order, whatever was wanted and known', () => {
    const content = fc.record({
      cancellationId: fc.constantFrom('A', 'B'),
      reminderId: fc.constantFrom('x', 'y', 'z'),
      on: fc.constantFrom('2026-11-01', TODAY, '2026-12-01'),
      alarmHour: fc.constantFrom(9, 10),
      summary: fc.constantFrom('a', 'b'),
      description: fc.constant(''),
    });
    const unique = fc.uniqueArray(content, { selector: keyOf });
    fc.assert(
      fc.property(fc.array(unique, { maxLength: 5 }), (exports) => {
        let known: readonly CalendarEntry[] = [];
        exports.forEach((wanted, index) => {
          const found = entriesToExport(wanted, known, TODAY, NOW_MS + index * 5000);
          expect(new Set(found.map(keyOf)).size).toBe(found.length);
          expect(found.map(({ on }) => on)).toEqual(found.map(({ on }) => on).toSorted());
          expect(found.filter(({ isCancelled }) => !isCancelled)).toHaveLength(wanted.length);
          for (const entry of found) {
            const before = known.find((one) => keyOf(one) === keyOf(entry));
            if (before !== undefined && entry !== before) {
              expect(entry.sequence).toBe(before.sequence + 1);
              expect(entry.changedAtMs).toBeGreaterThan(before.changedAtMs);
            }
          }
          known = [...known.filter((one) => !found.some((other) => keyOf(other) === keyOf(one))), ...found];
        });
      }),
    );
  });
});
