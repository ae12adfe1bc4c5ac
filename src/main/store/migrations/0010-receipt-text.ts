/** What was read in receipts. */
import type Database from 'better-sqlite3';

/** Creates the table of texts; receipts of an older store have none until they are read. */
export const migration0010 = {
  version: 10,
  up(db: Database.Database): void {
    db.exec(RECEIPT_TEXT);
  },
};

const RECEIPT_TEXT = `
CREATE TABLE receipt_text (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
  source TEXT NOT NULL,             -- how it was read: ocr, pdf, email, plain
  text TEXT NOT NULL                -- as it was read, lines kept; blank when there was nothing to read
) STRICT;
`;
