/** What the list of cases is read from, and the index in which they are searched. */
import type Database from 'better-sqlite3';

/** Creates the tables, empty: opening the store fills them, for only the program can make the tokens. */
export const migration0013 = {
  version: 13,
  up(db: Database.Database): void {
    db.exec(LISTING + SEARCH_TOKENS + SEARCH_INDEX);
    db.exec('ALTER TABLE cancellation DROP COLUMN search_text');
  },
};

const LISTING = `
CREATE TABLE listing (
  id INTEGER PRIMARY KEY,           -- of the case in search_index
  cancellation_id TEXT NOT NULL UNIQUE REFERENCES cancellation (id) ON DELETE CASCADE,
  updated_at_ms INTEGER NOT NULL,   -- the case's own, as applicant_id and operator
  group_rank INTEGER NOT NULL,      -- place of its group, 0 for what is most urgent
  place TEXT NOT NULL,              -- sorts the cases of a group; equal ones by updated_at_ms
  state TEXT NOT NULL,
  operator TEXT NOT NULL,           -- '' while it is none of the brands
  applicant_id INTEGER,
  parts INTEGER NOT NULL,           -- bits: 1 details, 2 letters, 4 receipts, 8 notes
  changes_on TEXT,                  -- YYYY-MM-DD: the day from which group, place and state must be computed anew
  departs_on TEXT,                  -- YYYY-MM-DD of the flight home
  has_deadline INTEGER NOT NULL CHECK (has_deadline IN (0, 1))
) STRICT;
CREATE INDEX listing_in_order ON listing (group_rank, place, updated_at_ms DESC, id DESC);
CREATE INDEX listing_by_update ON listing (updated_at_ms DESC, id DESC);
CREATE INDEX listing_by_applicant ON listing (applicant_id);
CREATE INDEX listing_by_change ON listing (changes_on) WHERE changes_on IS NOT NULL;
CREATE INDEX listing_by_departure ON listing (departs_on) WHERE departs_on IS NOT NULL;
CREATE INDEX listing_with_deadline ON listing (id) WHERE has_deadline = 1;
`;

const SEARCH_TOKENS = `
CREATE TABLE search_tokens (
  id INTEGER PRIMARY KEY REFERENCES listing (id) ON DELETE CASCADE,
  details TEXT NOT NULL,            -- what search_index holds of the case, parted by spaces, each token once
  letters TEXT NOT NULL,
  receipts TEXT NOT NULL,
  notes TEXT NOT NULL,
  facets TEXT NOT NULL              -- tokens that nobody can type: group, state, operator, applicant
) STRICT;
`;

// Tokens come whole from core, so FTS5 only parts them at spaces. Without content: search_tokens has it.
const SEARCH_INDEX = `
CREATE VIRTUAL TABLE search_index USING fts5 (details, letters, receipts, notes, facets,
  content = '', columnsize = 0, detail = column, tokenize = 'ascii');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_tokens_are_forgotten AFTER DELETE ON search_tokens
BEGIN
  INSERT INTO search_index (search_index, rowid, details, letters, receipts, notes, facets)
  VALUES ('delete', old.id, old.details, old.letters, old.receipts, old.notes, old.facets);
END;
`;
