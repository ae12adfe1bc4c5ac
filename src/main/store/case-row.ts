/** What several nouns need of a case's row: that it exists, and that it is brought up to date. For this folder only. */
import type { Draft } from '../../core/cancellation/draft.ts';
import { fail, problem, type Outcome } from '../../core/outcome.ts';
import { searchTextOf } from '../../core/receipt/search-text.ts';
import { prepared, type StoreContext } from './database.ts';
import { searchLinesOfDraft } from './draft-row.ts';

/** Whether there is such a case. */
export function caseExists({ db }: StoreContext, id: string): boolean {
  return prepared(db, 'SELECT 1 FROM cancellation WHERE id = ?').get(id) !== undefined;
}

/** The problem of naming a case that does not exist. */
export function noSuchCase(path: string): Outcome<never> {
  return fail(problem(path, 'cancellation/not-found'));
}

/**
 * Marks a case as changed now and renews its search text. Call at the end of every transaction that touches the case.
 */
export function touchCase(context: StoreContext, id: string): void {
  const { db, now } = context;
  prepared(db, 'UPDATE cancellation SET updated_at_ms = ? WHERE id = ?').run(now(), id);
  renewSearchText(context, id);
}

/** Renews the search text of a case from its draft, events and receipts. */
export function renewSearchText(context: StoreContext, id: string): void {
  const { db } = context;
  const row = prepared<{ draft: string }>(db, 'SELECT draft FROM cancellation WHERE id = ?').get(id);
  if (row === undefined) return;
  const lines = [...searchLinesOfDraft(draftFromJson(row.draft), id), ...notesOf(context, id)];
  prepared(db, 'UPDATE cancellation SET search_text = ? WHERE id = ?').run(searchTextOf(lines), id);
}

/** Reads a stored draft. Only what passed the draft's schema is ever written. */
export function draftFromJson(json: string): Draft {
  return JSON.parse(json) as Draft;
}

function notesOf({ db }: StoreContext, id: string): readonly string[] {
  const rows = prepared<{ text: string }>(
    db,
    `SELECT note AS text FROM event WHERE cancellation_id = ? AND note <> ''
     UNION SELECT detail.value FROM event, json_each(event.details) AS detail
       WHERE cancellation_id = ? AND detail.key IN ('agent', 'ticket', 'account')
     UNION SELECT file_name FROM receipt WHERE cancellation_id = ?
     UNION SELECT note FROM receipt WHERE cancellation_id = ? AND note <> ''
     UNION SELECT text FROM receipt_text JOIN receipt ON receipt.id = receipt_id WHERE cancellation_id = ?
     UNION SELECT place FROM receipt_paper JOIN receipt ON receipt.id = receipt_id WHERE cancellation_id = ?`,
  );
  return rows.all(id, id, id, id, id, id).map(({ text }) => text);
}
