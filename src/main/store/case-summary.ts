/** The history list and the state of a case, computed by SQL and core without reading documents. For this folder only. */
import type { CancellationSummary } from '../../contract/views.ts';
import { kazakhDateOf, type IsoDate } from '../../core/calendar.ts';
import { STATE_EVENT_KINDS, type EventKind, type FilingWay } from '../../core/cancellation/event.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { stateOf, type Standing } from '../../core/cancellation/state.ts';
import { evidenceOf, NUMBERED_EVENT_KINDS } from '../../core/receipt/evidence.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import { searchAlternativesOf } from '../../core/receipt/search-text.ts';
import { prepared, type StoreContext } from './database.ts';
import { detailsFromJson } from './event-row.ts';
import { tripFromJson } from './trips.ts';

interface StateRow {
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

interface SummaryRow extends StateRow {
  id: string;
  operator: string;
  card_kind: string;
  masked_number: string;
  applicant_name: string;
  missing_count: number;
  receipt_count: number;
  trip: string | null;
  updated_at_ms: number;
}

const TELLING_KINDS = [...new Set([...STATE_EVENT_KINDS, ...NUMBERED_EVENT_KINDS])];

const STATE_COLUMNS = `
  is_complete,
  (SELECT json_group_array(json_array(id, kind, at_ms, via, details, iif(note GLOB '*[0-9]*', note, ''))) FROM event
    WHERE cancellation_id = c.id AND kind IN ('${TELLING_KINDS.join("', '")}')) AS telling_events,
  (SELECT json_group_array(json_array(kind, added_at_ms)) FROM receipt WHERE cancellation_id = c.id) AS telling_receipts`;

// instr, not LIKE: LIKE folds only ASCII and gives % and _ a meaning.
const SUMMARIES = `
  SELECT id, operator, card_kind, masked_number, applicant_name, missing_count, updated_at_ms, trip, ${STATE_COLUMNS},
    (SELECT count(*) FROM receipt WHERE cancellation_id = c.id) AS receipt_count
  FROM cancellation AS c
  WHERE json_array_length(?) = 0 OR EXISTS (
    SELECT 1 FROM json_each(?) AS alternative WHERE NOT EXISTS (
      SELECT 1 FROM json_each(alternative.value) AS word WHERE instr(c.search_text, word.value) = 0))
  ORDER BY updated_at_ms DESC, rowid DESC`;

/** The cases in which every word occurs, most recently changed first. */
export function summariesMatching({ db, now }: StoreContext, words: string): CancellationSummary[] {
  const alternatives = JSON.stringify(searchAlternativesOf(words));
  const todayOn = kazakhDateOf(now());
  const rows = prepared<SummaryRow>(db, SUMMARIES).all(alternatives, alternatives);
  return rows.map((row) => rowToSummary(row, todayOn));
}

/** How an existing case stands now. */
export function standingOfCase({ db, now }: StoreContext, id: string): Standing {
  const row = prepared<StateRow>(db, `SELECT ${STATE_COLUMNS} FROM cancellation AS c WHERE id = ?`).get(id);
  if (row === undefined) throw new Error('The state of a case that does not exist was asked for');
  return stateOf(factsOf(row), kazakhDateOf(now()));
}

/** What state and evidence are computed from. */
function factsOf(row: StateRow) {
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

function rowToSummary(row: SummaryRow, todayOn: IsoDate): CancellationSummary {
  const facts = factsOf(row);
  const standing = stateOf(facts, todayOn);
  const receiptKinds = facts.receipts.map(({ kind }) => kind);
  return {
    id: row.id,
    reference: referenceOf(row.id),
    state: standing.state,
    standing,
    operator: row.operator,
    cardKind: row.card_kind,
    maskedNumber: row.masked_number,
    applicantName: row.applicant_name,
    missingCount: row.missing_count,
    receiptCount: row.receipt_count,
    evidence: evidenceOf(facts.events, receiptKinds),
    trip: tripFromJson(row.trip),
    updatedAtMs: row.updated_at_ms,
  };
}
