/** The rows of events, and how they are read. For this folder only. */
import type { EventView } from '../../contract/views.ts';
import type { EventKind, FilingWay } from '../../core/cancellation/event.ts';
import type { EventDetails } from '../../core/cancellation/event-details.ts';
import { prepared, storableText, type StoreContext } from './database.ts';

/** A row of the table `event`, with the hashes of its files where a query joins them. */
export interface EventRow {
  id: number;
  cancellation_id: string;
  position: number;
  kind: EventKind;
  at_ms: number;
  recorded_at_ms: number;
  via: FilingWay | null;
  note: string;
  letter_id: number | null;
  receipt_id: number | null;
  /** JSON; null where the event has none. */
  details: string | null;
  previous_hash: string;
  hash: string;
  letter_sha256: string | null;
  receipt_sha256: string | null;
}

/** The timeline of a case, newest first by when it happened, then by when it was recorded. */
export function eventsOf({ db }: StoreContext, cancellationId: string): EventView[] {
  const rows = prepared<EventRow>(
    db,
    'SELECT * FROM event WHERE cancellation_id = ? ORDER BY at_ms DESC, position DESC',
  );
  return rows.all(cancellationId).map(rowToEvent);
}

/** Only fields that hold something, in the order of the schema, so that equal details give equal text. */
export function detailsToJson(details: EventDetails = {}): string | null {
  const json = storableText(JSON.stringify(details));
  return json === '{}' ? null : json;
}

/** Reads stored details. Only what passed their schema is ever written. */
export function detailsFromJson(json: string | null): EventDetails {
  return json === null ? {} : (JSON.parse(json) as EventDetails);
}

/** An event as every caller sees it. */
export function rowToEvent(row: EventRow): EventView {
  return {
    id: row.id,
    kind: row.kind,
    atMs: row.at_ms,
    recordedAtMs: row.recorded_at_ms,
    via: row.via,
    note: row.note,
    letterId: row.letter_id,
    receiptId: row.receipt_id,
    details: detailsFromJson(row.details),
    hash: row.hash,
  };
}
