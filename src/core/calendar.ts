/** Calendar dates as `YYYY-MM-DD`, without time zones; Kazakh letters print them as DD.MM.YYYY. */
import { fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';

/** A real calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** The one time zone of Kazakhstan, UTC+5 since 2024-03-01. */
export const KAZAKH_ZONE = 'Asia/Almaty';

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

/** The calendar date that a moment has in a time zone, an IANA name. */
export function dateInZone(atMs: number, timeZone: string): IsoDate {
  return toCalendarDate(fromAbsolute(atMs, timeZone)).toString();
}

// Swedish writes dates as ISO does; a formatter is ten times faster than building a zoned date for each.
const KAZAKH_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: KAZAKH_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date that a moment (epoch milliseconds) has in Kazakhstan, wherever this program runs. */
export function kazakhDateOf(atMs: number): IsoDate {
  return KAZAKH_DAY.format(atMs);
}

/** The moment at which a day begins in Kazakhstan, epoch milliseconds. */
export function startOfKazakhDay(date: IsoDate): number {
  return parseDate(date).toDate(KAZAKH_ZONE).getTime();
}

/** The moment at which a day ends in Kazakhstan, epoch milliseconds: the first one of the next day. */
export function endOfKazakhDay(date: IsoDate): number {
  return parseDate(date).add({ days: 1 }).toDate(KAZAKH_ZONE).getTime();
}

/** The moment of noon on a day in Kazakhstan, epoch milliseconds: the same date on nearly every clock of the world. */
export function noonOfKazakhDay(date: IsoDate): number {
  return parseDate(date).toDate(KAZAKH_ZONE).getTime() + 12 * 3_600_000;
}

/** The date some days later, or earlier with a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return parseDate(date).add({ days }).toString();
}

/** How many days lie from one date to another; negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  // Dates without a time are read as UTC, where every day has 24 hours.
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whether a text names a time zone that this computer knows. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
