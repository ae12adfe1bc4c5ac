/** When the program itself reminds: which reminders are due now, and when to look again. */
import { CalendarDateTime, parseDate, toZoned } from '@internationalized/date';

import { addDays, dateInZone, type IsoDate } from '../calendar.ts';
import { remindersOf, type CaseReminder, type RemindedCase } from './reminder.ts';

/** How many days later a reminder is still shown, when the program was not running on its day. */
export const LATE_DAYS = 7;

/** What holds for the whole plan. */
export interface PlanOptions {
  readonly nowMs: number;
  /** Hour of the day from which reminders are shown, 0 to 23. */
  readonly hour: number;
  /** The zone in which that hour is meant, an IANA name: the computer's own. */
  readonly timeZone: string;
  /** Keys of what was shown before, as {@link shownKeyOf} makes them. */
  readonly shown: ReadonlySet<string>;
}

/** A plan. */
export interface ReminderPlan {
  /** What is due and was not shown yet, the earliest first. */
  readonly due: readonly CaseReminder[];
  /** When the next one is due, epoch milliseconds; undefined when none is ahead. */
  readonly nextAtMs: number | undefined;
}

/** Plans the reminders of open cases. */
export function planReminders(cases: readonly RemindedCase[], options: PlanOptions): ReminderPlan {
  const { nowMs, hour, timeZone, shown } = options;
  const today = dateInZone(nowMs, timeZone);
  const timed = cases
    .flatMap((found) => remindersOf(found, nowMs).map((reminder) => ({ found, reminder })))
    .filter((one) => !shown.has(shownKeyOf(one)) && addDays(one.reminder.on, LATE_DAYS) >= today)
    .map((one) => ({ ...one, atMs: momentOf(one.reminder.on, hour, timeZone) }))
    .sort((a, b) => a.atMs - b.atMs);
  return {
    due: timed.filter(({ atMs }) => atMs <= nowMs).map(({ found, reminder }) => ({ found, reminder })),
    nextAtMs: timed.find(({ atMs }) => atMs > nowMs)?.atMs,
  };
}

/** Names what was shown: a reminder whose day moves is a new one. */
export function shownKeyOf({ found, reminder }: CaseReminder): string {
  return `${found.id} ${reminder.id} ${reminder.on}`;
}

/** The hour of a day in a zone; where the clock skips that hour, the one after it. */
function momentOf(on: IsoDate, hour: number, timeZone: string): number {
  const { year, month, day } = parseDate(on);
  return toZoned(new CalendarDateTime(year, month, day, hour), timeZone, 'later')
    .toDate()
    .getTime();
}
