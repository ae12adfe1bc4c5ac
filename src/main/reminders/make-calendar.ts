/** A calendar file of what lies ahead in the store, for the window and the command line. */
import { kazakhDateOf } from '../../core/calendar.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { windowTexts, type WindowLanguage } from '../../core/i18n/catalogue.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import {
  entriesToExport,
  type CalendarEntry,
  type EntryContent,
} from '../../core/reminder/calendar-entry.ts';
import { calendarFileOf } from '../../core/reminder/calendar-file.ts';
import { remindersOf, type RemindedCase } from '../../core/reminder/reminder.ts';
import { reminderWords } from '../../core/reminder/words.ts';
import type { Store } from '../store/open.ts';

/** What goes into the file. */
export interface CalendarOptions {
  /** The case; null for all. */
  readonly id: string | null;
  readonly language: WindowLanguage;
  /** Present time, epoch milliseconds. */
  readonly nowMs: number;
}

/** A calendar file that is not written yet. */
export interface MadeCalendar {
  readonly text: string;
  /** Entries in it, called off ones too; at least one. */
  readonly entryCount: number;
  /** To be remembered once the file is written, so that the next one continues it. */
  readonly entries: readonly CalendarEntry[];
}

/** Makes the file. Problems: `cancellation/not-found` at `id`, `calendar/empty` when there is nothing to say. */
export function makeCalendar(store: Store, { id, language, nowMs }: CalendarOptions): Outcome<MadeCalendar> {
  const cases = store.reminders.cases(id);
  if (!cases.ok) return cases;
  const choices = store.reminders.choices();
  if (!choices.ok) return choices;
  const known = store.calendar.entries(id);
  if (!known.ok) return known;
  const wanted = cases.value.flatMap((found) => contentsOf(found, language, choices.value.hour, nowMs));
  const entries = entriesToExport(wanted, known.value, kazakhDateOf(nowMs), nowMs);
  if (entries.length === 0) return fail(problem('calendar', 'calendar/empty'));
  return succeed({ text: calendarFileOf(entries), entryCount: entries.length, entries });
}

function contentsOf(
  found: RemindedCase,
  language: WindowLanguage,
  alarmHour: number,
  nowMs: number,
): readonly EntryContent[] {
  const { reference } = windowTexts(language).reminders;
  return remindersOf(found, nowMs).map((reminder) => {
    const { title, text } = reminderWords({ found, reminder }, language);
    return {
      cancellationId: found.id,
      reminderId: reminder.id,
      on: reminder.on,
      alarmHour,
      summary: title,
      description: `${text}\n${reference(referenceOf(found.id))}`,
    };
  });
}
