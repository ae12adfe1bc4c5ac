/** The flight home, beside the draft that names it and with the person whose flight it is. */
import type Database from 'better-sqlite3';

/** Adds the trip to cases and people; drafts made before name none. */
export const migration0005 = {
  version: 5,
  up(db: Database.Database): void {
    db.exec(TRIP);
  },
};

// trip: {"departsOn": "YYYY-MM-DD", "timeZone"?: IANA name} once valid, JSON; null while there is none.
// Of a person it is the one typed last in any of their cases.
const TRIP = `
ALTER TABLE cancellation ADD COLUMN trip TEXT CHECK (json_valid(trip));
ALTER TABLE applicant ADD COLUMN trip TEXT CHECK (json_valid(trip));
`;
