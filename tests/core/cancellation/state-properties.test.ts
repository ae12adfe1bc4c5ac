import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openChargesOf } from '../../../src/core/cancellation/charge.ts';
import { standingSchema, stateOf } from '../../../src/core/cancellation/state.ts';
import { isConfirming } from '../../../src/core/receipt/kind.ts';
import { anyDay, anyEvents, anyReceipts, told } from './case-events.ts';

describe('every case', () => {
  const input = fc.record({ isComplete: fc.boolean(), events: anyEvents, receipts: anyReceipts });

  it('has exactly one state, whatever happened, and the same one each time', () => {
    fc.assert(
      fc.property(input, anyDay, (sample, today) => {
        const standing = stateOf(sample, today);
        expect(standingSchema.parse(standing)).toEqual(standing);
        const { events, receipts } = sample;
        const shuffled = { ...sample, events: events.toReversed(), receipts: receipts.toReversed() };
        expect(stateOf(shuffled, today)).toEqual(standing);
      }),
      { numRuns: 500 },
    );
  });

  it('is confirmed or later only with a receipt, and closed only without an open charge', () => {
    fc.assert(
      fc.property(input, anyDay, (sample, today) => {
        const { state } = stateOf(sample, today);
        const hasEnded = ['confirmed', 'aftercare', 'closed', 'reopened'].includes(state);
        expect(hasEnded).toBe(sample.receipts.some(({ kind }) => isConfirming(kind)));
        if (state === 'closed') expect(openChargesOf(sample.events)).toEqual([]);
        if (state === 'ready') expect(sample.isComplete).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('counts days within their bounds', () => {
    fc.assert(
      fc.property(input, anyDay, (sample, today) => {
        const standing = stateOf(sample, today);
        if (standing.state === 'waiting') {
          expect(standing.day).toBeGreaterThanOrEqual(0);
          expect(standing.day).toBeLessThanOrEqual(standing.of);
          expect(today <= standing.deadline.dueOn).toBe(true);
        }
        if (standing.state === 'overdue') expect(standing.days).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on when things were recorded, but for decisions and for what happened at one moment', () => {
    fc.assert(
      fc.property(input, anyDay, fc.infiniteStream(fc.nat()), (sample, today, random) => {
        const times = new Set<number>();
        const events = sample.events.filter(({ kind, atMs }) => {
          const isFirst = !times.has(atMs);
          times.add(atMs);
          return isFirst && kind !== 'closed' && kind !== 'reopened';
        });
        const ids = events
          .map(({ id }) => ({ id, key: random.next().value as number }))
          .toSorted((a, b) => a.key - b.key || a.id - b.id);
        const recordedOtherwise = events.map((event, index) => ({
          ...event,
          id: ids[index]?.id ?? event.id,
        }));
        // The place of a deadline's event in the records is the one thing that may differ.
        const plain = (standing: object) => ({ ...standing, deadline: undefined });
        expect(plain(stateOf({ ...sample, events: recordedOtherwise }, today))).toEqual(
          plain(stateOf({ ...sample, events }, today)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('ignores what only informs', () => {
    const chatter = ['call', 'visit', 'note', 'printed', 'mail-drafted', 'letter-made'] as const;
    fc.assert(
      fc.property(input, anyDay, fc.array(fc.constantFrom(...chatter)), (sample, today, kinds) => {
        const more = kinds.map((kind, index) => ({ ...told([kind, 10])[0]!, id: 100 + index }));
        expect(stateOf({ ...sample, events: [...sample.events, ...more] }, today)).toEqual(
          stateOf(sample, today),
        );
      }),
    );
  });
});
