/** Calendar dates in words. */
import type { IsoDate } from '../calendar.ts';

/** As the Unicode CLDR (47) abbreviates Kazakh months, from January on. */
const KAZAKH_MONTHS = 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' ');
/** As the Unicode CLDR (47) abbreviates Kazakh days of the week, from Sunday on. */
const KAZAKH_WEEKDAYS = 'жс дс сс ср бс жм сб'.split(' ');

/** Returns a writer of near dates for one language, the same in every time zone: `Thu 26 Nov`; without a year. */
export function dateTextIn(language: string): (date: IsoDate) => string {
  const format = formatIn(language, { weekday: 'short', timeZone: 'UTC' });
  if (format !== undefined) return (date) => format.format(new Date(date)).replace(',', '');
  return (date) => {
    const day = new Date(date);
    return `${kazakhDay(day.getUTCMonth(), day.getUTCDate())} ${KAZAKH_WEEKDAYS[day.getUTCDay()] ?? ''}`;
  };
}

/** Returns a writer of days for one language, in the computer's time zone or in UTC: `26 Nov`. */
export function dayTextIn(language: string, zone: 'local' | 'UTC'): (at: Date) => string {
  const format = formatIn(language, zone === 'UTC' ? { timeZone: zone } : {});
  if (format !== undefined) return (at) => format.format(at);
  return (at) =>
    zone === 'UTC' ? kazakhDay(at.getUTCMonth(), at.getUTCDate()) : kazakhDay(at.getMonth(), at.getDate());
}

/** Undefined for Kazakh where the runtime has no data for it, as Electron's; it would answer in the system's language. */
function formatIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return undefined;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...options,
    month: 'short',
    day: 'numeric',
  });
}

function kazakhDay(month: number, day: number): string {
  return `${day} ${KAZAKH_MONTHS[month] ?? ''}`;
}
