import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deadlinesOf, progressOf } from '../../../src/core/cancellation/deadline.ts';
import { anyDay, anyEvents, anyReceipts, receipt, told, type Told } from './case-events.ts';

const CLAIM = { form: 'claim' } as const;
const days = (...events: readonly Told[]) =>
  deadlinesOf(told(...events), []).map(({ id, dueOn }) => `${id} ${dueOn}`);

describe('the reply to a claim', () => {
  it('is due ten calendar days after the day on which the claim was received', () => {
    const [deadline] = deadlinesOf(told(['filed', 20, 'shop', CLAIM]), []);
    expect(deadline).toMatchObject({
      id: 'claim-reply-1',
      kind: 'claim-reply',
      startsOn: '2026-11-20',
      dueOn: '2026-11-30',
      source: { law: '274-IV', adoptedOn: '2010-05-04', article: '42-4', days: 10 },
    });
    const progress = (on: string) => progressOf(deadline!, on);
    expect(progress('2026-11-20')).toEqual({ day: 0, of: 10, daysOverdue: 0 });
    expect(progress('2026-11-24')).toEqual({ day: 4, of: 10, daysOverdue: 0 });
    expect(progress('2026-11-30')).toEqual({ day: 10, of: 10, daysOverdue: 0 });
    expect(progress('2026-12-01')).toEqual({ day: 10, of: 10, daysOverdue: 1 });
  });

  it('counts by the calendar of Kazakhstan, not of the traveller', () => {
    const [event] = told(['filed', 20, 'email', CLAIM]);
    const justAfterMidnight = { ...event!, atMs: Date.UTC(2026, 10, 20, 19, 0) };
    expect(deadlinesOf([justAfterMidnight], [])[0]?.dueOn).toBe('2026-12-01');
  });

  it('counts from the day of delivery when posted, and from none while that is unknown', () => {
    expect(days(['filed', 20, 'post', CLAIM])).toEqual([]);
    expect(days(['filed', 20, 'post', { ...CLAIM, receivedOn: '2026-11-25' }])).toEqual([
      'claim-reply-1 2026-12-05',
    ]);
  });

  it('is never set by another form, nor by a telephone call', () => {
    expect(days(['filed', 20, 'shop'], ['filed', 21, 'shop', { form: 'reminder' }])).toEqual([]);
    expect(days(['filed', 20, 'hotline', CLAIM])).toEqual([]);
  });

  it('is met by a reply that can be in writing, not by a word on the telephone', () => {
    expect(days(['filed', 20, 'shop', CLAIM], ['refusal', 22, 'hotline'])).toHaveLength(1);
    expect(days(['filed', 20, 'shop', CLAIM], ['refusal', 22, 'email'])).toEqual([]);
    expect(days(['answer', 19, 'email'], ['filed', 20, 'shop', CLAIM])).toHaveLength(1);
  });

  it('is that of the latest claim', () => {
    expect(days(['filed', 10, 'shop', CLAIM], ['filed', 20, 'shop', CLAIM])).toEqual([
      'claim-reply-2 2026-11-30',
    ]);
  });
});

describe('a wait of the traveller’s own', () => {
  it('is set with the filing or later, and the latest one counts', () => {
    expect(days(['filed', 12, 'shop', { dueOn: '2026-11-22' }])).toEqual(['own-wait-1 2026-11-22']);
    expect(
      days(['filed', 12, 'shop', { dueOn: '2026-11-22' }], ['wait-until', 23, null, { dueOn: '2026-11-28' }]),
    ).toEqual(['own-wait-2 2026-11-28']);
  });

  it('ends with any reply and with a further filing', () => {
    const filed = ['filed', 12, 'shop', { dueOn: '2026-11-22' }] as const;
    expect(days(filed, ['answer', 13, 'hotline'])).toEqual([]);
    expect(days(filed, ['filed', 13, 'shop', { form: 'reminder' }])).toEqual([]);
    expect(days(filed, ['call', 13], ['note', 14])).toHaveLength(1);
  });

  it('stands beside a claim', () => {
    expect(days(['filed', 20, 'shop', { ...CLAIM, dueOn: '2026-11-25' }])).toEqual([
      'own-wait-1 2026-11-25',
      'claim-reply-1 2026-11-30',
    ]);
  });
});

describe('a day for a check', () => {
  it('stands until the check is passed or waived', () => {
    const plan = ['wait-until', 20, null, { check: 'statement-clean', dueOn: '2026-12-20' }] as const;
    const check = (result: 'passed' | 'failed' | 'waived') =>
      ['aftercare-check', 21, null, { check: 'statement-clean', result }] as const;
    expect(days(plan)).toEqual(['aftercare-check-1 2026-12-20']);
    expect(days(plan, check('failed'))).toHaveLength(1);
    expect(days(plan, check('passed'))).toEqual([]);
    expect(days(plan, check('waived'))).toEqual([]);
  });
});

describe('a confirmation', () => {
  const filed = told(['filed', 20, 'shop', { ...CLAIM, dueOn: '2026-11-25' }]);

  it('ends what was awaited before it', () => {
    expect(deadlinesOf(filed, [receipt('confirmation', 21)])).toEqual([]);
    expect(deadlinesOf(filed, [receipt('other', 21)])).toHaveLength(2);
  });

  it('does not end the reply to a claim about a later charge, whose settlement does', () => {
    const events = told(['charge', 25], ['filed', 26, 'email', CLAIM]);
    expect(deadlinesOf(events, [receipt('confirmation', 21)])).toHaveLength(1);
    const settled = told(['charge', 25], ['filed', 26, 'email', CLAIM], ['charge-settled', 28]);
    expect(deadlinesOf(settled, [receipt('confirmation', 21)])).toEqual([]);
  });
});

it('deadlines are the same in whatever order the case is read, and never end before they start', () => {
  fc.assert(
    fc.property(anyEvents, anyReceipts, anyDay, (events, receipts, today) => {
      const deadlines = deadlinesOf(events, receipts);
      expect(deadlinesOf(events.toReversed(), receipts.toReversed())).toEqual(deadlines);
      expect(deadlines.map(({ dueOn }) => dueOn)).toEqual(deadlines.map(({ dueOn }) => dueOn).toSorted());
      expect(new Set(deadlines.map(({ id }) => id)).size).toBe(deadlines.length);
      for (const deadline of deadlines) {
        expect(deadline.startsOn <= deadline.dueOn).toBe(true);
        const { day, of, daysOverdue } = progressOf(deadline, today);
        expect(day).toBeGreaterThanOrEqual(0);
        expect(day).toBeLessThanOrEqual(of);
        expect(daysOverdue > 0).toBe(today > deadline.dueOn);
        // Only the law and the traveller set deadlines.
        if (deadline.kind === 'claim-reply') expect(deadline.source).not.toBe('own');
        else expect(deadline.source).toBe('own');
      }
    }),
  );
});
