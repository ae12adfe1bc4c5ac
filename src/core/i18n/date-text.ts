/** Calendar dates in words, the same in every time zone. */
import type { IsoDate } from '../calendar.ts';

/** Returns a writer of dates for one language: `Thu 26 Nov`; for days that are near, so without a year. */
export function dateTextIn(language: string): (date: IsoDate) => string {
  // A runtime without Kazakh data would answer in the system's language, so dates are then ISO.
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return (date) => date;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (date) => format.format(new Date(date)).replace(',', '');
}
