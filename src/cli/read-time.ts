/** Reads the time of an event as a person writes it. */
import { faultOfDate, kazakhDateOf, noonOfKazakhDay } from '../core/calendar.ts';
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Epoch milliseconds of `2026-11-26`, `2026-11-26T14:30`, the same with `Z` or `+05:00`, or `now`.
 * A time without a zone is local. A date alone is that day in Kazakhstan, wherever this runs: its noon, or the
 * present while that has not come. From 1970 on.
 */
export function readTime(text: string, path: string, nowMs: number): Outcome<number> {
  if (text === 'now') return succeed(nowMs);
  const match = TIME.exec(text.trim());
  if (match === null) return fail(problem(path, 'event/time-format'));
  const [, date = '', time, zone = ''] = match;
  if (faultOfDate(date) !== undefined) return fail(problem(path, 'input/date-impossible', { date }));
  if (time === undefined) {
    const noonMs = noonOfKazakhDay(date);
    const isToday = kazakhDateOf(nowMs) === date;
    return noonMs < 0
      ? fail(problem(path, 'event/time-format'))
      : succeed(isToday ? Math.min(noonMs, nowMs) : noonMs);
  }
  const atMs = new Date(`${date}T${time}${zone}`).getTime();
  return Number.isNaN(atMs) || atMs < 0 ? fail(problem(path, 'event/time-format')) : succeed(atMs);
}
