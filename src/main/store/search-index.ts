/** The index of tokens, kept in step with the texts of cases. For this folder only. */
import { BRAND_IDS } from '../../core/operator/brand.ts';
import { SEARCH_PARTS, type SearchPart } from '../../core/search/part.ts';
import { tokensOf } from '../../core/search/tokens.ts';
import type { CaseText } from './case-texts.ts';
import { prepared, type StoreContext } from './database.ts';

/** The index has a column of tokens for each kind of text, and one of facets. */
const COLUMNS = [...SEARCH_PARTS, 'facets'] as const;
type Column = (typeof COLUMNS)[number];
type TokenRow = Readonly<Record<Column, string>>;

/** What a case is filtered by. */
export interface Facets {
  readonly group: number;
  readonly state: string;
  readonly operator: string;
  readonly applicant: number | null;
  /** Kinds of which the case has a text. */
  readonly parts: ReadonlySet<SearchPart>;
}

// From the private use area: no text gives a token that begins so.
const FACET = '\uE000';

/** The token of a facet. */
export function facetToken(name: keyof Facets, value: string | number): string {
  return `${FACET}${name}${String(value)}`;
}

/** The brand that a draft names; blank when it names none. */
export function brandIn(operator: string): string {
  return BRAND_IDS.find((brand) => brand === operator) ?? '';
}

/** Writes what has changed of a case's tokens, and nothing else: a save changes few of many. */
export function writeTokens(
  { db }: StoreContext,
  id: number,
  texts: readonly CaseText[],
  facets: Facets,
): void {
  const next = rowOf(texts, facets);
  const select = 'SELECT details, letters, receipts, notes, facets FROM search_tokens WHERE id = ?';
  const old = prepared<TokenRow>(db, select).get(id);
  if (old !== undefined && COLUMNS.every((column) => old[column] === next[column])) return;
  const values = COLUMNS.map((column) => next[column]);
  if (old === undefined) {
    prepared(
      db,
      'INSERT INTO search_index (rowid, details, letters, receipts, notes, facets) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(id, ...values);
  } else {
    change(
      db,
      `INSERT INTO search_index (search_index, rowid, details, letters, receipts, notes, facets)
      VALUES ('delete', ?, ?, ?, ?, ?, ?)`,
      id,
      differing(old, next),
    );
    change(
      db,
      'INSERT INTO search_index (rowid, details, letters, receipts, notes, facets) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      differing(next, old),
    );
  }
  prepared(
    db,
    `INSERT INTO search_tokens (id, details, letters, receipts, notes, facets) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET details = excluded.details, letters = excluded.letters,
       receipts = excluded.receipts, notes = excluded.notes, facets = excluded.facets`,
  ).run(id, ...values);
}

function change(db: StoreContext['db'], sql: string, id: number, row: TokenRow): void {
  const values = COLUMNS.map((column) => row[column]);
  if (values.some((tokens) => tokens !== '')) prepared(db, sql).run(id, ...values);
}

function rowOf(texts: readonly CaseText[], facets: Facets): TokenRow {
  const columns = SEARCH_PARTS.map((part) => {
    const own = texts.filter((text) => text.part === part).map(({ text }) => text);
    return [part, [...tokensOf(own)].join(' ')] as const;
  });
  const { parts, ...single } = facets;
  const tokens = [
    ...Object.entries(single).map(([name, value]) => facetToken(name as keyof typeof single, value ?? '')),
    ...[...parts].map((part) => facetToken('parts', part)),
  ];
  return { ...(Object.fromEntries(columns) as Record<SearchPart, string>), facets: tokens.join(' ') };
}

/**
 * The part of a row that differs from another. FTS5 keeps one entry for a token and a case, with all its columns: a
 * token that comes to another column, or leaves one, is in the part with all of its columns.
 */
function differing(row: TokenRow, other: TokenRow): TokenRow {
  const [own, others] = [columnsByToken(row), columnsByToken(other)];
  const entries = COLUMNS.map((column) => {
    const tokens = row[column].split(' ').filter((token) => own.get(token) !== others.get(token));
    return [column, tokens.join(' ')] as const;
  });
  return Object.fromEntries(entries) as Record<Column, string>;
}

/** Bits of the columns in which each token is. */
function columnsByToken(row: TokenRow): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [index, column] of COLUMNS.entries()) {
    for (const token of row[column].split(' ')) columns.set(token, (columns.get(token) ?? 0) | (1 << index));
  }
  columns.delete('');
  return columns;
}
