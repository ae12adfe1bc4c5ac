/**
 * The line of each case in the list: computed from its events and receipts, and kept so that lists of many cases
 * need not compute. Derived, never the truth: it is renewed with every write, on the day it changes by itself, and
 * whole by {@link rebuildListing}. For this folder only.
 */
import { kazakhDateOf, type IsoDate } from '../../core/calendar.ts';
import { deadlinesOf } from '../../core/cancellation/deadline.ts';
import { changesByItselfOn, groupOf, GROUPS, placeInGroup } from '../../core/cancellation/group.ts';
import { stateOf } from '../../core/cancellation/state.ts';
import { SEARCH_PARTS, type SearchPart } from '../../core/search/part.ts';
import { TOKENS_VERSION } from '../../core/search/tokens.ts';
import { factsOf, FACTS_COLUMNS, type FactsRow } from './case-facts.ts';
import { isWritten, textsOfCase } from './case-texts.ts';
import { prepared, type StoreContext } from './database.ts';
import { draftFromJson, tripFromJson } from './draft-row.ts';
import { brandIn, writeTokens } from './search-index.ts';
import { setValue, valueOf } from './settings.ts';

interface CaseRow extends FactsRow {
  draft: string;
  operator: string;
  applicant_id: number | null;
  trip: string | null;
  updated_at_ms: number;
}

/** The setting that tells with which tokens the index was made. */
const TOKENS_SETTING = 'search-tokens';
/** The setting that tells up to which day the lines hold. */
const DAY_SETTING = 'listed-on';

const CASE = `SELECT draft, operator, applicant_id, trip, updated_at_ms, ${FACTS_COLUMNS} FROM cancellation AS c WHERE id = ?`;

const UPSERT = `
  INSERT INTO listing (cancellation_id, updated_at_ms, group_rank, place, state, operator, applicant_id, parts,
    changes_on, departs_on, has_deadline)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (cancellation_id) DO UPDATE SET updated_at_ms = excluded.updated_at_ms,
    group_rank = excluded.group_rank, place = excluded.place, state = excluded.state, operator = excluded.operator,
    applicant_id = excluded.applicant_id, parts = excluded.parts, changes_on = excluded.changes_on,
    departs_on = excluded.departs_on, has_deadline = excluded.has_deadline
  RETURNING id`;

/** Renews the line of a case and its tokens. Call at the end of every transaction that touches the case. */
export function renewListing(context: StoreContext, caseId: string): void {
  const { db, now } = context;
  const row = prepared<CaseRow>(db, CASE).get(caseId);
  if (row === undefined) return;
  const facts = factsOf(row);
  const standing = stateOf(facts, kazakhDateOf(now()));
  const group = GROUPS.indexOf(groupOf(standing));
  const operator = brandIn(row.operator);
  const texts = textsOfCase(context, caseId, draftFromJson(row.draft));
  const parts = new Set(texts.filter(isWritten).map(({ part }) => part));
  const listed = prepared<{ id: number }>(db, UPSERT).get(
    caseId,
    row.updated_at_ms,
    group,
    placeInGroup(standing),
    standing.state,
    operator,
    row.applicant_id,
    bitsOf(parts),
    changesByItselfOn(standing),
    tripFromJson(row.trip)?.departsOn ?? null,
    deadlinesOf(facts.events, facts.receipts).length > 0 ? 1 : 0,
  );
  if (listed === undefined) throw new Error('A listed case was not returned');
  writeTokens(context, listed.id, texts, {
    group,
    state: standing.state,
    operator,
    applicant: row.applicant_id,
    parts,
  });
}

/** Bits of kinds of texts, as the table has them. */
export function bitsOf(parts: Iterable<SearchPart>): number {
  return [...parts].reduce((bits, part) => bits | (1 << SEARCH_PARTS.indexOf(part)), 0);
}

/** Whether some lines no longer hold today. */
export function isListingDue(context: StoreContext): boolean {
  return valueOf(context, DAY_SETTING) !== kazakhDateOf(context.now());
}

/** Renews the lines that have changed by themselves; all of them when the clock was set back. In a transaction. */
export function renewDueListing(context: StoreContext): void {
  const todayOn = kazakhDateOf(context.now());
  const listedOn = valueOf(context, DAY_SETTING) as IsoDate | undefined;
  const isBack = listedOn === undefined || listedOn > todayOn;
  const sql = isBack
    ? 'SELECT id FROM cancellation WHERE ? IS NOT NULL'
    : 'SELECT cancellation_id AS id FROM listing WHERE changes_on <= ?';
  const due = prepared<{ id: string }>(context.db, sql).all(todayOn);
  for (const { id } of due) renewListing(context, id);
  setValue(context, DAY_SETTING, todayOn);
}

/** Whether the index was made by other tokens than this version's. */
export function isIndexOutdated(context: StoreContext): boolean {
  return valueOf(context, TOKENS_SETTING) !== TOKENS_VERSION;
}

/** Makes lines and index anew from everything else in the store. In a transaction. */
export function rebuildListing(context: StoreContext): void {
  const { db } = context;
  // Not row by row: the index forgets all of it faster at once.
  db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`);
  db.exec("UPDATE search_tokens SET details = '', letters = '', receipts = '', notes = '', facets = ''");
  const cases = prepared<{ id: string }>(db, 'SELECT id FROM cancellation ORDER BY created_at_ms, id').all();
  for (const { id } of cases) renewListing(context, id);
  setValue(context, TOKENS_SETTING, TOKENS_VERSION);
  setValue(context, DAY_SETTING, kazakhDateOf(context.now()));
}
