/** Calendar dates as `YYYY-MM-DD`, without time zones; Kazakh letters print them as DD.MM.YYYY. */
import { parseDate } from '@internationalized/date';

/** A real calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** How a text fails to be a date: not of the form `YYYY-MM-DD`, or no such day. */
export type DateFault = 'format' | 'impossible';

/** Tells why a text is no real calendar date, or undefined when it is one. Years 1900 to 2199. */
export function faultOfDate(text: string): DateFault | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'format';
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2199) return 'impossible';
  try {
    return parseDate(text).toString() === text ? undefined : 'impossible';
  } catch {
    return 'impossible';
  }
}

/** Prints a date as Kazakh and Russian letters do: `26.11.2026`. Anything else comes back as it is. */
export function formatLetterDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : `${match[3] ?? ''}.${match[2] ?? ''}.${match[1] ?? ''}`;
}

/** The calendar date that a moment has where its clock stands. */
export function localDateOf(moment: Date): IsoDate {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(moment.getFullYear())}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
