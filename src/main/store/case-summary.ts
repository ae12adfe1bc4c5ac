/** The history list and the state of a case, computed by SQL and core without reading documents. For this folder only. */
import type { CancellationSummary } from '../../contract/views.ts';
import { kazakhDateOf, type IsoDate } from '../../core/calendar.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { stateOf, type Standing } from '../../core/cancellation/state.ts';
import { evidenceOf } from '../../core/receipt/evidence.ts';
import { factsOf, FACTS_COLUMNS, type FactsRow } from './case-facts.ts';
import { prepared, type StoreContext } from './database.ts';
import { tripFromJson } from './draft-row.ts';

interface SummaryRow extends FactsRow {
  id: string;
  operator: string;
  card_kind: string;
  masked_number: string;
  applicant_name: string;
  applicant_id: number | null;
  missing_count: number;
  receipt_count: number;
  trip: string | null;
  updated_at_ms: number;
}

const SUMMARIES = `
  SELECT c.id, operator, card_kind, masked_number, applicant_name, applicant_id, missing_count, updated_at_ms, trip,
    ${FACTS_COLUMNS},
    (SELECT count(*) FROM receipt WHERE cancellation_id = c.id) AS receipt_count
  FROM json_each(?) AS wanted CROSS JOIN cancellation AS c ON c.id = wanted.value
  ORDER BY wanted.key`;

/** The cases of these ids, in their order. */
export function summariesOf({ db, now }: StoreContext, ids: readonly string[]): CancellationSummary[] {
  const todayOn = kazakhDateOf(now());
  const rows = prepared<SummaryRow>(db, SUMMARIES).all(JSON.stringify(ids));
  return rows.map((row) => rowToSummary(row, todayOn));
}

/** How an existing case stands now. */
export function standingOfCase({ db, now }: StoreContext, id: string): Standing {
  const row = prepared<FactsRow>(db, `SELECT ${FACTS_COLUMNS} FROM cancellation AS c WHERE id = ?`).get(id);
  if (row === undefined) throw new Error('The state of a case that does not exist was asked for');
  return stateOf(factsOf(row), kazakhDateOf(now()));
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
    applicantId: row.applicant_id,
    missingCount: row.missing_count,
    receiptCount: row.receipt_count,
    evidence: evidenceOf(facts.events, receiptKinds),
    trip: tripFromJson(row.trip),
    updatedAtMs: row.updated_at_ms,
  };
}
