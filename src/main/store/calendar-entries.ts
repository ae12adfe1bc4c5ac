/** Calendar entries as they were last exported, so that the next file continues them. */
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { CalendarEntry } from '../../core/reminder/calendar-entry.ts';
import { caseExists } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** The exported entries of the store. */
export interface CalendarEntries {
  /** Those of one case, or of all with null. */
  entries(cancellationId: string | null): Outcome<CalendarEntry[]>;
  /** Remembers what a file that was written says; entries of a case that is gone meanwhile are dropped. */
  keep(entries: readonly CalendarEntry[]): Outcome<undefined>;
}

interface EntryRow {
  cancellation_id: string;
  reminder_id: string;
  day: string;
  alarm_hour: number;
  summary: string;
  description: string;
  sequence: number;
  changed_at_ms: number;
  is_cancelled: 0 | 1;
}

/** The exported entries over an open store. */
export function createCalendarEntries(context: StoreContext): CalendarEntries {
  return {
    entries: (id) => read(context, () => succeed(entriesOf(context, id))),
    keep: (entries) =>
      write(context, () => {
        for (const entry of entries) {
          if (caseExists(context, entry.cancellationId)) keepEntry(context, entry);
        }
        return succeed(undefined);
      }),
  };
}

function entriesOf({ db }: StoreContext, cancellationId: string | null): CalendarEntry[] {
  const sql = 'SELECT * FROM calendar_entry WHERE ? IS NULL OR cancellation_id = ?';
  return prepared<EntryRow>(db, sql).all(cancellationId, cancellationId).map(rowToEntry);
}

function keepEntry({ db }: StoreContext, entry: CalendarEntry): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO calendar_entry (cancellation_id, reminder_id, day, alarm_hour, summary, description,
       sequence, changed_at_ms, is_cancelled)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    entry.cancellationId,
    entry.reminderId,
    entry.on,
    entry.alarmHour,
    entry.summary,
    entry.description,
    entry.sequence,
    entry.changedAtMs,
    entry.isCancelled ? 1 : 0,
  );
}

function rowToEntry(row: EntryRow): CalendarEntry {
  return {
    cancellationId: row.cancellation_id,
    reminderId: row.reminder_id,
    on: row.day,
    alarmHour: row.alarm_hour,
    summary: row.summary,
    description: row.description,
    sequence: row.sequence,
    changedAtMs: row.changed_at_ms,
    isCancelled: row.is_cancelled === 1,
  };
}
