/** What reminders are made from, which of them were shown, and what the user chose about them. */
import { addDays, kazakhDateOf } from '../../core/calendar.ts';
import { deadlinesOf } from '../../core/cancellation/deadline.ts';
import { stateOf } from '../../core/cancellation/state.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { evidenceOf } from '../../core/receipt/evidence.ts';
import {
  DEFAULT_REMINDER_CHOICES,
  reminderChoicesSchema,
  type ReminderChoices,
} from '../../core/reminder/choices.ts';
import type { CaseReminder, RemindedCase } from '../../core/reminder/reminder.ts';
import { factsOf, FACTS_COLUMNS, type FactsRow } from './case-facts.ts';
import { caseExists, noSuchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { tripFromJson } from './draft-row.ts';
import { setValue, valueOf } from './settings.ts';

/** The reminders of the store. */
export interface Reminders {
  /** One case, or with null every case that may have something ahead. Problems carry the path `id`. */
  cases(id: string | null): Outcome<RemindedCase[]>;
  /** Keys of what was shown, as core makes them. */
  shown(): Outcome<ReadonlySet<string>>;
  /** Remembers what is about to be shown. */
  markShown(reminders: readonly CaseReminder[]): Outcome<undefined>;
  /** The choices; what this version does not know reads as the default. */
  choices(): Outcome<ReminderChoices>;
  /** Keeps the choices. */
  choose(choices: ReminderChoices): Outcome<undefined>;
}

interface CaseRow extends FactsRow {
  id: string;
  operator: string;
  masked_number: string;
  trip: string | null;
}

// Only a flight ahead or a deadline that stands sets a reminder: most cases need not be read.
const CASES = `SELECT id, operator, masked_number, trip, ${FACTS_COLUMNS} FROM cancellation AS c`;
const CASES_AHEAD = `${CASES}
  WHERE id IN (SELECT cancellation_id FROM listing WHERE departs_on >= ?
    UNION SELECT cancellation_id FROM listing WHERE has_deadline = 1)
  ORDER BY id`;

/** The name of the setting that holds the choices. */
const CHOICES = 'reminders';

/** The reminders over an open store. */
export function createReminders(context: StoreContext): Reminders {
  return {
    cases: (id) =>
      read(context, () =>
        id !== null && !caseExists(context, id) ? noSuchCase('id') : succeed(casesOf(context, id)),
      ),
    shown: () => read(context, () => succeed(shownKeys(context))),
    markShown: (reminders) => write(context, () => markShown(context, reminders)),
    choices: () =>
      read(context, () => {
        const stored = reminderChoicesSchema.safeParse(valueOf(context, CHOICES));
        return succeed(stored.success ? stored.data : DEFAULT_REMINDER_CHOICES);
      }),
    choose: (choices) =>
      write(context, () => {
        setValue(context, CHOICES, choices);
        return succeed(undefined);
      }),
  };
}

function casesOf({ db, now }: StoreContext, id: string | null): RemindedCase[] {
  const todayOn = kazakhDateOf(now());
  // The day before is still the same day farther west.
  const yesterdayOn = addDays(todayOn, -1);
  const rows =
    id === null
      ? prepared<CaseRow>(db, CASES_AHEAD).all(yesterdayOn)
      : prepared<CaseRow>(db, `${CASES} WHERE id = ?`).all(id);
  return rows.map((row) => {
    const facts = factsOf(row);
    const receiptKinds = facts.receipts.map(({ kind }) => kind);
    return {
      id: row.id,
      state: stateOf(facts, todayOn).state,
      operator: row.operator,
      maskedNumber: row.masked_number,
      evidence: evidenceOf(facts.events, receiptKinds),
      trip: tripFromJson(row.trip),
      deadlines: deadlinesOf(facts.events, facts.receipts),
    };
  });
}

function shownKeys({ db }: StoreContext): ReadonlySet<string> {
  // As core writes them: the case, the matter, the day.
  const sql = `SELECT cancellation_id || ' ' || reminder_id || ' ' || day AS key FROM reminder_shown`;
  return new Set(
    prepared<{ key: string }>(db, sql)
      .all()
      .map(({ key }) => key),
  );
}

function markShown({ db, now }: StoreContext, reminders: readonly CaseReminder[]): Outcome<undefined> {
  const sql = 'INSERT OR IGNORE INTO reminder_shown VALUES (?, ?, ?, ?)';
  for (const { found, reminder } of reminders)
    prepared(db, sql).run(found.id, reminder.id, reminder.on, now());
  return succeed(undefined);
}
