import { describe, expect, it } from 'vitest';

import { openChargesOf, sumOfCharges } from '../../../src/core/cancellation/charge.ts';
import type { StateReceipt } from '../../../src/core/cancellation/ending.ts';
import { stateOf } from '../../../src/core/cancellation/state.ts';
import { receipt, told, type Told } from './case-events.ts';

const CONFIRMATION = receipt('confirmation', 20);
const november = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;

/** The state of a complete case on a day. */
const on = (day: string, events: readonly Told[], receipts: readonly StateReceipt[] = []) =>
  stateOf({ isComplete: true, events: told(...events), receipts }, day);

describe('before the end', () => {
  it('is a draft, then ready, then filed', () => {
    const created = told(['created', 1]);
    expect(stateOf({ isComplete: false, events: created, receipts: [] }, november(1))).toEqual({
      state: 'draft',
    });
    expect(on(november(1), [['created', 1]])).toEqual({ state: 'ready' });
    expect(on(november(2), [['filed', 2, 'shop']])).toEqual({
      state: 'filed',
      filedOn: november(2),
      via: 'shop',
      lastReply: null,
    });
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
    const receipts = [receipt(kind, 3)];
    expect(stateOf({ isComplete: true, events: [], receipts }, november(3)).state).toBe(state);
  });

  it('never believes a confirmation by word of mouth', () => {
    expect(
      on(november(9), [
        ['filed', 2],
        ['confirmation', 9, 'hotline'],
      ]),
    ).toMatchObject({
      state: 'filed',
      lastReply: 'confirmation',
    });
  });

  it('waits day by day, then is overdue', () => {
    const events: Told[] = [['filed', 12, 'shop', { dueOn: november(22) }]];
    expect(on(november(12), events)).toMatchObject({ state: 'waiting', day: 0, of: 10 });
    expect(on(november(16), events)).toMatchObject({ state: 'waiting', day: 4, of: 10 });
    expect(on(november(22), events)).toMatchObject({ state: 'waiting', day: 10, of: 10 });
    expect(on(november(24), events)).toMatchObject({ state: 'overdue', days: 2 });
  });

  it('waits for nothing while nothing was filed', () => {
    expect(on(november(1), [['wait-until', 1, null, { dueOn: november(5) }]])).toEqual({ state: 'ready' });
  });

  it('goes by the step that was taken last', () => {
    const claim: Told = ['filed', 12, 'shop', { form: 'claim' }];
    const longer: Told = ['wait-until', 23, null, { dueOn: november(28) }];
    expect(on(november(24), [claim])).toMatchObject({ state: 'overdue', days: 2 });
    expect(on(november(24), [claim, longer])).toMatchObject({ state: 'waiting', day: 1, of: 5 });
  });

  it('is refused until something is filed or awaited again', () => {
    const refused: Told[] = [
      ['filed', 2, 'shop'],
      ['refusal', 4, 'email'],
    ];
    expect(on(november(5), refused)).toEqual({ state: 'refused', refusedOn: november(4) });
    expect(on(november(5), [...refused, ['filed', 5, 'shop', { form: 'reminder' }]]).state).toBe('filed');
    expect(on(november(5), [...refused, ['wait-until', 5, null, { dueOn: november(9) }]]).state).toBe(
      'waiting',
    );
    // The refusal of an earlier application does not count for a later one.
    expect(
      on(november(5), [
        ['filed', 5, 'shop'],
        ['refusal', 4, 'email'],
      ]).state,
    ).toBe('filed');
  });

  it('still waits for the written reply when a claim is refused on the telephone', () => {
    const events: Told[] = [
      ['filed', 2, 'shop', { form: 'claim' }],
      ['refusal', 4, 'hotline'],
    ];
    expect(on(november(5), events)).toMatchObject({ state: 'waiting', day: 3, of: 10 });
  });
});

describe('after the end', () => {
  const receipts = [CONFIRMATION];

  it('is confirmed, then in aftercare, then closed', () => {
    const filed: Told = ['filed', 2, 'shop'];
    expect(on(november(20), [filed], receipts)).toEqual({
      state: 'confirmed',
      confirmedOn: november(20),
      chargeCount: 0,
    });
    const checked: Told = ['aftercare-check', 21, null, { check: 'number-dead', result: 'passed' }];
    expect(on(november(21), [filed, checked], receipts)).toEqual({
      state: 'aftercare',
      openChecks: ['accounts-moved', 'statement-clean', 'balance-back', 'sim-destroyed'],
      dueOn: null,
      isDue: false,
      chargeCount: 0,
    });
    expect(on(november(22), [filed, checked, ['closed', 22]], receipts)).toEqual({
      state: 'closed',
      closedOn: november(22),
    });
  });

  it('counts a failed check as open and a waived one as done', () => {
    const check = (name: 'number-dead', result: 'failed' | 'waived', day: number): Told => [
      'aftercare-check',
      day,
      null,
      { check: name, result },
    ];
    const open = (events: readonly Told[]) => {
      const standing = on(november(25), events, receipts);
      return standing.state === 'aftercare' ? standing.openChecks : [];
    };
    expect(open([check('number-dead', 'failed', 21)])).toContain('number-dead');
    expect(open([check('number-dead', 'failed', 21), check('number-dead', 'waived', 22)])).not.toContain(
      'number-dead',
    );
    expect(open([['sim-destroyed', 21]])).not.toContain('sim-destroyed');
  });

  it('tells when a day for a check has come', () => {
    const plan: Told = ['wait-until', 21, null, { check: 'statement-clean', dueOn: november(28) }];
    expect(on(november(27), [plan], receipts)).toMatchObject({ dueOn: november(28), isDue: false });
    expect(on(november(28), [plan], receipts)).toMatchObject({ dueOn: november(28), isDue: true });
  });

  it('is reopened by a charge from the day of the confirmation on, until that is settled', () => {
    const charge: Told = ['charge', 20, null, { amountTenge: '390' }];
    expect(on(november(25), [charge], receipts)).toEqual({
      state: 'reopened',
      chargeCount: 1,
      amountTenge: '390',
      deadline: null,
      daysOverdue: 0,
    });
    expect(on(november(25), [charge, ['charge-settled', 24]], receipts).state).toBe('confirmed');
    expect(on(november(25), [['charge', 19]], receipts)).toMatchObject({
      state: 'confirmed',
      chargeCount: 1,
    });
  });

  it('is reopened from closed by any charge, and shows when the claim about it is answered', () => {
    const closed: Told = ['closed', 21];
    expect(on(november(25), [closed, ['charge', 19]], receipts).state).toBe('reopened');
    const claim: Told = ['filed', 26, 'email', { form: 'claim' }];
    const events: Told[] = [closed, ['charge', 25, null, { amountTenge: '390' }], claim];
    expect(on('2026-12-08', events, receipts)).toMatchObject({
      state: 'reopened',
      deadline: { kind: 'claim-reply', dueOn: '2026-12-06' },
      daysOverdue: 2,
    });
    expect(on('2026-12-08', [...events, ['charge-settled', 36]], receipts).state).toBe('closed');
  });

  it('is reopened and closed by hand, whichever was decided last', () => {
    const closed: Told = ['closed', 21];
    expect(on(november(25), [closed, ['reopened', 21]], receipts)).toMatchObject({
      state: 'reopened',
      chargeCount: 0,
    });
    expect(on(november(25), [closed, ['reopened', 21], closed], receipts).state).toBe('closed');
  });

  it('falls back when the receipt turns out to be something else', () => {
    const events: Told[] = [
      ['filed', 2, 'shop'],
      ['closed', 21],
    ];
    expect(on(november(25), events, [receipt('other', 20)]).state).toBe('filed');
  });
});

describe('the sum of charges', () => {
  it('adds decimals exactly and leaves out what nobody noted', () => {
    const charges = openChargesOf(
      told(
        ['charge', 1, null, { amountTenge: '0.1' }],
        ['charge', 2, null, { amountTenge: '0.2' }],
        ['charge', 3],
      ),
    );
    expect(sumOfCharges(charges)).toBe('0.30');
    expect(sumOfCharges(charges.slice(2))).toBeUndefined();
  });
});
