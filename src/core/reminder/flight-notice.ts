/** The word of warning before a flight home: how many cases still lack the proof that only a visit brings. */
import { daysBetween, type IsoDate } from '../calendar.ts';
import type { CancellationState } from '../cancellation/state.ts';
import { todayOf, type Trip } from '../cancellation/trip.ts';
import type { Evidence } from '../receipt/evidence.ts';
import { wishesOf } from '../receipt/evidence-wish.ts';

/** How many days before the flight the warning starts. */
export const NOTICE_DAYS = 7;

/** A case as the warning needs to know it. */
export interface TravellingCase {
  readonly id: string;
  readonly state: CancellationState;
  readonly evidence: Evidence;
  /** Null while no valid date of a flight is known. */
  readonly trip: Trip | null;
}

/** The next flight that leaves something unproved. */
export interface FlightNotice {
  readonly departsOn: IsoDate;
  /** From 0 on the day itself, as the days are counted at the place of departure. */
  readonly daysLeft: number;
  /** Cases of this day that have no stamped letter yet; never empty. */
  readonly ids: ReadonlySet<string>;
}

/** The notice about the earliest flight within {@link NOTICE_DAYS}; undefined when nothing is lacking. */
export function flightNoticeOf(cases: readonly TravellingCase[], nowMs: number): FlightNotice | undefined {
  // A list may be long, and the day of a zone is the same for all of it.
  const days = new Map<string | undefined, IsoDate>();
  const lacking = cases.flatMap(({ id, state, evidence, trip }) => {
    if (trip === null) return [];
    const { departsOn, timeZone } = trip;
    const today = days.get(timeZone) ?? todayOf(trip, nowMs);
    days.set(timeZone, today);
    const daysLeft = daysBetween(today, departsOn);
    const wantsStamp = wishesOf({ state, evidence, departsOn }, today).some(({ want }) => want === 'stamp');
    return wantsStamp && daysLeft >= 0 && daysLeft <= NOTICE_DAYS ? [{ id, departsOn, daysLeft }] : [];
  });
  const [soonest] = lacking.toSorted((a, b) => a.daysLeft - b.daysLeft);
  if (soonest === undefined) return undefined;
  const { departsOn, daysLeft } = soonest;
  const ids = new Set(lacking.filter((flight) => flight.departsOn === departsOn).map(({ id }) => id));
  return { departsOn, daysLeft, ids };
}
