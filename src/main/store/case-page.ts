/** The list of cases by pages: counts and order from what is kept, every row computed at the moment. For this folder only. */
import type { CaseFilter, CasePage, FoundCase } from '../../contract/case-page.ts';
import type { CancellationSummary } from '../../contract/views.ts';
import { GROUPS } from '../../core/cancellation/group.ts';
import { hitsOfCase } from './case-hits.ts';
import { momentsOf, searchCases, type Found } from './case-search.ts';
import { summariesOf } from './case-summary.ts';
import { prepared, type StoreContext } from './database.ts';
import { bitsOf } from './listing.ts';

/** A wish for a page. */
export interface PageWish {
  /** Blank: every case. */
  readonly words: string;
  readonly filter: CaseFilter;
  /** Rows before the page. */
  readonly offset: number;
  readonly limit: number;
}

/** As many as there are. */
export const NO_LIMIT = 1_000_000_000;

/** What few letters find is not worth more; another letter narrows it. */
const MOST_FOUND = 500;

/** One page of the list, with the counts of all groups. */
export function pageOf(context: StoreContext, { words, filter, offset, limit }: PageWish): CasePage {
  const found = searchCases(context, words, filter, MOST_FOUND);
  if (found === undefined) return pageOfAll(context, { filter, offset, limit });
  const { group, ...others } = filter;
  // The chips count all groups, also while one of them is chosen.
  const counted = group === undefined ? found : (searchCases(context, words, others, MOST_FOUND) ?? found);
  const ids = found.lines.slice(offset, offset + limit).map(({ caseId }) => caseId);
  return {
    rows: rowsOf(context, ids, found, filter),
    counts: countsBy((rank) => counted.lines.filter((line) => line.group === rank).length),
    isCut: found.isCut,
  };
}

/** The cases that fit, changed last first. */
export function casesByUpdate(
  context: StoreContext,
  words: string,
  filter: CaseFilter,
  limit: number,
): CancellationSummary[] {
  const found = searchCases(context, words, filter, NO_LIMIT);
  if (found === undefined) {
    return summariesOf(context, idsIn(context, filter, 'updated_at_ms DESC, id DESC LIMIT ?', limit));
  }
  const lines = found.lines.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs || b.id - a.id).slice(0, limit);
  return summariesOf(
    context,
    lines.map(({ caseId }) => caseId),
  );
}

function pageOfAll(context: StoreContext, { filter, offset, limit }: Omit<PageWish, 'words'>): CasePage {
  const { where, values } = conditionsOf({ ...filter, group: undefined });
  const counts = prepared<{ group_rank: number; count: number }>(
    context.db,
    `SELECT group_rank, count(*) AS count FROM listing ${where} GROUP BY group_rank`,
  ).all(...values);
  const order = 'group_rank, place, updated_at_ms DESC, id DESC LIMIT ? OFFSET ?';
  return {
    rows: rowsOf(context, idsIn(context, filter, order, limit, offset), undefined, filter),
    counts: countsBy((rank) => counts.find(({ group_rank }) => group_rank === rank)?.count ?? 0),
    isCut: false,
  };
}

function rowsOf(
  context: StoreContext,
  ids: readonly string[],
  found: Found | undefined,
  { part }: CaseFilter,
): FoundCase[] {
  return summariesOf(context, ids).map((row) => ({
    ...row,
    ...(found === undefined ? { hits: [], hitCount: 0 } : hitsOfCase(context, row.id, found.query, part)),
  }));
}

function countsBy(countOf: (rank: number) => number): CasePage['counts'] {
  const [needsYou = 0, waiting = 0, aftercare = 0, closed = 0] = GROUPS.map((_, rank) => countOf(rank));
  return { needsYou, waiting, aftercare, closed };
}

function idsIn(
  { db }: StoreContext,
  filter: CaseFilter,
  order: string,
  ...range: readonly number[]
): readonly string[] {
  const { where, values } = conditionsOf(filter);
  const sql = `SELECT cancellation_id FROM listing ${where} ORDER BY ${order}`;
  const rows = prepared<{ cancellation_id: string }>(db, sql).all(...values, ...range);
  return rows.map(({ cancellation_id }) => cancellation_id);
}

/** Only conditions that narrow something, so that an index can serve them; there are few sets of them. */
function conditionsOf(filter: CaseFilter) {
  const { group, state, operator, part, applicantId, changedFrom, changedTo } = filter;
  const [fromMs, toMs] = momentsOf(filter);
  const conditions: readonly (readonly [sql: string, value: string | number | undefined])[] = [
    ['group_rank = ?', group && GROUPS.indexOf(group)],
    ['state = ?', state],
    ['operator = ?', operator],
    ['parts & ?', part && bitsOf([part])],
    ['applicant_id = ?', applicantId],
    ['updated_at_ms >= ?', changedFrom && fromMs],
    ['updated_at_ms < ?', changedTo && toMs],
  ];
  const given = conditions.filter(([, value]) => value !== undefined);
  return {
    where: given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`,
    values: given.map(([, value]) => value ?? null),
  };
}
