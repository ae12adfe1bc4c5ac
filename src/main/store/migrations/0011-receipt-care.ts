/** What is known about receipts beside their originals: pictures of them, checks, and where the paper lies. */
import type Database from 'better-sqlite3';

/** Creates the tables beside the receipts, and the index that lists them without touching the originals. */
export const migration0011 = {
  version: 11,
  up(db: Database.Database): void {
    db.exec(PICTURE + CHECK + PAPER + LIST);
  },
};

const PICTURE = `
CREATE TABLE receipt_picture (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
  state TEXT NOT NULL,              -- drawn, none, damaged, too-large, locked, failed; no row: still waiting
  like_id INTEGER REFERENCES receipt (id) ON DELETE SET NULL, -- an older receipt that shows nearly the same picture
  shape INTEGER,                    -- 1000 * width / height; null where there is no picture, as are the next two
  gradients BLOB,                   -- 32 bytes, one bit for each step from dark to light
  greys BLOB,                       -- 32 x 32 grey values
  thumbnail BLOB                    -- WebP; null where none can be drawn
) STRICT;
CREATE INDEX receipt_picture_alike ON receipt_picture (shape, gradients) WHERE gradients IS NOT NULL;
`;

const CHECK = `
CREATE TABLE receipt_check (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
  checked_at_ms INTEGER NOT NULL,   -- when the original was hashed last
  is_intact INTEGER NOT NULL CHECK (is_intact IN (0, 1))
) STRICT;
`;

// A column of the receipt itself would lie behind its original, which every list would have to read through.
const PAPER = `
CREATE TABLE receipt_paper (
  receipt_id INTEGER PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
  place TEXT NOT NULL CHECK (place <> '') -- where the paper original lies, as typed
) STRICT;
`;

const LIST = `
CREATE INDEX receipt_in_list
  ON receipt (cancellation_id, added_at_ms, id, kind, file_name, media_type, note, sha256, byte_count);
`;
