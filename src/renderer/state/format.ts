/** Dates, times and sizes in the window's language. */
import type { UiLanguage } from '../../contract/views.ts';
import type { IsoDate } from '../../core/calendar.ts';
import { dateTextIn, dayTextIn } from '../../core/i18n/date-text.ts';

const DAY_MS = 86_400_000;

/** Formats for one language; times are the computer's local ones. */
export class Formatter {
  /** A calendar date, the same in every time zone: `Thu 26 Nov`. */
  readonly date: (date: IsoDate) => string;
  readonly #day: (at: Date) => string;
  readonly #shortDate: (at: Date) => string;
  readonly #numbers: Intl.NumberFormat;

  constructor(language: UiLanguage) {
    this.date = dateTextIn(language);
    this.#day = dayTextIn(language, 'local');
    this.#shortDate = dayTextIn(language, 'UTC');
    // A runtime without Kazakh data would write numbers as the system does; Russian ones look the same.
    const isKnown = Intl.NumberFormat.supportedLocalesOf(language).length > 0;
    this.#numbers = new Intl.NumberFormat(isKnown ? language : 'ru', { maximumFractionDigits: 1 });
  }

  /** `22 Nov` in the current year, else `2025-11-22`. */
  day(atMs: number, nowMs = Date.now()): string {
    const date = new Date(atMs);
    const isThisYear = date.getFullYear() === new Date(nowMs).getFullYear();
    return isThisYear ? this.#day(date) : localIso(date).slice(0, 10);
  }

  /** A calendar date, short: `26 Nov` in the current year, else `2025-11-26`. */
  shortDate(date: IsoDate, nowMs = Date.now()): string {
    const isThisYear = date.startsWith(String(new Date(nowMs).getFullYear()));
    return isThisYear ? this.#shortDate(new Date(date)) : date;
  }

  /** `14:32`. */
  time(atMs: number): string {
    return localIso(new Date(atMs)).slice(11, 16);
  }

  /** `14:32` in another time zone. */
  timeIn(atMs: number, timeZone: string): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(atMs);
  }

  /** `14:32:07`. */
  timeWithSeconds(atMs: number): string {
    return localIso(new Date(atMs)).slice(11);
  }

  /** The time today, the day before that. */
  recent(atMs: number, nowMs = Date.now()): string {
    const isToday = localIso(new Date(atMs)).slice(0, 10) === localIso(new Date(nowMs)).slice(0, 10);
    return isToday && nowMs - atMs < DAY_MS ? this.time(atMs) : this.day(atMs, nowMs);
  }

  /** `1.4 MB`. */
  size(byteCount: number): string {
    if (byteCount < 1000) return `${this.#numbers.format(byteCount)} B`;
    if (byteCount < 1_000_000) return `${this.#numbers.format(byteCount / 1000)} kB`;
    return `${this.#numbers.format(byteCount / 1_000_000)} MB`;
  }

  /** A count with the language's separators. */
  count(value: number): string {
    return this.#numbers.format(value);
  }
}

/** `2026-11-22T14:32:07` in local time; its first 16 characters fill a `datetime-local` input. */
export function localIso(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
