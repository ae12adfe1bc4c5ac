/** Copies of passports are encrypted under keys of their own, so that destroying a key destroys the copy. */
import { createCipheriv, randomBytes } from 'node:crypto';

import type Database from 'better-sqlite3';

/** Creates the table of keys and encrypts the copies that are there. */
export const migration0015 = {
  version: 15,
  up(db: Database.Database): void {
    db.exec(PASSPORT_KEY);
    const copies = db
      .prepare<[], { id: string; bytes: Buffer }>(
        `SELECT cancellation_id AS id, bytes FROM exhibit WHERE kind = 'passport-copy'`,
      )
      .all();
    for (const { id, bytes } of copies) {
      const key = randomBytes(32);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`passport-copy ${id}`));
      const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
      db.prepare('INSERT INTO passport_key (cancellation_id, key, made_at_ms) VALUES (?, ?, ?)').run(
        id,
        key,
        0,
      );
      db.prepare(`UPDATE exhibit SET bytes = ? WHERE cancellation_id = ? AND kind = 'passport-copy'`).run(
        sealed,
        id,
      );
      key.fill(0);
    }
  },
};

// The bytes of an exhibit of the kind passport-copy are from now on: nonce (12), AES-256-GCM, tag (16);
// the additional data is «passport-copy» and the case. sha256 and byte_count are those of the copy itself.
const PASSPORT_KEY = `
CREATE TABLE passport_key (
  cancellation_id TEXT PRIMARY KEY NOT NULL REFERENCES cancellation (id) ON DELETE CASCADE,
  key BLOB NOT NULL CHECK (length(key) = 32),
  made_at_ms INTEGER NOT NULL       -- epoch milliseconds; 0: made by the migration
) STRICT;
`;
