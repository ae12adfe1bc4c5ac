/** Files that are enclosed with letters. */
import type Database from 'better-sqlite3';

/** Creates the table of enclosures. */
export const migration0002 = {
  version: 2,
  up(db: Database.Database): void {
    db.exec(EXHIBIT);
  },
};

const EXHIBIT = `
CREATE TABLE exhibit (
  cancellation_id TEXT NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,               -- passport-copy, top-up, purchase-receipt, sim-card
  file_name TEXT NOT NULL,          -- as it came, without folders
  media_type TEXT NOT NULL,         -- by content; application/octet-stream when it cannot be told
  sha256 TEXT NOT NULL,             -- of bytes, lower-case hex
  added_at_ms INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  bytes BLOB NOT NULL,              -- the file as it came; last, so that lists do not read it
  PRIMARY KEY (cancellation_id, kind)
) STRICT;
`;
