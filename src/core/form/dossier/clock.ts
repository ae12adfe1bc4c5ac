/** Moments as a dossier prints them: by Almaty's clock and by a second one. */
import { formatLetterDate, KAZAKH_ZONE } from '../../calendar.ts';

const ALMATY = { ru: 'Алматы', kk: 'Алматы' };

/** Writes a moment by one zone's clock: `26.11.2026 14:30`. */
export function clockTime(atMs: number, timeZone: string): string {
  // Swedish writes dates as ISO does.
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(atMs)
    .split(' ');
  return `${formatLetterDate(date)} ${time}`;
}

/** The same moment by both clocks, each with its name; UTC where the second zone is Almaty's own. */
export function bothClocks(atMs: number, timeZone: string, lang: 'ru' | 'kk'): readonly [string, string] {
  const second = timeZone === KAZAKH_ZONE ? 'UTC' : timeZone;
  return [`${clockTime(atMs, KAZAKH_ZONE)} ${ALMATY[lang]}`, `${clockTime(atMs, second)} ${second}`];
}
