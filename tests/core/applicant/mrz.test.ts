import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkDigitOf } from '../../../src/core/applicant/mrz-check-digit.ts';
import { zoneLinesIn } from '../../../src/core/applicant/mrz-text.ts';
import { readMrz, type MrzFieldName, type MrzReading } from '../../../src/core/applicant/mrz.ts';

const TODAY = '2026-11-25';
// The specimens of ICAO Doc 9303; their state UTO is no country.
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

function read(lines: readonly string[]): MrzReading {
  const outcome = readMrz(lines, TODAY, 'zone');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function field(reading: MrzReading, name: MrzFieldName) {
  const found = reading.fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

function withLine(lines: readonly string[], line: number, start: number, text: string): string[] {
  return lines.map((each, index) =>
    index === line ? each.slice(0, start) + text + each.slice(start + text.length) : each,
  );
}

describe('readMrz', () => {
  test.each([
    ['TD3', TD3, 'L898902C3'],
    ['TD2', TD2, 'D23145890'],
    ['TD1', TD1, 'D23145890'],
  ])('reads the specimen of %s', (format, lines, number) => {
    const reading = read(lines);
    expect(reading).toMatchObject({ format, isWholeRight: true, isNameCut: false });
    const values = Object.fromEntries(reading.fields.map(({ name, value, check }) => [name, [value, check]]));
    expect(values).toMatchObject({
      surname: ['ERIKSSON', 'none'],
      givenNames: ['ANNA MARIA', 'none'],
      nationality: ['', 'none'],
      birthDate: ['1974-08-12', 'passed'],
      number: [number, 'passed'],
      expiresOn: ['2012-04-15', 'passed'],
      sex: ['F', 'none'],
    });
  });

  test('tells where each field stands, its check digit included', () => {
    const reading = read(TD3);
    expect(field(reading, 'number').span).toEqual({ line: 1, start: 0, end: 10 });
    expect(field(reading, 'birthDate').span).toEqual({ line: 1, start: 13, end: 20 });
    expect(field(reading, 'surname').span).toEqual({ line: 0, start: 5, end: 13 });
    expect(field(reading, 'givenNames').span).toEqual({ line: 0, start: 15, end: 25 });
    expect(field(read(TD1), 'nationality').span).toEqual({ line: 1, start: 15, end: 18 });
  });

  test('marks the field whose check digit does not fit, and the whole', () => {
    const reading = read(withLine(TD3, 1, 13, '740813'));
    expect(field(reading, 'birthDate')).toMatchObject({ check: 'failed', value: '1974-08-13' });
    expect(field(reading, 'number').check).toBe('passed');
    expect(reading.isWholeRight).toBe(false);
  });

  test('no single misread character of a checked field passes', () => {
    const places = fc.constantFrom(
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27],
    );
    fc.assert(
      fc.property(places, fc.constantFrom(...'0123456789'), (place, digit) => {
        const original = TD3[1]?.charAt(place) ?? '';
        fc.pre(checkDigitOf(original) !== checkDigitOf(digit));
        const reading = read(withLine(TD3, 1, place, digit));
        expect(reading.fields.some(({ check }) => check === 'failed')).toBe(true);
      }),
    );
  });

  test.each([
    ['D<<', 'DEU'],
    ['CHN', 'CHN'],
    ['GBO', 'GBR'],
    ['XXA', ''],
    ['UTO', ''],
    ['RKS', 'XKX'],
  ])('takes the nationality %s for %s', (code, country) => {
    expect(field(read(withLine(TD3, 1, 10, code)), 'nationality').value).toBe(country);
  });

  test.each([
    ['261125', '2026-11-25'],
    ['261126', '1926-11-26'],
    ['000229', '2000-02-29'],
    ['990229', ''],
    ['74<<<<', ''],
    ['<<<<<<', ''],
  ])('a birthday %s is %s', (digits, date) => {
    expect(field(read(withLine(TD3, 1, 13, digits)), 'birthDate').value).toBe(date);
  });

  test.each([
    ['310506', '2031-05-06'],
    ['500101', '2050-01-01'],
    ['990101', '1999-01-01'],
  ])('a validity up to %s ends on %s', (digits, date) => {
    expect(field(read(withLine(TD3, 1, 21, digits)), 'expiresOn').value).toBe(date);
  });

  test('unfolds names, and says when they may be cut off', () => {
    const long = withLine(TD3, 0, 5, 'MARTINEZ<DE<LA<CRUZ<<MARIA<ANTONIETA<GU');
    expect(field(read(long), 'surname').value).toBe('MARTINEZ DE LA CRUZ');
    expect(field(read(long), 'givenNames').value).toBe('MARIA ANTONIETA GU');
    expect(read(long).isNameCut).toBe(true);
    const single = withLine(TD3, 0, 5, 'ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<');
    expect(field(read(single), 'surname').value).toBe('ARKFREITH');
    expect(field(read(single), 'givenNames').value).toBe('');
  });

  test('follows a number that goes on in the optional data', () => {
    // ICAO Doc 9303-5, the long number of a card: D23145890734, check digit 9.
    const long = withLine(TD1, 0, 5, 'D23145890<7349<<<<<<<<<<<');
    expect(field(read(long), 'number')).toMatchObject({ value: 'D23145890734', check: 'passed' });
    const wrong = withLine(TD1, 0, 5, 'D23145890<7348<<<<<<<<<<<');
    expect(field(read(wrong), 'number').check).toBe('failed');
  });

  test('refuses what has not the shape of a zone', () => {
    expect(readMrz(['P<UTO', 'X'], TODAY, 'zone')).toMatchObject({
      problems: [{ path: 'zone', code: 'passport/no-zone' }],
    });
    expect(readMrz(withLine(TD3, 0, 7, 'é'), TODAY, 'zone').ok).toBe(false);
  });
});

describe('zoneLinesIn', () => {
  test('finds a zone among other text, as programs and hands write it', () => {
    const pasted = `Passport\n  ${TD3[0]?.toLowerCase().replace(/<</g, '«') ?? ''}\r\n\n${[...(TD3[1] ?? '')].join(' ')}\n— end —`;
    expect(zoneLinesIn(pasted, 'text')).toEqual({ ok: true, value: TD3 });
  });

  test('takes a zone written in one row', () => {
    expect(zoneLinesIn(TD1.join(''), 'text')).toEqual({ ok: true, value: TD1 });
  });

  test('takes the same zone twice for one, and refuses two', () => {
    const once = TD3.join('\n');
    expect(zoneLinesIn(`${once}\n\n${once}`, 'text').ok).toBe(true);
    expect(zoneLinesIn(`${once}\n${withLine(TD3, 1, 0, 'X').join('\n')}`, 'text')).toMatchObject({
      problems: [{ code: 'passport/two-zones' }],
    });
  });

  test.each(['', 'Dear Sir or Madam', 'A'.repeat(44) + '\n' + 'B'.repeat(44), TD3[0] ?? ''])(
    'finds none in %j',
    (text) => expect(zoneLinesIn(text, 'text')).toMatchObject({ problems: [{ code: 'passport/no-zone' }] }),
  );
});
