import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ladderOf, type LadderRung } from '../../../src/core/escalation/ladder.ts';
import { RUNGS } from '../../../src/core/escalation/rung.ts';
import type { ReceiptKind } from '../../../src/core/receipt/kind.ts';
import { anyDay, anyEvents, anyReceipts, noon, told, type Told } from '../cancellation/case-events.ts';

const REMINDER = { form: 'reminder' } as const;
const CLAIM = { form: 'claim' } as const;
const COMPLAINT = { form: 'regulator-complaint' } as const;

interface Proof {
  readonly kind: ReceiptKind;
  readonly day: number;
}

function rungsOn(day: number, events: readonly Told[], proofs: readonly Proof[] = []): readonly LadderRung[] {
  const receipts = proofs.map(({ kind, day: on }, index) => ({
    id: index + 1,
    kind,
    addedAtMs: noon(on),
  }));
  const found = { events: told(...events).map((event) => ({ ...event, note: '' })), receipts, letters: [] };
  return ladderOf(found, new Date(noon(day)).toISOString().slice(0, 10));
}

/** `reminder open silent *` for each rung; the star marks the one that is recommended. */
function told3(rungs: readonly LadderRung[]): readonly string[] {
  return rungs.map(({ status, reason, isRecommended }) => {
    const day = 'day' in reason ? ` ${reason.day.slice(5)}` : '';
    return `${status} ${reason.code}${day}${isRecommended ? ' *' : ''}`;
  });
}

describe('the ladder', () => {
  it('begins with a filing and ends with the confirmation', () => {
    expect(rungsOn(2, [])).toEqual([]);
    expect(rungsOn(2, [['call', 1, 'hotline']])).toEqual([]);
    expect(rungsOn(9, [['filed', 1, 'shop']], [{ kind: 'confirmation', day: 8 }])).toEqual([]);
    expect(rungsOn(2, [], [{ kind: 'stamped-copy', day: 1 }])).toHaveLength(3);
  });

  it.each<[string, number, readonly Told[], readonly string[]]>([
    [
      'nothing presses while no day is set',
      3,
      [['filed', 1, 'shop']],
      ['open no-wait', 'open no-wait', 'later claim-first'],
    ],
    [
      'the traveller waits',
      3,
      [['filed', 1, 'shop', { dueOn: '2026-11-10' }]],
      ['later waiting 11-10', 'later waiting 11-10', 'later claim-first'],
    ],
    [
      'silence calls for a reminder',
      11,
      [['filed', 1, 'shop', { dueOn: '2026-11-10' }]],
      ['open silent *', 'open silent', 'later claim-first'],
    ],
    [
      'so does a refusal',
      6,
      [
        ['filed', 1, 'shop'],
        ['refusal', 5, 'shop'],
      ],
      ['open refused *', 'open refused', 'later claim-first'],
    ],
    [
      'silence after a reminder calls for a claim',
      25,
      [
        ['filed', 1, 'shop'],
        ['filed', 12, 'post', { ...REMINDER, dueOn: '2026-11-20' }],
      ],
      ['done silent', 'open silent *', 'later claim-first'],
    ],
    [
      'the ten days of a claim run',
      24,
      [
        ['filed', 1, 'shop'],
        ['filed', 20, 'shop', CLAIM],
      ],
      ['skipped further-up', 'done reply-due 11-30', 'later reply-due 11-30'],
    ],
    [
      'they are over',
      31,
      [
        ['filed', 1, 'shop'],
        ['filed', 20, 'shop', CLAIM],
      ],
      ['skipped further-up', 'done reply-over 11-30', 'open reply-over 11-30 *'],
    ],
    [
      'nobody knows when a posted claim arrived',
      31,
      [
        ['filed', 1, 'shop'],
        ['filed', 20, 'post', CLAIM],
      ],
      ['skipped further-up', 'done delivery-unknown', 'later delivery-unknown'],
    ],
    [
      'a refused claim leads further',
      28,
      [
        ['filed', 20, 'shop', CLAIM],
        ['refusal', 25, 'post'],
      ],
      ['skipped further-up', 'done refused', 'open refused *'],
    ],
    [
      'an answered claim is for the traveller to judge',
      28,
      [
        ['filed', 20, 'shop', CLAIM],
        ['answer', 25, 'email'],
      ],
      ['skipped further-up', 'done answered', 'open answered'],
    ],
    [
      'after the complaint nothing is left',
      45,
      [
        ['filed', 20, 'shop', CLAIM],
        ['filed', 40, 'post', COMPLAINT],
      ],
      ['skipped further-up', 'done reply-over 11-30', 'done reply-over 11-30'],
    ],
  ])('%s', (_, day, events, expected) => {
    expect(told3(rungsOn(day, events))).toEqual(expected);
  });

  it('starts anew with a claim when money is taken after the end', () => {
    const before: readonly Told[] = [
      ['filed', 1, 'shop'],
      ['filed', 2, 'shop', CLAIM],
    ];
    const proof = [{ kind: 'confirmation', day: 8 }] as const;
    const charged: readonly Told[] = [...before, ['charge', 20, null, { amountTenge: '390' }]];
    expect(told3(rungsOn(21, charged, proof))).toEqual([
      'skipped charge',
      'open charge *',
      'later claim-first',
    ]);
    const claimed: readonly Told[] = [...charged, ['filed', 22, 'shop', CLAIM]];
    expect(told3(rungsOn(40, claimed, proof))).toEqual([
      'skipped charge',
      'done reply-over 12-02',
      'open reply-over 12-02 *',
    ]);
    expect(rungsOn(41, [...claimed, ['charge-settled', 41]], proof)).toEqual([]);
  });

  it('counts what each letter would name and enclose', () => {
    const proofs = [
      { kind: 'stamped-copy', day: 2 },
      { kind: 'charge-statement', day: 3 },
    ] as const;
    const events: readonly Told[] = [
      ['filed', 1, 'shop'],
      ['filed', 12, 'post', REMINDER],
    ];
    expect(rungsOn(13, events, proofs).map(({ cites }) => cites)).toEqual([
      { filings: 2, papers: 1 },
      { filings: 2, papers: 2 },
      { filings: 2, papers: 2 },
    ]);
  });
});

it('any case has no ladder or all three rungs, recommends at most one of the open ones, and forgets no filing', () => {
  const receipts = anyReceipts.map((found) => found.map((receipt, index) => ({ ...receipt, id: index + 1 })));
  const seen = new Set<number>();
  fc.assert(
    fc.property(anyEvents, receipts, anyDay, (given, proofs, today) => {
      const events = given.map((event) => ({ ...event, note: '' }));
      const rungs = ladderOf({ events, receipts: proofs, letters: [] }, today);
      const shuffled = { events: events.toReversed(), receipts: proofs.toReversed(), letters: [] };
      expect(ladderOf(shuffled, today)).toEqual(rungs);
      seen.add(rungs.length);
      if (rungs.length === 0) return;
      expect(rungs.map(({ form }) => form)).toEqual(RUNGS);
      const recommended = rungs.filter(({ isRecommended }) => isRecommended);
      expect(recommended.length).toBeLessThan(2);
      expect(recommended.every(({ status }) => status === 'open')).toBe(true);
      for (const { status, doneOn } of rungs) expect(status === 'done').toBe(doneOn !== undefined);
    }),
    { numRuns: 500 },
  );
  expect([...seen].sort()).toEqual([0, 3]);
});
