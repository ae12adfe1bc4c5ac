import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { addDays } from '../../../src/core/calendar.ts';
import { changesByItselfOn, groupOf, placeInGroup } from '../../../src/core/cancellation/group.ts';
import { stateOf } from '../../../src/core/cancellation/state.ts';
import { anyDay, anyEvents, anyReceipts } from './case-events.ts';

it('holds from one day until the day on which it says to change by itself', () => {
  const input = fc.record({ isComplete: fc.boolean(), events: anyEvents, receipts: anyReceipts });
  fc.assert(
    fc.property(input, anyDay, fc.nat({ max: 60 }), (sample, today, later) => {
      const seen = stateOf(sample, today);
      const changesOn = changesByItselfOn(seen);
      const day = addDays(today, later);
      if (changesOn !== null) expect(changesOn > today).toBe(true);
      if (changesOn !== null && day >= changesOn) return;
      const then = stateOf(sample, day);
      expect([then.state, groupOf(then), placeInGroup(then)]).toEqual([
        seen.state,
        groupOf(seen),
        placeInGroup(seen),
      ]);
    }),
    { numRuns: 1000 },
  );
});
