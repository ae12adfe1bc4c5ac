/** Cancellations, applicants, letters, receipts, events and settings. */
import type Database from 'better-sqlite3';

/** Creates the first schema. */
export const migration0001 = {
  version: 1,
  up(db: Database.Database): void {
    db.exec(APPLICANT + CANCELLATION + LETTER + RECEIPT + EVENT + SETTING);
  },
};

const APPLICANT = `
CREATE TABLE applicant (
  id INTEGER PRIMARY KEY,
  passport_key TEXT NOT NULL UNIQUE,  -- the passport's number in NFKC, upper case, without spaces: who is who
  passport_number TEXT NOT NULL,      -- this and all below as typed in the case saved last
  passport_expires_on TEXT,           -- YYYY-MM-DD once valid
  surname TEXT,
  given_names TEXT,
  native_name TEXT,                   -- name in the own script
  nationality TEXT,                   -- ISO 3166-1 alpha-3 once valid
  birth_date TEXT,                    -- YYYY-MM-DD once valid
  email TEXT,
  phone TEXT,
  address TEXT,                       -- may have several lines
  iin TEXT,                           -- twelve digits once valid
  created_at_ms INTEGER NOT NULL,     -- epoch milliseconds, as every *_at_ms
  updated_at_ms INTEGER NOT NULL
) STRICT;
`;

const CANCELLATION = `
CREATE TABLE cancellation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 8),  -- Crockford base 32, 40 random bits
  applicant_id INTEGER REFERENCES applicant (id),       -- null while no passport number is typed
  revision INTEGER NOT NULL,                            -- counts saves, from 0
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)), -- the document has all that the letter needs
  missing_count INTEGER NOT NULL,                       -- required things the document lacks; 0 when complete
  operator TEXT NOT NULL,                               -- as typed, '' while unknown; so are the next three
  card_kind TEXT NOT NULL,
  masked_number TEXT NOT NULL,                          -- +7 705 ••• 45 67, as typed while it is no number
  applicant_name TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,                       -- last save, event, letter or receipt
  search_text TEXT NOT NULL,                            -- lower-cased NFKC lines of all that can be searched for
  draft TEXT NOT NULL CHECK (json_valid(draft))         -- the document as typed, JSON; long, hence last
) STRICT;
CREATE INDEX cancellation_by_update ON cancellation (updated_at_ms);
CREATE INDEX cancellation_by_applicant ON cancellation (applicant_id);
`;

const LETTER = `
CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cancellation_id TEXT NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,          -- from 1 within its case; printed in the QR code
  form TEXT NOT NULL,               -- id of the form, such as termination
  lang TEXT NOT NULL,               -- ru or kk
  gloss TEXT NOT NULL,              -- zh-Hans, en or none
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)), -- 0: it carries the draft's watermark
  page_count INTEGER NOT NULL,
  content_digest TEXT NOT NULL,     -- digest that the QR code carries
  sha256 TEXT NOT NULL,             -- of bytes, lower-case hex
  made_at_ms INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  bytes BLOB NOT NULL,              -- the PDF exactly as handed over; last, so that lists do not read it
  UNIQUE (cancellation_id, number)
) STRICT;
CREATE TRIGGER letter_is_final BEFORE UPDATE ON letter
BEGIN SELECT raise(ABORT, 'letters are never changed'); END;
`;

const RECEIPT = `
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cancellation_id TEXT REFERENCES cancellation (id) ON DELETE SET NULL, -- null: it lies in the inbox
  kind TEXT NOT NULL,               -- confirmation, stamped-copy, other
  file_name TEXT NOT NULL,          -- as it arrived, without folders
  media_type TEXT NOT NULL,         -- by content; application/octet-stream when it cannot be told
  note TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,      -- of bytes on arrival, lower-case hex
  added_at_ms INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  bytes BLOB NOT NULL               -- the original, untouched; last, so that lists do not read it
) STRICT;
CREATE INDEX receipt_by_case ON receipt (cancellation_id, kind);
CREATE TRIGGER receipt_original_is_kept BEFORE UPDATE OF bytes, byte_count, sha256, added_at_ms ON receipt
BEGIN SELECT raise(ABORT, 'originals are never changed'); END;
`;

const EVENT = `
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cancellation_id TEXT NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,        -- from 1 within its case, without gaps
  kind TEXT NOT NULL,
  at_ms INTEGER NOT NULL,           -- when it happened
  recorded_at_ms INTEGER NOT NULL,  -- when it was written here
  via TEXT,                         -- way of filing: shop, post, email, hotline, chat
  note TEXT NOT NULL,
  letter_id INTEGER REFERENCES letter (id) ON DELETE CASCADE,
  receipt_id INTEGER REFERENCES receipt (id),
  previous_hash TEXT NOT NULL,      -- hash of the event before; 64 zeros for the first
  hash TEXT NOT NULL,               -- sha-256 over previous_hash and this event, lower-case hex
  UNIQUE (cancellation_id, position)
) STRICT;
CREATE INDEX event_by_kind ON event (cancellation_id, kind);
CREATE INDEX event_by_receipt ON event (receipt_id) WHERE receipt_id IS NOT NULL;
CREATE INDEX event_by_letter ON event (letter_id) WHERE letter_id IS NOT NULL;
CREATE TRIGGER event_is_final BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'events are appended, never changed'); END;
`;

const SETTING = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))  -- JSON
) STRICT;
`;
