import { describe, expect, test } from 'vitest';

import type { Draft } from '../../../src/core/cancellation/draft.ts';
import { enclosedPapersOf, type EarlierPaper, type PaperKind } from '../../../src/core/form/earlier-paper.ts';
import { NO_HISTORY, type FilingHistory } from '../../../src/core/form/filing-history.ts';
import { PRINT_IDS, type PrintId } from '../../../src/core/form/form-id.ts';
import { valuesOf } from '../../../src/core/form/values-of.ts';
import { uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';
import { TEXTS } from './form-fixtures.ts';

/** Every leaf filled, so that whatever can be printed is. */
const DRAFT: Draft = {
  operator: 'beeline',
  cardKind: 'travel',
  sim: { number: '+77055550202', iccid: '8999701234', account: '1234567890', balanceTenge: '1240,50' },
  applicant: {
    surname: 'ZHANG',
    givenNames: 'WEI',
    nativeName: '张伟',
    nationality: 'CHN',
    birthDate: '1990-02-03',
    passport: { number: 'EB1234567', expiresOn: '2031-05-06' },
    email: 'zhang@example.org',
    phone: '+86 138 0013 8000',
    address: '北京市',
    iin: '900203300123',
  },
  reason: { code: 'left-country', note: 'Рейс домой.' },
  requests: {
    terminate: true,
    stopPaidServices: true,
    refundBalance: { to: 'KZ86 125K' },
    withdrawConsent: true,
    writtenConfirmation: true,
    terminateOn: '2026-11-26',
  },
  attachments: ['passport-copy', 'top-up', 'purchase-receipt', 'sim-card'],
};

const FILED: FilingHistory = {
  ...NO_HISTORY,
  filings: [
    { form: 'termination', date: '2026-11-02', via: 'shop', reference: '123/К', letterId: 1 },
    { form: 'reminder', date: '2026-11-12', via: 'post', reference: undefined, letterId: undefined },
  ],
  outcome: 'no-answer',
};
const CONFIRMED: FilingHistory = {
  ...FILED,
  outcome: 'unknown',
  hasConfirmation: true,
  confirmation: { date: '2026-11-20', reference: '77' },
  papers: [paper('confirmation', 9)],
};
/** After reminder and claim, with every paper that a case can hold. */
const CLAIMED: FilingHistory = {
  ...FILED,
  filings: [
    ...FILED.filings,
    { form: 'claim', date: '2026-11-20', via: 'post', reference: 'RR1', letterId: 3 },
  ],
  papers: [
    {
      ...paper('application', 0),
      letterId: 1,
      receiptId: undefined,
      form: 'termination',
      filedOn: '2026-11-02',
    },
    { ...paper('claim', 0), letterId: 3, receiptId: undefined, form: 'claim', filedOn: '2026-11-20' },
    paper('stamped-copy', 4),
    paper('proof-sent', 5),
    paper('answer', 6),
    paper('charges', 7),
  ],
};

function paper(kind: PaperKind, receiptId: number): EarlierPaper {
  return { kind, letterId: undefined, receiptId, form: undefined, filedOn: undefined };
}

const directory = uncorrectedDirectory('2026-11-24');

function valuesIn(form: PrintId, history: FilingHistory, draft = DRAFT) {
  return valuesOf(form, { draft, lang: 'ru', date: '2026-11-24', history, directory });
}

describe.each(PRINT_IDS)('values of %s', (form) => {
  const lines = new Map(TEXTS[form].lines.map((line) => [line.key, line]));

  test.each([NO_HISTORY, FILED, CONFIRMED, CLAIMED])(
    'go into blanks and boxes that the form has',
    (history) => {
      const { texts, ticks } = valuesIn(form, history);
      const blanks = [...texts.keys()].map((key) => lines.get(key)?.field);
      expect(blanks.filter((field) => !['text', 'multiline', 'date'].includes(field ?? ''))).toEqual([]);
      expect([...ticks].filter((key) => lines.get(key)?.field !== 'checkbox')).toEqual([]);
    },
  );

  test('leave the clerk’s lines and the passport’s expiry alone', () => {
    const { texts, ticks } = valuesIn(form, CONFIRMED);
    expect([...texts.keys(), ...ticks].filter((key) => key.startsWith('clerk.'))).toEqual([]);
    expect([...texts.values()].filter((text) => /2031|06\.05/.test(text))).toEqual([]);
  });
});

describe('the confirmation slip', () => {
  test('knows operator, name, passport, number, ICCID and account, and nothing else', () => {
    const { texts, ticks } = valuesIn('confirmation-slip', CONFIRMED);
    const { 'from.operator': operator, ...rest } = Object.fromEntries(texts);
    expect(operator).toMatch(/^ТОО «КаР.*Тел» \(товарный.знак.«Beeline»\)$/);
    expect(rest).toEqual({
      'to.name': 'ZHANG WEI',
      'to.passport': 'EB1234567',
      'grid.number': '+7 705 555 02 02',
      'grid.iccid': '8999701234',
      'grid.account': '1234567890',
    });
    expect([...ticks]).toEqual([]);
  });
});

describe('the data withdrawal', () => {
  test('says that nothing is owed only with a confirmation in hand', () => {
    const without = valuesIn('data-withdrawal', FILED);
    expect(without.ticks.has('state.noObligation')).toBe(false);
    expect(without.texts.has('grid.confirmationRef')).toBe(false);
    const confirmed = valuesIn('data-withdrawal', CONFIRMED);
    expect(confirmed.ticks.has('state.noObligation')).toBe(true);
    expect(confirmed.texts.get('grid.confirmationRef')).toBe('20.11.2026, № 77');
    expect(confirmed.texts.has('grid.terminatedOn')).toBe(false);
  });

  test('does not say so while a charge is open', () => {
    const charges = [{ on: '2026-12-01', amountTenge: undefined }];
    const { texts, ticks } = valuesIn('data-withdrawal', { ...CONFIRMED, charges });
    expect(ticks.has('state.noObligation')).toBe(false);
    expect(texts.get('grid.confirmationRef')).toBe('20.11.2026, № 77');
  });
});

describe('the reminder', () => {
  test('names day, number and way of the first application', () => {
    const { texts, ticks } = valuesIn('reminder', FILED);
    expect([texts.get('grid.firstFiledOn'), texts.get('grid.firstRef')]).toEqual(['02.11.2026', '123/К']);
    expect([...ticks].filter((key) => /^(how|outcome)/.test(key))).toEqual(['how.shop', 'outcome.noAnswer']);
  });

  test('leaves blank what the case does not tell', () => {
    const { texts, ticks } = valuesIn('reminder', NO_HISTORY);
    expect([...texts.keys()].filter((key) => key.startsWith('grid.first'))).toEqual([]);
    expect([...ticks].filter((key) => /^(how|outcome|att\.first)/.test(key))).toEqual([]);
  });
});

describe('the claim', () => {
  test('names every earlier application and accuses only of what the case shows', () => {
    const { texts, ticks } = valuesIn('claim', FILED);
    expect(texts.get('grid.earlier')).toBe('02.11.2026, № 123/К; 12.11.2026');
    expect([...ticks].filter((key) => key.startsWith('fault.'))).toEqual([
      'fault.notTerminated',
      'fault.noConfirmation',
    ]);
    const later = valuesIn('claim', CONFIRMED);
    expect([...later.ticks].filter((key) => /^(fault|ask\.terminate)/.test(key))).toEqual([]);
    expect([...valuesIn('claim', NO_HISTORY).ticks].filter((key) => key.startsWith('fault.'))).toEqual([]);
  });
});

describe('a claim alone', () => {
  const [, , claim] = CLAIMED.filings;
  const history: FilingHistory = { ...FILED, filings: claim === undefined ? [] : [claim] };

  test('is no first application to a reminder', () => {
    const { texts, ticks } = valuesIn('reminder', history);
    expect([...texts.keys()].filter((key) => key.startsWith('grid.first'))).toEqual([]);
    expect([...ticks].filter((key) => /^(how|outcome)/.test(key))).toEqual([]);
  });

  test('is no earlier application to a further claim, which then accuses of nothing', () => {
    const { texts, ticks } = valuesIn('claim', history);
    expect(texts.has('grid.earlier')).toBe(false);
    expect([...ticks].filter((key) => key.startsWith('fault.'))).toEqual([]);
  });

  test('is to a complaint what it is', () => {
    const { texts } = valuesIn('regulator-complaint', history);
    expect([...texts.keys()].filter((key) => key.startsWith('filed.'))).toEqual(['filed.claim']);
  });
});

describe('a claim about charges', () => {
  const charges = [
    { on: '2026-12-01', amountTenge: '390' },
    { on: '2026-12-02', amountTenge: undefined },
  ];

  test('tells each with its day and sum, and asks the sum back', () => {
    const { texts, ticks } = valuesIn('claim', { ...CONFIRMED, charges });
    expect(texts.get('fault.facts')).toBe('01.12.2026: списано 390 тенге\n02.12.2026: списаны деньги');
    expect([...ticks].filter((key) => /^(fault|ask\.refundCharges)/.test(key))).toEqual([
      'fault.charged',
      'ask.refundCharges',
    ]);
    expect(texts.get('ask.amount')?.split(';')[0]).toBe('390');
  });

  test('writes every sum in one way', () => {
    const two = ['1200.5', '990.00'].map((amountTenge, index) => ({
      on: `2026-12-0${index + 1}`,
      amountTenge,
    }));
    const { texts } = valuesIn('claim', { ...CONFIRMED, charges: two });
    expect(texts.get('fault.facts')).toBe('01.12.2026: списано 1200,50 тенге\n02.12.2026: списано 990 тенге');
    expect(texts.get('ask.amount')?.split(';')[0]).toBe('2190,50');
  });

  test('says nothing of them when none is open', () => {
    const { texts, ticks } = valuesIn('claim', CONFIRMED);
    expect([texts.has('fault.facts'), ticks.has('fault.charged')]).toEqual([false, false]);
    expect([texts.has('ask.amount'), ticks.has('ask.refundCharges')]).toEqual([false, false]);
  });
});

describe('the complaint to the regulator', () => {
  const form = 'regulator-complaint';

  test('names no addressee, tells what was filed when and how, and which attachment shows it', () => {
    const { texts } = valuesIn(form, CLAIMED);
    expect([...texts.keys()].filter((key) => key.startsWith('to.'))).toEqual([]);
    expect(texts.get('grid.operator')).toMatch(/^ТОО «КаР/);
    expect([...texts].filter(([key]) => key.startsWith('filed.'))).toEqual([
      ['filed.application', '02.11.2026, в офисе, № 123/К (Приложение 2)'],
      ['filed.reminder', '12.11.2026, почтой'],
      ['filed.claim', '20.11.2026, почтой, № RR1 (Приложение 3)'],
    ]);
  });

  test('tells charges that were noted, and asks for them back', () => {
    const charges = [{ on: '2026-12-01', amountTenge: '390' }];
    const { texts, ticks } = valuesIn(form, { ...CONFIRMED, charges }, {});
    expect(texts.get('outcome.note')).toBe('01.12.2026: списано 390 тенге');
    expect([...ticks].filter((key) => /^(outcome|ask\.refund)/.test(key))).toEqual([
      'outcome.charged',
      'ask.refund',
    ]);
  });

  test('speaks Kazakh too', () => {
    const facts = { draft: DRAFT, lang: 'kk', date: '2026-11-24', history: CLAIMED, directory } as const;
    expect(valuesOf(form, facts).texts.get('filed.claim')).toBe('20.11.2026, поштамен, № RR1 (Қосымша 3)');
  });

  test('asks to oblige the operator only to what the case shows to be missing', () => {
    const asked = (history: FilingHistory, draft = DRAFT) =>
      [...valuesIn(form, history, draft).ticks].filter((key) => key.startsWith('ask.'));
    const always = ['ask.forward', 'ask.writtenReply'];
    expect(asked(CLAIMED)).toEqual(['ask.examine', 'ask.obligeReply', 'ask.terminate', ...always]);
    expect(asked({ ...CLAIMED, outcome: 'refused-in-writing' }, {})).toEqual([
      'ask.examine',
      'ask.terminate',
      ...always,
    ]);
    expect(asked(CONFIRMED, {})).toEqual(['ask.examine', ...always]);
  });
});

describe('lines about attachments', () => {
  const ticked = (form: PrintId, history: FilingHistory) =>
    [...valuesIn(form, history, {}).ticks].filter((key) => key.startsWith('att.'));

  test('are ticked for what the archive holds and the form asks for', () => {
    expect(ticked('reminder', CLAIMED)).toEqual(['att.first-copy', 'att.proof-sent']);
    expect(ticked('claim', CLAIMED)).toEqual(['att.first-copy', 'att.charges', 'att.answer']);
    expect(ticked('regulator-complaint', CLAIMED)).toEqual([
      'att.first-copy',
      'att.claim-copy',
      'att.proof-sent',
      'att.answer',
      'att.charges',
    ]);
    expect(ticked('data-withdrawal', CONFIRMED)).toEqual(['att.confirmation']);
    for (const form of PRINT_IDS) if (form !== 'authorisation') expect(ticked(form, FILED)).toEqual([]);
  });

  test.each(PRINT_IDS)('of %s stand in the order in which the enclosures are numbered', (form) => {
    const lines = TEXTS[form].lines.map(({ key }) => key);
    const places = enclosedPapersOf(form, CLAIMED.papers).map(({ line }) => lines.indexOf(`att.${line}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('name the attachment that shows the only filing', () => {
    const [first] = FILED.filings;
    const history = {
      ...FILED,
      filings: first === undefined ? [] : [first],
      papers: [paper('stamped-copy', 4)],
    };
    expect(valuesIn('claim', history).texts.get('grid.earlier')).toBe('02.11.2026, № 123/К (Приложение 1)');
  });
});

describe('the authorisation', () => {
  test('is always dated and never gives away money by itself', () => {
    const { texts, ticks } = valuesIn('authorisation', NO_HISTORY, {});
    expect(texts.get('grid.issuedOn')).toBe('24.11.2026');
    expect(ticks.has('ask.receiveBalance')).toBe(false);
    expect([...texts.keys()].filter((key) => key.startsWith('agent.'))).toEqual([]);
  });
});

describe('the aids', () => {
  test('show the number that is closed and nothing personal', () => {
    expect(Object.fromEntries(valuesIn('clerk-card', FILED).texts)).toEqual({
      'say.close': '+7 705 555 02 02',
    });
    expect(Object.fromEntries(valuesIn('call-script', FILED).texts)).toEqual({
      'say.number': '+7 705 555 02 02',
    });
    expect(valuesIn('visit-checklist', FILED).texts.size).toBe(0);
    expect(valuesIn('aftercare-checklist', FILED).texts.size).toBe(0);
  });
});
