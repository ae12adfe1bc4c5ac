/** The keys of passport copies: one for each copy, gone with it. For this folder only. */
import { prepared, type StoreContext } from './database.ts';
import { KEY_BYTES, newNonce, openSealedBytes, sealBytes } from './sealed-bytes.ts';

/** The kind of enclosure that has a key of its own. */
export const PASSPORT_KIND = 'passport-copy';

/** Seals a copy under a new key, in place of the one before. Call inside a transaction. */
export function sealCopy({ db, randomBytes, now }: StoreContext, id: string, bytes: Uint8Array): Buffer {
  const key = randomBytes(KEY_BYTES);
  try {
    prepared(
      db,
      'INSERT OR REPLACE INTO passport_key (cancellation_id, key, made_at_ms) VALUES (?, ?, ?)',
    ).run(id, key, now());
    return sealBytes(bytes, key, newNonce(randomBytes), purposeOf(id));
  } finally {
    key.fill(0);
  }
}

/** A case's copy as it came; undefined when its key is gone or it was changed. */
export function openCopy(
  { db }: StoreContext,
  id: string,
  sealed: Buffer,
): Uint8Array<ArrayBuffer> | undefined {
  const sql = 'SELECT key FROM passport_key WHERE cancellation_id = ?';
  const row = prepared<{ key: Buffer }>(db, sql).get(id);
  return row && openSealedBytes(sealed, row.key, purposeOf(id));
}

/** Destroys a case's key. Call inside a transaction. */
export function destroyKey({ db }: StoreContext, id: string): void {
  prepared(db, 'DELETE FROM passport_key WHERE cancellation_id = ?').run(id);
}

/** A copy opens only in the case in which it was sealed. */
function purposeOf(id: string): string {
  return `${PASSPORT_KIND} ${id}`;
}
