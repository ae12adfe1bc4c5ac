import { describe, expect, it } from 'vitest';

import { amountsIn } from '../../../src/core/receipt/finding/amounts.ts';
import { datesIn } from '../../../src/core/receipt/finding/dates.ts';
import { findingsIn } from '../../../src/core/receipt/finding/finding.ts';
import { numbersIn } from '../../../src/core/receipt/finding/numbers.ts';
import { otherNumbers } from '../../../src/core/receipt/finding/other-number.ts';
import { ticketsIn } from '../../../src/core/receipt/finding/tickets.ts';

const values = (found: readonly { value: string }[]) => found.map(({ value }) => value);

describe('numbers', () => {
  it.each([
    ['Номер +7 705 123 45 67 отключён.', ['+77051234567']],
    ['Абонент 8 (701) 555-01-01, договор расторгнут', ['+77015550101']],
    ['77051234567 нөмірі өшірілді', ['+77051234567']],
    ['Ваш номер 8-705-123-45-67 и 8-701-555-01-01', ['+77051234567', '+77015550101']],
    ['Позвоните нам: 8 (727) 350 06 06', []],
    ['Москва +7 916 123 45 67', []],
    ['Заявка 123456 от 26.11.2026', []],
  ])('%s', (text, expected) => {
    expect(values(numbersIn(text))).toEqual(expected);
  });
});

describe('dates', () => {
  it.each([
    ['расторгнут 26.11.2026 г.', ['2026-11-26']],
    ['с 26 ноября 2026 г. договор не действует', ['2026-11-26']],
    ['1 мая 2026 года', ['2026-05-01']],
    ['2026 жылғы 26 қарашада бұзылды', ['2026-11-26']],
    ['2026 ж. 3 наурыз', ['2026-03-03']],
    ['on 26 November 2026', ['2026-11-26']],
    ['on Nov 26, 2026 and 27th Nov 2026', ['2026-11-26', '2026-11-27']],
    ['于2026年11月26日注销', ['2026-11-26']],
    ['2026-11-26T10:00', ['2026-11-26']],
    ['2026-11-26 10:00', ['2026-11-26']],
    ['26/11/26', ['2026-11-26']],
    ['31.02.2026', []],
    ['версия 10.12.19.4', []],
    ['1 234.56.7890', []],
  ])('%s', (text, expected) => {
    expect(values(datesIn(text))).toEqual(expected);
  });
});

describe('tickets', () => {
  it.each([
    ['Ваше обращение № 12-345/6 зарегистрировано.', ['12-345/6']],
    ['Вх. № 887766 от 26.11.2026', ['887766']],
    ['Your request no. 4455667 is closed', ['4455667']],
    ['您的工单号：20261126001', ['20261126001']],
    ['Өтініш № 5512 тіркелді.\nЖауап № 77', ['5512', '77']],
    ['Спасибо, что вы с нами!', []],
    ['887766', []],
  ])('%s', (text, expected) => {
    expect(values(ticketsIn(text))).toEqual(expected);
  });
});

describe('amounts', () => {
  it.each([
    ['Остаток 1 240,50 тг будет возвращён', ['1240.50']],
    ['Баланс: 1240 ₸', ['1240']],
    ['KZT 1,240.00', ['1240']],
    ['қалдық 500 теңге, ₸ 20', ['500', '20']],
    ['余额 36 坚戈', ['36']],
    ['через 10 дней', []],
  ])('%s', (text, expected) => {
    expect(values(amountsIn(text))).toEqual(expected);
  });
});

describe('findings', () => {
  const text =
    'Договор по номеру +7 705 123 45 67 расторгнут 26.11.2026.\nОбращение № 887766. Остаток 1 240 тг.\n+77051234567';

  it('names every candidate once, with all its places', () => {
    const findings = findingsIn(text);
    expect(findings.map(({ kind, value }) => [kind, value])).toEqual([
      ['number', '+77051234567'],
      ['date', '2026-11-26'],
      ['ticket', '887766'],
      ['amount', '1240'],
    ]);
    expect(findings[0]?.places).toHaveLength(2);
    for (const { places } of findings)
      for (const place of places) expect(text.startsWith(place.text, place.start)).toBe(true);
  });

  it('warns of a number only when the own one is not there', () => {
    const findings = findingsIn(text);
    expect(otherNumbers(findings, '+77051234567')).toEqual([]);
    expect(otherNumbers(findings, '+77015550101')).toEqual(['+77051234567']);
    expect(otherNumbers(findings, undefined)).toEqual([]);
    expect(otherNumbers(findingsIn('Ваш договор расторгнут'), '+77015550101')).toEqual([]);
  });

  it('reads a text of a megabyte in a bounded time', () => {
    const long = '1 2 3 от № января '.repeat(60_000);
    const start = performance.now();
    findingsIn(long.slice(0, 200_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
