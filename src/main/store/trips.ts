/** One flight per traveller: it comes into new cases by itself, and moves with all of them. For this folder only. */
import type { Draft } from '../../core/cancellation/draft.ts';
import { todayOf, type Trip } from '../../core/cancellation/trip.ts';
import { prepared, type StoreContext } from './database.ts';
import { tripFromJson, tripOfDraft } from './draft-row.ts';
import { renewListing } from './listing.ts';

/**
 * The trip that a draft without one takes over when it comes to a traveller: the traveller's next flight.
 * Undefined when the draft names its own, or there is none to take over.
 */
export function tripToCarry(
  context: StoreContext,
  applicantId: number | null,
  draft: Draft,
): Trip | undefined {
  if (applicantId === null || draft.trip !== undefined) return undefined;
  const known = tripOfApplicant(context, applicantId);
  return known !== undefined && isAhead(context, known) ? known : undefined;
}

/**
 * Keeps the flight that a case names as its traveller's. If it replaces one that has not left yet, the
 * traveller's other cases with that flight follow; each counts as saved, so that an editor notices.
 */
export function keepTrip(context: StoreContext, id: string, applicantId: number | null, draft: Draft): void {
  const trip = tripOfDraft(draft);
  if (applicantId === null || trip === undefined) return;
  const { db } = context;
  const before = tripOfApplicant(context, applicantId);
  const json = JSON.stringify(trip);
  if (before !== undefined && JSON.stringify(before) === json) return;
  prepared(db, 'UPDATE applicant SET trip = ? WHERE id = ?').run(json, applicantId);
  if (before === undefined || !isAhead(context, before)) return;
  const followers = prepared<{ id: string }>(
    db,
    `UPDATE cancellation SET trip = ?, draft = json_set(draft, '$.trip', json(?)), revision = revision + 1
     WHERE applicant_id = ? AND id <> ? AND trip = ? RETURNING id`,
  ).all(json, json, applicantId, id, JSON.stringify(before));
  for (const follower of followers) renewListing(context, follower.id);
}

function tripOfApplicant({ db }: StoreContext, id: number): Trip | undefined {
  const row = prepared<{ trip: string | null }>(db, 'SELECT trip FROM applicant WHERE id = ?').get(id);
  return tripFromJson(row?.trip ?? null) ?? undefined;
}

function isAhead({ now }: StoreContext, trip: Trip): boolean {
  return trip.departsOn >= todayOf(trip, now());
}
