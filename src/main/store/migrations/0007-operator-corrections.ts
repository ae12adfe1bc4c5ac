/** What the user knows better than the built-in directory of operators. */
import type Database from 'better-sqlite3';

/** Creates the table of corrections. */
export const migration0007 = {
  version: 7,
  up(db: Database.Database): void {
    db.exec(OPERATOR_CORRECTION);
  },
};

const OPERATOR_CORRECTION = `
CREATE TABLE operator_correction (
  item TEXT PRIMARY KEY NOT NULL,   -- place in the directory, such as kar-tel-llp.address.ru
  value TEXT NOT NULL CHECK (value <> ''),
  source TEXT NOT NULL CHECK (source <> ''), -- where the user knows it from, as typed
  checked_on TEXT NOT NULL CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  corrected_at_ms INTEGER NOT NULL
) STRICT;
`;
