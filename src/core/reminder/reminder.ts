/** What the traveller is reminded of: the eve of the flight, and the days by which something is due. */
import { addDays, type IsoDate } from '../calendar.ts';
import type { AftercareCheck } from '../cancellation/aftercare-check.ts';
import { DEADLINE_KINDS, type Deadline } from '../cancellation/deadline.ts';
import type { CancellationState } from '../cancellation/state.ts';
import { todayOf, type Trip } from '../cancellation/trip.ts';
import { wishesOf } from '../receipt/evidence-wish.ts';
import type { Evidence } from '../receipt/evidence.ts';

/** Kinds of reminder; all but the first are kinds of deadline. */
export const REMINDER_KINDS = ['flight-eve', ...DEADLINE_KINDS] as const;

/** Kind of a reminder. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One thing to be reminded of. */
export interface Reminder {
  /** Names the matter within its case; stays the same when the day moves. */
  readonly id: string;
  readonly kind: ReminderKind;
  /** The day to be reminded on. */
  readonly on: IsoDate;
  /** What to look at; null unless the kind is `aftercare-check`. */
  readonly check: AftercareCheck | null;
}

/** A case as reminders need to know it, without anything that only its papers need. */
export interface RemindedCase {
  readonly id: string;
  readonly state: CancellationState;
  /** As typed; blank while unknown. */
  readonly operator: string;
  /** `+7 705 ••• 45 67`; as typed while it is no number. */
  readonly maskedNumber: string;
  readonly evidence: Evidence;
  readonly trip: Trip | null;
  readonly deadlines: readonly Deadline[];
}

/** One reminder of one case. */
export interface CaseReminder {
  readonly found: RemindedCase;
  readonly reminder: Reminder;
}

/** The reminders of a case as of now, the earliest first. The eve of a flight counts until the flight's day. */
export function remindersOf(found: RemindedCase, nowMs: number): readonly Reminder[] {
  const due = found.deadlines.map(({ id, kind, dueOn, check }) => ({ id, kind, on: dueOn, check }));
  const eve = flightEveOf(found, nowMs);
  return [...(eve === undefined ? [] : [eve]), ...due].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

/** A flight is worth a word only while there is something to get before it. */
function flightEveOf({ state, evidence, trip }: RemindedCase, nowMs: number): Reminder | undefined {
  if (trip === null) return undefined;
  const today = todayOf(trip, nowMs);
  const { departsOn } = trip;
  const isWorthIt = wishesOf({ state, evidence, departsOn }, today).some(
    ({ before }) => before !== undefined,
  );
  if (departsOn < today || !isWorthIt) return undefined;
  return { id: 'flight-eve', kind: 'flight-eve', on: addDays(departsOn, -1), check: null };
}
