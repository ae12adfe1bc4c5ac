/** Forms of operators, and what a person said about their fields. */
import type Database from 'better-sqlite3';

/** Creates the tables of imported forms and of confirmed mappings. */
export const migration0004 = {
  version: 4,
  up(db: Database.Database): void {
    db.exec(OWN_FORM);
    db.exec(FORM_MAPPING);
  },
};

const OWN_FORM = `
CREATE TABLE own_form (
  id INTEGER PRIMARY KEY,
  operator TEXT NOT NULL,           -- id of a brand
  file_name TEXT NOT NULL,          -- as it came, without folders
  sha256 TEXT NOT NULL,             -- of bytes, lower-case hex
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  added_at_ms INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  bytes BLOB NOT NULL,              -- the file as it came; last, so that lists do not read it
  UNIQUE (operator, sha256)
) STRICT;
CREATE TRIGGER own_form_is_final BEFORE UPDATE ON own_form
BEGIN SELECT raise(ABORT, 'forms are never changed'); END;
`;

// Without a reference to the form: its answers also help with the form's next version.
const FORM_MAPPING = `
CREATE TABLE form_mapping (
  operator TEXT NOT NULL,
  form_sha256 TEXT NOT NULL,
  confirmed_at_ms INTEGER NOT NULL,
  mapping TEXT NOT NULL,            -- JSON: the entries and the placed fields
  PRIMARY KEY (operator, form_sha256)
) STRICT;
`;
