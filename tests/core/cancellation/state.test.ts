import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';

import { EVENT_KINDS } from '../../../src/core/cancellation/event.ts';
import { CANCELLATION_STATES, stateOf } from '../../../src/core/cancellation/state.ts';
import { isConfirming, RECEIPT_KINDS } from '../../../src/core/receipt/kind.ts';

const event = (kind: (typeof EVENT_KINDS)[number], atMs = 0) => ({ kind, atMs });

describe('stateOf', () => {
  it('follows the journey', () => {
    const events = [event('created')];
    expect(stateOf({ isComplete: false, events, receiptKinds: [] })).toBe('draft');
    expect(stateOf({ isComplete: true, events, receiptKinds: [] })).toBe('ready');
    events.push(event('filed'));
    expect(stateOf({ isComplete: true, events, receiptKinds: [] })).toBe('filed');
    events.push(event('confirmation'));
    expect(stateOf({ isComplete: true, events, receiptKinds: [] })).toBe('filed');
    expect(stateOf({ isComplete: true, events, receiptKinds: ['confirmation'] })).toBe('confirmed');
    events.push(event('closed'));
    expect(stateOf({ isComplete: true, events, receiptKinds: ['confirmation'] })).toBe('closed');
  });

  it.each([
    ['stamped-copy', 'filed'],
    ['acknowledgement', 'filed'],
    ['sms-acknowledgement', 'filed'],
    ['stamped-confirmation', 'confirmed'],
    ['sms-confirmation', 'confirmed'],
    ['other', 'ready'],
    ['mismatched', 'ready'],
  ] as const)('takes %s as proof of %s', (kind, state) => {
    expect(stateOf({ isComplete: true, events: [], receiptKinds: [kind] })).toBe(state);
  });

  it('is total, ignores order, and never confirms or closes without a confirmation', () => {
    const input = fc.record({
      isComplete: fc.boolean(),
      events: fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), atMs: fc.nat() })),
      receiptKinds: fc.array(fc.constantFrom(...RECEIPT_KINDS)),
    });
    fc.assert(
      fc.property(input, (sample) => {
        const state = stateOf(sample);
        expect(CANCELLATION_STATES).toContain(state);
        expect(stateOf({ ...sample, events: [...sample.events].reverse() })).toBe(state);
        if (!sample.receiptKinds.some(isConfirming)) expect(['confirmed', 'closed']).not.toContain(state);
      }),
    );
  });
});
