/** The history list and the state of a case, computed by SQL and core without reading documents. For this folder only. */
import type { CancellationSummary } from '../../contract/views.ts';
import type { EventKind } from '../../core/cancellation/event.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { stateOf, type CancellationState } from '../../core/cancellation/state.ts';
import {
  evidenceOf,
  NUMBERED_EVENT_KINDS,
  type Evidence,
  type EvidentEvent,
} from '../../core/receipt/evidence.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import { searchAlternativesOf } from '../../core/receipt/search-text.ts';
import { prepared, type StoreContext } from './database.ts';
import { tripFromJson } from './trips.ts';

interface StateRow {
  is_complete: 0 | 1;
  /** Kinds with commas between; null when there are none. */
  event_kinds: string | null;
  receipt_kinds: string | null;
}

interface SummaryRow extends StateRow {
  id: string;
  operator: string;
  card_kind: string;
  masked_number: string;
  applicant_name: string;
  missing_count: number;
  receipt_count: number;
  /** JSON: [kind, note] of events whose note may hold a number of the operator's. */
  numbered_notes: string;
  trip: string | null;
  updated_at_ms: number;
}

const STATE_COLUMNS = `
  is_complete,
  (SELECT group_concat(DISTINCT kind) FROM event WHERE cancellation_id = c.id) AS event_kinds,
  (SELECT group_concat(DISTINCT kind) FROM receipt WHERE cancellation_id = c.id) AS receipt_kinds`;

// instr, not LIKE: LIKE folds only ASCII and gives % and _ a meaning.
const SUMMARIES = `
  SELECT id, operator, card_kind, masked_number, applicant_name, missing_count, updated_at_ms, trip, ${STATE_COLUMNS},
    (SELECT count(*) FROM receipt WHERE cancellation_id = c.id) AS receipt_count,
    (SELECT json_group_array(json_array(kind, note)) FROM event WHERE cancellation_id = c.id
       AND note GLOB '*[0-9]*' AND kind IN ('${NUMBERED_EVENT_KINDS.join("', '")}')) AS numbered_notes
  FROM cancellation AS c
  WHERE json_array_length(?) = 0 OR EXISTS (
    SELECT 1 FROM json_each(?) AS alternative WHERE NOT EXISTS (
      SELECT 1 FROM json_each(alternative.value) AS word WHERE instr(c.search_text, word.value) = 0))
  ORDER BY updated_at_ms DESC, rowid DESC`;

/** The cases in which every word occurs, most recently changed first. */
export function summariesMatching({ db }: StoreContext, words: string): CancellationSummary[] {
  const alternatives = JSON.stringify(searchAlternativesOf(words));
  return prepared<SummaryRow>(db, SUMMARIES).all(alternatives, alternatives).map(rowToSummary);
}

/** The state of an existing case. */
export function stateOfCase({ db }: StoreContext, id: string): CancellationState {
  const row = prepared<StateRow>(db, `SELECT ${STATE_COLUMNS} FROM cancellation AS c WHERE id = ?`).get(id);
  if (row === undefined) throw new Error('The state of a case that does not exist was asked for');
  return stateOfRow(row);
}

function stateOfRow(row: StateRow): CancellationState {
  return stateOf({
    isComplete: row.is_complete === 1,
    // The state depends on which kinds there are, not on when.
    events: (listOf(row.event_kinds) as EventKind[]).map((kind) => ({ kind, atMs: 0 })),
    receiptKinds: listOf(row.receipt_kinds) as ReceiptKind[],
  });
}

function evidenceOfRow(row: SummaryRow): Evidence {
  const kinds = (listOf(row.event_kinds) as EventKind[]).map((kind) => ({ kind, note: '' }));
  const numbered = JSON.parse(row.numbered_notes) as [EventKind, string][];
  const events: EvidentEvent[] = [...kinds, ...numbered.map(([kind, note]) => ({ kind, note }))];
  return evidenceOf(events, listOf(row.receipt_kinds) as ReceiptKind[]);
}

function listOf(text: string | null): string[] {
  return text === null ? [] : text.split(',');
}

function rowToSummary(row: SummaryRow): CancellationSummary {
  return {
    id: row.id,
    reference: referenceOf(row.id),
    state: stateOfRow(row),
    operator: row.operator,
    cardKind: row.card_kind,
    maskedNumber: row.masked_number,
    applicantName: row.applicant_name,
    missingCount: row.missing_count,
    receiptCount: row.receipt_count,
    evidence: evidenceOfRow(row),
    trip: tripFromJson(row.trip),
    updatedAtMs: row.updated_at_ms,
  };
}
