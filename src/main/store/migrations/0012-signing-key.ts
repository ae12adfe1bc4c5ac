/** The key with which this store seals dossiers. */
import type Database from 'better-sqlite3';

/** Creates the table of the one key; it is made with the first dossier. */
export const migration0012 = {
  version: 12,
  up(db: Database.Database): void {
    db.exec(SIGNING_KEY);
  },
};

const SIGNING_KEY = `
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY CHECK (id = 1), -- there is one
  private_key BLOB NOT NULL,        -- Ed25519, DER of PKCS #8
  public_key BLOB NOT NULL,         -- DER of the SubjectPublicKeyInfo
  made_at_ms INTEGER NOT NULL
) STRICT;
`;
