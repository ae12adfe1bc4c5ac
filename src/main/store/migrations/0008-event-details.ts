/** What events tell in fields of their kind. */
import type Database from 'better-sqlite3';

/** Adds details to events; those that were recorded before have none, and hash as they did. */
export const migration0008 = {
  version: 8,
  up(db: Database.Database): void {
    db.exec(DETAILS);
  },
};

const DETAILS = `
ALTER TABLE event ADD COLUMN details TEXT CHECK (details IS NULL OR json_valid(details)); -- JSON; null: none
`;
