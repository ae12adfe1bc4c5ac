/** Signatures that applicants have given to be placed on their letters. */
import type Database from 'better-sqlite3';

/** Creates the table of signatures. */
export const migration0006 = {
  version: 6,
  up(db: Database.Database): void {
    db.exec(SIGNATURE);
  },
};

const SIGNATURE = `
CREATE TABLE signature (
  applicant_id INTEGER PRIMARY KEY REFERENCES applicant (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('drawn', 'photo')),
  sha256 TEXT NOT NULL,             -- of bytes, lower-case hex; names the signature in a letter's content
  made_at_ms INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  bytes BLOB NOT NULL               -- drawn: the strokes as JSON; photo: a PNG, black ink on nothing
) STRICT;
`;
