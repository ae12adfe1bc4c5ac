import { describe, expect, test } from 'vitest';

import { nameOfPaper } from '../../../src/core/form/earlier-paper.ts';
import type { FormId } from '../../../src/core/form/form-id.ts';
import type { FilingWay } from '../../../src/core/cancellation/event.ts';
import type { EventDetails } from '../../../src/core/cancellation/event-details.ts';
import {
  filingHistoryOf as historyOn,
  firstApplicationOf,
  NO_HISTORY,
} from '../../../src/core/form/filing-history.ts';
import type { ReceiptKind } from '../../../src/core/receipt/kind.ts';

/** Noon of a day in Almaty. */
const noon = (day: number) => Date.UTC(2026, 10, day, 7);
/** The history for a letter of the month's last day. */
const filingHistoryOf = (
  events: Parameters<typeof historyOn>[0],
  receipts: Parameters<typeof historyOn>[1],
  letters: Parameters<typeof historyOn>[2],
) => historyOn(events, receipts, letters, '2026-11-30');
let count = 0;
const event = <K extends string>(
  kind: K,
  day: number,
  note = '',
  via: FilingWay | null = null,
  details: EventDetails = {},
) => ({
  id: ++count,
  kind,
  atMs: noon(day),
  via,
  note,
  details,
});

describe('the history of a case', () => {
  test('without events knows nothing', () => {
    expect(filingHistoryOf([], [], [])).toEqual(NO_HISTORY);
    expect(filingHistoryOf([event('call', 2), event('note', 3, '№ 5')], [], [])).toEqual(NO_HISTORY);
  });

  test('lists what was filed, oldest first, with way and number', () => {
    const events = [
      event('filed', 20, 'вх. 98/К', 'post'),
      event('answer', 5),
      event('filed', 2, '', 'shop'),
    ];
    expect(filingHistoryOf(events, [], []).filings).toEqual([
      { form: 'termination', date: '2026-11-02', via: 'shop', reference: undefined, letterId: undefined },
      { form: 'termination', date: '2026-11-20', via: 'post', reference: '98/К', letterId: undefined },
    ]);
  });

  test('counts refusals only after the last filing, and guesses nothing', () => {
    const outcome = (...events: Parameters<typeof filingHistoryOf>[0]) =>
      filingHistoryOf(events, [], []).outcome;
    expect(outcome(event('filed', 2))).toBe('no-answer');
    expect(outcome(event('filed', 2), event('answer', 3))).toBe('unknown');
    expect(outcome(event('filed', 2), event('refusal', 3, '', 'hotline'))).toBe('refused-orally');
    expect(outcome(event('filed', 2), event('refusal', 3, '', 'post'))).toBe('refused-in-writing');
    expect(outcome(event('filed', 2), event('refusal', 3, '', 'shop'))).toBe('unknown');
    expect(outcome(event('refusal', 3, '', 'hotline'))).toBe('unknown');
  });

  test('knows no silence once the operator said something, in an event or on an archived paper', () => {
    const outcome = (kinds: readonly ReceiptKind[], ...events: Parameters<typeof filingHistoryOf>[0]) =>
      filingHistoryOf(
        events,
        kinds.map((kind, index) => ({ id: index + 1, kind })),
        [],
      ).outcome;
    expect(outcome(['stamped-copy', 'posting-proof', 'other'], event('filed', 2))).toBe('no-answer');
    for (const kind of ['answer', 'acknowledgement', 'sms-acknowledgement'] as const)
      expect(outcome([kind], event('filed', 2))).toBe('unknown');
    for (const kind of ['answer', 'refusal', 'confirmation'] as const)
      expect(outcome([], event('filed', 1), event(kind, 2, '', 'post'), event('filed', 3))).toBe('unknown');
    expect(outcome(['answer'], event('filed', 1), event('refusal', 2, '', 'post'))).toBe(
      'refused-in-writing',
    );
  });

  test('has a confirmation in hand only with the receipt', () => {
    const events = [event('filed', 2), event('confirmation', 9, 'исх. № 77')];
    expect(filingHistoryOf(events, [], []).hasConfirmation).toBe(false);
    const confirmed = filingHistoryOf(events, [{ id: 1, kind: 'confirmation' }], []);
    expect(confirmed).toMatchObject({ hasConfirmation: true, outcome: 'unknown' });
    expect(confirmed.confirmation).toEqual({ date: '2026-11-09', reference: '77' });
  });
});

describe('details', () => {
  test('tell the number before the note does', () => {
    const events = [
      event('filed', 2, 'вх. 98/К', 'shop', { ticket: '1207' }),
      event('confirmation', 9, 'исх. 5', 'email', { ticket: '77' }),
    ];
    const history = filingHistoryOf(events, [], []);
    expect(history.filings[0]?.reference).toBe('1207');
    expect(history.confirmation.reference).toBe('77');
  });

  test('name the charges that are not settled', () => {
    const events = [
      event('charge', 2, '', null, { amountTenge: '100' }),
      event('charge-settled', 3),
      event('charge', 12, '', null, { amountTenge: '390' }),
      event('charge', 13),
    ];
    expect(filingHistoryOf(events, [], []).charges).toEqual([
      { on: '2026-11-12', amountTenge: '390' },
      { on: '2026-11-13', amountTenge: undefined },
    ]);
  });

  test('give the day in Kazakhstan, wherever the traveller is', () => {
    const lateEvening = { ...event('filed', 1), atMs: Date.UTC(2026, 10, 1, 19, 30) };
    expect(filingHistoryOf([lateEvening], [], []).filings[0]?.date).toBe('2026-11-02');
  });
});

describe('a letter of an earlier day', () => {
  const events = [
    event('filed', 2, 'вх. 1'),
    event('charge', 5),
    event('charge', 12),
    event('filed', 12, '', null, { form: 'claim' }),
    event('confirmation', 13, 'исх. 7'),
  ];

  test('tells nothing of what happened after it', () => {
    const { filings, charges, confirmation } = historyOn(events, [], [], '2026-11-11');
    expect(filings.map(({ date }) => date)).toEqual(['2026-11-02']);
    expect(charges.map(({ on }) => on)).toEqual(['2026-11-05']);
    expect(confirmation).toEqual({ date: undefined, reference: undefined });
    expect(historyOn(events, [], [], '2026-11-01')).toEqual(NO_HISTORY);
  });

  test('counts its own day, as Kazakhstan does', () => {
    expect(historyOn(events, [], [], '2026-11-12').filings).toHaveLength(2);
    const lateEvening = { ...event('filed', 1), atMs: Date.UTC(2026, 10, 1, 19, 30) };
    expect(historyOn([lateEvening], [], [], '2026-11-01').filings).toEqual([]);
  });

  test('claims no silence that a later answer belies', () => {
    expect(historyOn(events.slice(0, 4), [], [], '2026-11-11').outcome).toBe('no-answer');
    expect(historyOn(events, [], [], '2026-11-11').outcome).toBe('unknown');
  });
});

describe('the first application', () => {
  const first = (...forms: readonly (FormId | undefined)[]) =>
    firstApplicationOf(
      filingHistoryOf(
        forms.map((form, index) => event('filed', index + 1, '', null, form && { form })),
        [],
        [],
      ),
    )?.date;

  test('is one to end the contract, or one that is not said to be another', () => {
    expect(first('suspension', 'claim', 'termination')).toBe('2026-11-03');
    expect(first('reminder', undefined)).toBe('2026-11-02');
  });

  test('is no suspension, reminder or claim', () => {
    expect(first('suspension', 'reminder', 'claim')).toBeUndefined();
    expect(filingHistoryOf([event('filed', 2, '', null, { form: 'suspension' })], [], [])).toEqual(
      NO_HISTORY,
    );
  });
});

describe('the papers of a case', () => {
  const letter = (id: number, form: string, day: number) => ({ id, form, madeAtMs: noon(day) });
  const filed = (form: FormId | undefined, day: number) => event('filed', day, '', null, form && { form });

  test('are the operator’s own forms too, which ask for what our application does', () => {
    const letters = [letter(1, 'termination', 1), letter(2, 'own-form:Заявление', 2), letter(3, 'claim', 2)];
    const { papers } = filingHistoryOf([filed(undefined, 2)], [], letters);
    expect(papers).toMatchObject([{ kind: 'application', letterId: 2, form: 'termination' }]);
  });

  test('are the letters that were filed: of each form the last one made by that day', () => {
    const letters = [letter(4, 'termination', 9), letter(1, 'termination', 1), letter(2, 'termination', 2)];
    const events = [filed(undefined, 2), filed('claim', 5), event('printed', 9)];
    const history = filingHistoryOf(events, [], [...letters, letter(3, 'claim', 6), letter(5, 'packet', 1)]);
    expect(history.filings.map(({ form, letterId }) => [form, letterId])).toEqual([
      ['termination', 2],
      ['claim', undefined],
    ]);
    expect(history.papers).toEqual([
      {
        ...{ kind: 'application', letterId: 2, receiptId: undefined },
        ...{ form: 'termination', filedOn: '2026-11-02' },
      },
    ]);
  });

  test('are each there once, and receipts that prove something follow', () => {
    const events = [filed('reminder', 3), filed('reminder', 8), filed('claim', 9)];
    const receipts = [
      { id: 8, kind: 'charge-statement' },
      { id: 7, kind: 'stamped-copy' },
      { id: 9, kind: 'other' },
    ] as const;
    const letters = [letter(1, 'reminder', 3), letter(2, 'claim', 9)];
    expect(
      filingHistoryOf(events, receipts, letters).papers.map((paper) => [paper.kind, nameOfPaper(paper)]),
    ).toEqual([
      ['application', 'letter-1'],
      ['claim', 'letter-2'],
      ['stamped-copy', 'receipt-7'],
      ['charges', 'receipt-8'],
    ]);
  });

  test('leave out what did not go to the operator for the end of the contract', () => {
    const events = [
      filed('suspension', 1),
      filed('termination', 2),
      filed('regulator-complaint', 20),
      filed('data-withdrawal', 21),
    ];
    const { filings, outcome } = filingHistoryOf([...events, event('answer', 21)], [], []);
    expect(filings.map(({ form }) => form)).toEqual(['termination']);
    expect(outcome).toBe('unknown');
  });
});
