/** What reminders have said: to calendars, and on the screen. */
import type Database from 'better-sqlite3';

/** Creates the tables of exported calendar entries and of shown reminders. */
export const migration0009 = {
  version: 9,
  up(db: Database.Database): void {
    db.exec(CALENDAR_ENTRY + REMINDER_SHOWN);
  },
};

const CALENDAR_ENTRY = `
CREATE TABLE calendar_entry (
  cancellation_id TEXT NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  reminder_id TEXT NOT NULL,        -- names the matter within its case
  day TEXT NOT NULL,                -- YYYY-MM-DD
  alarm_hour INTEGER NOT NULL,      -- 0 to 23
  summary TEXT NOT NULL,
  description TEXT NOT NULL,
  sequence INTEGER NOT NULL,        -- counts changes, from 0
  changed_at_ms INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  PRIMARY KEY (cancellation_id, reminder_id)
) STRICT;
`;

const REMINDER_SHOWN = `
CREATE TABLE reminder_shown (
  cancellation_id TEXT NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  reminder_id TEXT NOT NULL,
  day TEXT NOT NULL,                -- YYYY-MM-DD; a reminder whose day moves is shown again
  shown_at_ms INTEGER NOT NULL,
  PRIMARY KEY (cancellation_id, reminder_id, day)
) STRICT;
`;
