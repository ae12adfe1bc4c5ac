/** Cases by words: looked up in the index, narrowed by facets, put in the order of the list. For this folder only. */
import type { CaseFilter } from '../../contract/case-page.ts';
import { endOfKazakhDay, startOfKazakhDay } from '../../core/calendar.ts';
import { GROUPS } from '../../core/cancellation/group.ts';
import { queriesOf, termsOf, type SearchQuery } from '../../core/search/query.ts';
import { prepared, type StoreContext } from './database.ts';
import { facetToken } from './search-index.ts';

/** A line of the list, as far as order and counts need it. */
export interface FoundLine {
  readonly caseId: string;
  readonly group: number;
  readonly updatedAtMs: number;
  /** Rises in the order in which cases were begun. */
  readonly id: number;
}

/** What a search found. */
export interface Found {
  /** In the order of the list. */
  readonly lines: readonly FoundLine[];
  /** The reading of the words that found them. */
  readonly query: SearchQuery;
  readonly isCut: boolean;
}

type LineCells = [caseId: string, group: number, place: string, updatedAtMs: number, id: number];

// The index first, newest case first, until there are enough: what few letters find may be every case.
const SEARCH = `
  SELECT cancellation_id, group_rank, place, updated_at_ms, id
  FROM search_index CROSS JOIN listing ON id = search_index.rowid
  WHERE search_index MATCH ? AND updated_at_ms >= ? AND updated_at_ms < ?
  ORDER BY search_index.rowid DESC LIMIT ?`;

/** The cases that have every word, at most `limit`; undefined when there is nothing to look for. */
export function searchCases(
  context: StoreContext,
  words: string,
  filter: CaseFilter,
  limit: number,
): Found | undefined {
  let found: Found | undefined;
  for (const query of queriesOf(words)) {
    found = look(context, query, filter, limit);
    if (found.lines.length > 0) break;
  }
  return found;
}

/** The moments between which the filter wants the last change, the second one excluded. */
export function momentsOf({ changedFrom, changedTo }: CaseFilter): readonly [fromMs: number, toMs: number] {
  return [
    changedFrom === undefined ? 0 : startOfKazakhDay(changedFrom),
    changedTo === undefined ? Number.MAX_SAFE_INTEGER : endOfKazakhDay(changedTo),
  ];
}

function look({ db }: StoreContext, query: SearchQuery, filter: CaseFilter, limit: number): Found {
  // One more tells whether the search was cut. Raw, because there may be very many.
  const rows = prepared(db, SEARCH)
    .raw()
    .all(expressionOf(query, filter), ...momentsOf(filter), limit + 1) as unknown as LineCells[];
  const isCut = rows.length > limit;
  const lines = (isCut ? rows.slice(0, limit) : rows)
    .sort((a, b) => a[1] - b[1] || compare(a[2], b[2]) || b[3] - a[3] || b[4] - a[4])
    .map(([caseId, group, , updatedAtMs, id]) => ({ caseId, group, updatedAtMs, id }));
  return { lines, query, isCut };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The query in the language of FTS5. Tokens are letters and digits alone, so that quotes cannot be closed. */
function expressionOf(query: SearchQuery, filter: CaseFilter): string {
  const terms = query
    .flatMap(termsOf)
    .map(({ token, isPrefix }) => `"${token}"${isPrefix ? '*' : ''}`)
    .join(' AND ');
  const { group, state, operator, part, applicantId } = filter;
  const facets = [
    group === undefined ? undefined : facetToken('group', GROUPS.indexOf(group)),
    state === undefined ? undefined : facetToken('state', state),
    operator === undefined ? undefined : facetToken('operator', operator),
    applicantId === undefined ? undefined : facetToken('applicant', applicantId),
  ].filter((facet) => facet !== undefined);
  const words = part === undefined ? `(${terms})` : `{${part}} : (${terms})`;
  return [words, ...facets.map((facet) => `facets : "${facet}"`)].join(' AND ');
}
