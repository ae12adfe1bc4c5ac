/** Brings a store to the newest schema: a backup first, then each step in its own transaction. */
import { existsSync, renameSync, rmSync } from 'node:fs';

import type Database from 'better-sqlite3';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** The `user_version` of a database: 0 while it has no tables of ours. */
export function schemaVersionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Applies the migrations that are missing. An older store is first copied, encrypted with the same
 * key, to `backupPathOf(version)`. `store/newer-schema` when the store is newer than the list.
 */
export function migrate(
  db: Database.Database,
  backupPathOf: (version: number) => string,
  migrations: readonly Migration[] = MIGRATIONS,
): Outcome<undefined> {
  const newest = migrations.at(-1)?.version ?? 0;
  const found = schemaVersionOf(db);
  if (found > newest) return fail(problem(db.name, 'store/newer-schema'));
  if (found > 0 && found < newest) writeBackup(db, backupPathOf(found));
  for (const migration of migrations) {
    if (migration.version > found) applyOnce(db, migration);
  }
  return succeed(undefined);
}

function applyOnce(db: Database.Database, { version, up }: Migration): void {
  db.transaction(() => {
    // Another program may have applied it while this one waited for the write lock.
    if (schemaVersionOf(db) >= version) return;
    up(db);
    db.pragma(`user_version = ${String(version)}`);
  }).immediate();
}

/** Copies the whole store; a copy that was cut short never carries the backup's name. */
function writeBackup(db: Database.Database, path: string): void {
  const partial = `${path}.partial`;
  if (existsSync(partial)) rmSync(partial);
  db.prepare('VACUUM INTO ?').run(partial);
  renameSync(partial, path);
}
