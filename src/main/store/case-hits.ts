/** Which texts of a case have what was looked for. For this folder only. */
import type { CaseHit } from '../../contract/case-page.ts';
import { snippetOf } from '../../core/search/highlight.ts';
import type { SearchPart } from '../../core/search/part.ts';
import type { SearchQuery } from '../../core/search/query.ts';
import { textsOfCase } from './case-texts.ts';
import { prepared, type StoreContext } from './database.ts';
import { draftFromJson } from './draft-row.ts';

/** Hits that are shown of one case. */
const MOST_HITS = 3;

/** The best hits of a case, what was noted or archived before what was typed, and how many texts have one. */
export function hitsOfCase(
  context: StoreContext,
  caseId: string,
  query: SearchQuery,
  part: SearchPart | undefined,
): { readonly hits: readonly CaseHit[]; readonly hitCount: number } {
  const sql = 'SELECT draft FROM cancellation WHERE id = ?';
  const row = prepared<{ draft: string }>(context.db, sql).get(caseId);
  if (row === undefined) return { hits: [], hitCount: 0 };
  const found = textsOfCase(context, caseId, draftFromJson(row.draft))
    .filter((text) => part === undefined || text.part === part)
    .flatMap(({ part: own, name, id, text, isShown }): CaseHit[] => {
      const snippet = snippetOf(text, query);
      return snippet === undefined ? [] : [{ part: own, name, id, snippet: isShown ? snippet : null }];
    });
  return { hits: found.slice(0, MOST_HITS), hitCount: found.length };
}
