import { describe, expect, test } from 'vitest';

import { filingHistoryOf, NO_HISTORY, referenceIn } from '../../../src/core/form/filing-history.ts';

/** Noon of a day, local time, so that the day is the same in every zone. */
const noon = (day: number) => new Date(2026, 10, day, 12).getTime();
const event = <K extends string>(
  kind: K,
  day: number,
  note = '',
  via: 'shop' | 'hotline' | 'post' | null = null,
) => ({
  kind,
  atMs: noon(day),
  via,
  note,
});

describe('the history of a case', () => {
  test('without events knows nothing', () => {
    expect(filingHistoryOf([], [])).toEqual(NO_HISTORY);
    expect(filingHistoryOf([event('call', 2), event('note', 3, '№ 5')], [])).toEqual(NO_HISTORY);
  });

  test('lists what was filed, oldest first, with way and number', () => {
    const events = [
      event('filed', 20, 'вх. 98/К', 'post'),
      event('answer', 5),
      event('filed', 2, '', 'shop'),
    ];
    expect(filingHistoryOf(events, []).filings).toEqual([
      { date: '2026-11-02', via: 'shop', reference: undefined },
      { date: '2026-11-20', via: 'post', reference: '98/К' },
    ]);
  });

  test('counts silence and refusals only after the last filing, and guesses nothing', () => {
    const outcome = (...events: Parameters<typeof filingHistoryOf>[0]) => filingHistoryOf(events, []).outcome;
    expect(outcome(event('filed', 2))).toBe('no-answer');
    expect(outcome(event('refusal', 1, '', 'hotline'), event('filed', 2))).toBe('no-answer');
    expect(outcome(event('filed', 2), event('answer', 3))).toBe('unknown');
    expect(outcome(event('filed', 2), event('refusal', 3, '', 'hotline'))).toBe('refused-orally');
    expect(outcome(event('filed', 2), event('refusal', 3, '', 'post'))).toBe('refused-in-writing');
    expect(outcome(event('filed', 2), event('refusal', 3, '', 'shop'))).toBe('unknown');
    expect(outcome(event('refusal', 3, '', 'hotline'))).toBe('unknown');
  });

  test('has a confirmation in hand only with the receipt', () => {
    const events = [event('filed', 2), event('confirmation', 9, 'исх. № 77')];
    expect(filingHistoryOf(events, []).hasConfirmation).toBe(false);
    const confirmed = filingHistoryOf(events, [{ kind: 'confirmation' }, { kind: 'stamped-copy' }]);
    expect(confirmed).toMatchObject({ hasConfirmation: true, hasStampedCopy: true, outcome: 'unknown' });
    expect(confirmed.confirmation).toEqual({ date: '2026-11-09', reference: '77' });
  });
});

describe('the number in a note', () => {
  test.each([
    ['вх. 123/45', '123/45'],
    ['Приняла Айгуль, вх. № 2026-К/17.', '2026-К/17'],
    ['ticket #A-991, call back', 'A-991'],
    ['工单号：20261102', '20261102'],
    ['кіріс № 15', '15'],
    ['123-456', '123-456'],
    ['', undefined],
    ['ждать 5 дней', undefined],
    ['in 5 days', undefined],
    ['Талон 15, окно 3', undefined],
    ['№ не дали', undefined],
  ])('%j gives %j', (note, reference) => {
    expect(referenceIn(note)).toBe(reference);
  });
});
