/** What lists compute about cases without reading their documents and whole timelines. For this folder only. */
import { STATE_EVENT_KINDS, type EventKind, type FilingWay } from '../../core/cancellation/event.ts';
import { NUMBERED_EVENT_KINDS } from '../../core/receipt/evidence.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import { detailsFromJson } from './event-row.ts';

/** Columns from which the state, the deadlines and the evidence of a case are computed. */
export interface FactsRow {
  is_complete: 0 | 1;
  /** JSON of {@link EventCells}, of those kinds alone that state and evidence depend on. */
  telling_events: string;
  /** JSON of {@link ReceiptCells}. */
  telling_receipts: string;
}

type EventCells = readonly [
  id: number,
  kind: EventKind,
  atMs: number,
  via: FilingWay | null,
  details: string | null,
  /** Blank when it holds no digit, hence no number of the operator's. */
  note: string,
];
type ReceiptCells = readonly [kind: ReceiptKind, addedAtMs: number];

const TELLING_KINDS = [...new Set([...STATE_EVENT_KINDS, ...NUMBERED_EVENT_KINDS])];

/** Those columns, of the table `cancellation` under the name `c`. */
export const FACTS_COLUMNS = `
  is_complete,
  (SELECT json_group_array(json_array(event.id, event.kind, at_ms, via, details, iif(note GLOB '*[0-9]*', note, ''))) FROM event
    WHERE cancellation_id = c.id AND kind IN ('${TELLING_KINDS.join("', '")}')) AS telling_events,
  (SELECT json_group_array(json_array(kind, added_at_ms)) FROM receipt WHERE cancellation_id = c.id) AS telling_receipts`;

/** Reads them. */
export function factsOf(row: FactsRow) {
  const events = JSON.parse(row.telling_events) as readonly EventCells[];
  const receipts = JSON.parse(row.telling_receipts) as readonly ReceiptCells[];
  return {
    isComplete: row.is_complete === 1,
    events: events.map(([id, kind, atMs, via, details, note]) => ({
      id,
      kind,
      atMs,
      via,
      details: detailsFromJson(details),
      note,
    })),
    receipts: receipts.map(([kind, addedAtMs]) => ({ kind, addedAtMs })),
  };
}
