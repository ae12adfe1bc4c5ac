/** Steps of the guide that the traveller has ticked. */
import type Database from 'better-sqlite3';

/** Creates the table of ticks. */
export const migration0003 = {
  version: 3,
  up(db: Database.Database): void {
    db.exec(GUIDE_TICK);
  },
};

const GUIDE_TICK = `
CREATE TABLE guide_tick (
  cancellation_id TEXT NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  step TEXT NOT NULL,               -- id of the step, such as rebind; one that is no longer known is not shown
  ticked_at_ms INTEGER NOT NULL,    -- epoch milliseconds
  PRIMARY KEY (cancellation_id, step)
) STRICT, WITHOUT ROWID;
`;
