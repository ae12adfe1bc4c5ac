/** Days in a text, as Russian, Kazakh, English and Chinese write them. */
import { faultOfDate } from '../../calendar.ts';
import type { FoundValue } from './finding.ts';

/** Beginnings of the months' names, which every case and abbreviation keeps. */
const MONTHS: readonly (readonly string[])[] = [
  ['январ', 'янв', 'қаңтар', 'қаң', 'january', 'jan'],
  ['феврал', 'фев', 'ақпан', 'ақп', 'february', 'feb'],
  ['март', 'мар', 'наурыз', 'нау', 'march', 'mar'],
  ['апрел', 'апр', 'сәуір', 'сәу', 'april', 'apr'],
  ['мая', 'май', 'мамыр', 'мам', 'may'],
  ['июн', 'маусым', 'мау', 'june', 'jun'],
  ['июл', 'шілде', 'шіл', 'july', 'jul'],
  ['август', 'авг', 'тамыз', 'там', 'august', 'aug'],
  ['сентябр', 'сен', 'қыркүйек', 'қыр', 'september', 'sept', 'sep'],
  ['октябр', 'окт', 'қазан', 'қаз', 'october', 'oct'],
  ['ноябр', 'ноя', 'қараша', 'қар', 'november', 'nov'],
  ['декабр', 'дек', 'желтоқсан', 'жел', 'december', 'dec'],
];
const MONTH = `(?:${MONTHS.flat().join('|')})\\p{L}{0,8}\\.?`;
const EDGE = '(?<![\\p{L}\\d])';
/** No letter, digit or further part of a version; a time of day may follow. */
const END = '(?=T\\d{2}:|(?![\\p{L}\\d]|[-./]\\d))';
const YEAR = '(\\d{4})';

/** Each with the places of year, month and day among its groups. */
const WRITINGS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' | 'ydm' }[] = [
  // 2026-11-26, 2026.11.26, 2026/11/26
  { pattern: new RegExp(`${EDGE}${YEAR}([-./])(\\d{1,2})\\2(\\d{1,2})${END}`, 'gu'), order: 'ymd' },
  // 26.11.2026, 26/11/2026, 26-11-2026 and with two digits of the year
  { pattern: new RegExp(`${EDGE}(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2})${END}`, 'gu'), order: 'dmy' },
  // 2026年11月26日
  { pattern: /(\d{4})\s?年()\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/gu, order: 'ymd' },
  // 2026 жылғы 26 қараша
  {
    pattern: new RegExp(`${EDGE}${YEAR}\\s*(ж(?:ыл\\p{L}*|\\.)?)\\s*(\\d{1,2})\\s*(${MONTH})`, 'giu'),
    order: 'ydm',
  },
  // 26 ноября 2026 г., 26 November 2026, 26 қараша 2026
  {
    pattern: new RegExp(
      `${EDGE}(\\d{1,2})(?:st|nd|rd|th)?(\\s+|-)(${MONTH}),?(?:\\s+|-)${YEAR}${END}`,
      'giu',
    ),
    order: 'dmy',
  },
  // November 26, 2026
  {
    pattern: new RegExp(`${EDGE}(${MONTH})(\\s+)(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}${END}`, 'giu'),
    order: 'mdy',
  },
];

/** Candidates in the order of the text; what is no day of the calendar is none. */
export function datesIn(text: string): readonly FoundValue[] {
  const found = WRITINGS.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap(
      ({ 0: written, 1: first = '', 3: second = '', 4: third = '', index }) => {
        const [year, month, day] = inOrder(order, first, second, third);
        const value = `${yearOf(year)}-${monthOf(month)}-${day.padStart(2, '0')}`;
        return faultOfDate(value) === undefined ? [{ value, text: written, start: index }] : [];
      },
    ),
  );
  return found.sort((one, other) => one.start - other.start);
}

function inOrder(
  order: 'ymd' | 'dmy' | 'mdy' | 'ydm',
  first: string,
  second: string,
  third: string,
): [string, string, string] {
  if (order === 'ymd') return [first, second, third];
  if (order === 'dmy') return [third, second, first];
  if (order === 'mdy') return [third, first, second];
  return [first, third, second];
}

function yearOf(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function monthOf(month: string): string {
  if (/^\d+$/.test(month)) return month.padStart(2, '0');
  const name = month.toLowerCase();
  const index = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)));
  return String(index + 1).padStart(2, '0');
}
