import { describe, expect, test } from 'vitest';

import { referenceIn } from '../../../src/core/form/noted-reference.ts';

describe('the number in a note', () => {
  test.each([
    ['вх. 123/45', '123/45'],
    ['вх 5', '5'],
    ['Приняла Айгуль, вх. № 2026-К/17.', '2026-К/17'],
    ['вх. от 20.11.2026 г. № 15', '15'],
    ['вх. 20 ноября, № 15', '15'],
    ['Входящий номер 98/К', '98/К'],
    ['касса №5; вх. №77/1', '77/1'],
    ['Kabinet No.4 then вх. 55-А', '55-А'],
    ['ticket #A-991, call back', 'A-991'],
    ['Ticket no. 5', '5'],
    ['ref. 2026/118', '2026/118'],
    ['Обращение № 7', '7'],
    ['заявка 123456', '123456'],
    ['工单号：20261102', '20261102'],
    ['收件编号 77', '77'],
    ['кіріс № 15', '15'],
    ['№ 77/1', '77/1'],
    ['Принято, № 98/К', '98/К'],
    ['Was in window 3. № 98/К', '98/К'],
    ['123-456', '123-456'],
  ])('%j gives %j', (note, reference) => {
    expect(referenceIn(note)).toBe(reference);
  });

  test.each([
    ['words', ['', 'ждать 5 дней', 'in 5 days', 'Талон 15, окно 3', '№ не дали']],
    ['places', ['офис № 12, Алматы', 'window No. 3', 'Kabinet No.4', 'Касса: № 5', 'вход 3']],
    ['papers', ['passport № EA1234567 shown', 'договор № 555-1', 'SIM № 12', '护照编号 12', 'талон № 15']],
    ['days', ['2026-11-20', '20.11', '20.11.2026', 'Обращение 20.11 утром', 'вх. 20.11.2026']],
    ['times', ['ticket 20 min wait', 'вх. 14:30', '20min', 'обращение 2026 года', 'вх. 20 ноября']],
    [
      'numbers of something else',
      ['87015550101', '8-701-555-01-01', 'RR123456789KZ', '89997012345678901234'],
    ],
  ])('%s give none', (_, notes) => {
    expect(notes.filter((note) => referenceIn(note) !== undefined)).toEqual([]);
  });

  test('is found quickly in a long note', () => {
    expect(referenceIn(`${'вх.'.repeat(4000)} ${'а'.repeat(8000)}`)).toBeUndefined();
  });
});
