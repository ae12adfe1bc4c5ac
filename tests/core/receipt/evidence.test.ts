import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EVENT_KINDS } from '../../../src/core/cancellation/event.ts';
import { evidenceOf, EVIDENCE_CLASSES, ticksOf } from '../../../src/core/receipt/evidence.ts';
import { isAcknowledging, isConfirming, RECEIPT_KINDS } from '../../../src/core/receipt/kind.ts';

describe('evidenceOf', () => {
  it.each([
    ['stamped-confirmation', 'stamp', 'stamp'],
    ['confirmation', 'letter', 'letter'],
    ['sms-confirmation', 'sms', 'sms'],
    ['stamped-copy', 'stamp', 'none'],
    ['acknowledgement', 'letter', 'none'],
    ['sms-acknowledgement', 'sms', 'none'],
    ['other', 'none', 'none'],
    ['mismatched', 'none', 'none'],
  ] as const)('takes %s for %s of the filing and %s of the end', (kind, filed, ended) => {
    expect(evidenceOf([], [kind])).toEqual({ filed, ended });
  });

  it.each([
    ['filed', 'handed in at the counter', 'own-note', 'none'],
    ['filed', 'вх. № 1207', 'ticket', 'none'],
    ['call', 'ten days, they say', 'none', 'none'],
    ['call', 'ticket 40118276', 'ticket', 'none'],
    ['confirmation', 'closed, says the agent', 'own-note', 'own-note'],
    ['confirmation', 'исх. № 77', 'ticket', 'ticket'],
    ['mail-drafted', '40118276', 'none', 'none'],
    ['receipt-archived', '№ 5.pdf', 'none', 'none'],
  ] as const)(
    'takes the event %s «%s» for %s of the filing and %s of the end',
    (kind, note, filed, ended) => {
      expect(evidenceOf([{ kind, note, details: {} }], [])).toEqual({ filed, ended });
    },
  );

  it('takes the number that an event was recorded with before that of its note', () => {
    const call = { kind: 'call', note: 'they called back', details: { ticket: 'A-15' } } as const;
    expect(evidenceOf([call], [])).toEqual({ filed: 'ticket', ended: 'none' });
  });

  it('counts the strongest proof of each, whatever lies beside it', () => {
    const events = [
      { kind: 'filed', note: '', details: {} },
      { kind: 'confirmation', note: '', details: {} },
    ] as const;
    expect(evidenceOf(events, ['sms-acknowledgement', 'stamped-copy', 'other'])).toEqual({
      filed: 'stamp',
      ended: 'own-note',
    });
    expect(evidenceOf(events, ['mismatched'])).toEqual({ filed: 'own-note', ended: 'own-note' });
  });

  const event = fc.record({
    kind: fc.constantFrom(...EVENT_KINDS),
    note: fc.constantFrom('', '№ 12', 'word'),
    details: fc.constantFrom({}, { ticket: 'A' }),
  });
  const receipts = fc.array(fc.constantFrom(...RECEIPT_KINDS), { maxLength: 5 });

  it('ignores order, and never falls when something is added', () => {
    fc.assert(
      fc.property(
        fc.array(event),
        receipts,
        event,
        fc.constantFrom(...RECEIPT_KINDS),
        (events, kinds, one, kind) => {
          const found = evidenceOf(events, kinds);
          expect(evidenceOf(events.toReversed(), kinds.toReversed())).toEqual(found);
          const more = evidenceOf([...events, one], [...kinds, kind]);
          expect(ticksOf(more.filed)).toBeGreaterThanOrEqual(ticksOf(found.filed));
          expect(ticksOf(more.ended)).toBeGreaterThanOrEqual(ticksOf(found.ended));
        },
      ),
    );
  });

  it('gives the end more than a ticket only for a receipt that confirms it', () => {
    fc.assert(
      fc.property(fc.array(event), receipts, (events, kinds) => {
        const { filed, ended } = evidenceOf(events, kinds);
        expect(ticksOf(ended) > ticksOf('ticket')).toBe(kinds.some(isConfirming));
        expect(ticksOf(filed) > ticksOf('ticket')).toBe(
          kinds.some((kind) => isConfirming(kind) || isAcknowledging(kind)),
        );
      }),
    );
  });
});

describe('ticksOf', () => {
  it('counts from nothing to a stamp', () => {
    expect(EVIDENCE_CLASSES.map(ticksOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
