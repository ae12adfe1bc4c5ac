/** What the list needs of all cases at once, read without reading them all. For this folder only. */
import type { EndpointOutput } from '../../contract/endpoints.ts';
import { addDays, kazakhDateOf } from '../../core/calendar.ts';
import { NOTICE_DAYS } from '../../core/reminder/flight-notice.ts';
import { summariesOf } from './case-summary.ts';
import { prepared, type StoreContext } from './database.ts';

/** Cases with a flight ahead, and the travellers to choose from. */
export type Outlook = EndpointOutput<'cancellation.outlook'>;

/** More than these are looked for by name. */
const MOST_TRAVELLERS = 100;

const FLIGHTS = `SELECT cancellation_id FROM listing WHERE departs_on BETWEEN ? AND ? ORDER BY departs_on, updated_at_ms DESC`;

// Blank parts of a name leave no space behind.
const TRAVELLERS = `
  SELECT id, coalesce(nullif(trim(coalesce(trim(surname), '') || ' ' || coalesce(trim(given_names), '')), ''),
    trim(native_name), '') AS name
  FROM applicant ORDER BY updated_at_ms DESC, id DESC LIMIT ?`;

/** Reads both. */
export function outlookOf(context: StoreContext): Outlook {
  const { db, now } = context;
  const todayOn = kazakhDateOf(now());
  // The day of the flight is counted where it departs; a day more on either side covers every zone.
  const [from, to] = [addDays(todayOn, -1), addDays(todayOn, NOTICE_DAYS + 1)];
  const flights = prepared<{ cancellation_id: string }>(db, FLIGHTS).all(from, to);
  const travellers = prepared<{ id: number; name: string }>(db, TRAVELLERS).all(MOST_TRAVELLERS + 1);
  return {
    flights: summariesOf(
      context,
      flights.map(({ cancellation_id }) => cancellation_id),
    ),
    travellers: travellers.length > MOST_TRAVELLERS ? [] : travellers,
  };
}
