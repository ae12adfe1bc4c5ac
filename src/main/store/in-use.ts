/**
 * Says that a program has a store open, and asks whether any has. A lock that the system itself takes back when a
 * program dies, on an empty database of its own: the store's file tells nothing to who does not have its key.
 */
import { chmodSync, existsSync } from 'node:fs';

import Database from 'better-sqlite3';

import { databasePathOf, usePathOf } from '../files/store-files.ts';

/** Nobody holds the exclusive lock for longer than a look takes. */
const PATIENCE_MS = 1000;

/** Announces the use of a store until the returned function is called. A folder that takes no file has no mark. */
export function announceUse(folder: string): () => void {
  const path = usePathOf(folder);
  let mark: Database.Database | undefined;
  try {
    mark = new Database(path, { timeout: PATIENCE_MS });
    // Reading inside a transaction holds the shared lock until its end.
    mark.exec('BEGIN; SELECT * FROM sqlite_schema;');
    chmodSync(path, 0o600);
  } catch {
    // On a full or read-only disk the store itself says so.
  }
  return () => mark?.close();
}

/** Whether a living program has the store open; one that died does not count. */
export function isInUse(folder: string): boolean {
  const path = usePathOf(folder);
  if (!existsSync(path)) return false;
  try {
    const mark = new Database(path, { timeout: 0, fileMustExist: true });
    try {
      mark.exec('BEGIN EXCLUSIVE; ROLLBACK;');
      return false;
    } finally {
      mark.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    // Where no lock can be taken, SQLite's shared index of the log is the only sign.
    return existsSync(`${databasePathOf(folder)}-shm`);
  }
}
