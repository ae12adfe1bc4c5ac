/** How far the reading of receipts is. */
import type Database from 'better-sqlite3';

/** Creates the queue; a receipt without a row waits its turn. */
export const migration0014 = {
  version: 14,
  up(db: Database.Database): void {
    db.exec(RECEIPT_READING);
  },
};

const RECEIPT_READING = `
CREATE TABLE receipt_reading (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
  state TEXT NOT NULL,              -- reading, read, failed
  tries INTEGER NOT NULL,           -- how often it was begun
  problem TEXT,                     -- why it failed, JSON; null otherwise
  confidence INTEGER,               -- how sure the recogniser is, 0 to 100; null where nothing was recognised
  is_cut INTEGER NOT NULL CHECK (is_cut IN (0, 1)), -- more was there than is kept
  page_code TEXT,                   -- the code of one of our pages, as it was seen
  filing TEXT,                      -- what came of it; null without a code
  proposed_kind TEXT                -- kind that a person is asked about; null when there is none, or it was declined
) STRICT;
CREATE INDEX receipt_reading_by_state ON receipt_reading (state);
`;
