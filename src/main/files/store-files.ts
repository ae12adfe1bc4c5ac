/** Names of the files in the data folder. */
import { join } from 'node:path';

/** The encrypted store. */
export function databasePathOf(folder: string): string {
  return join(folder, 'simclose.db');
}

/** The wrapped copies of the store's key. */
export function keysPathOf(folder: string): string {
  return join(folder, 'keys.json');
}

/** The wrapped key of a store that is just being created; becomes {@link keysPathOf} once the store exists. */
export function pendingKeysPathOf(folder: string): string {
  return join(folder, 'keys.json.new');
}

const MIGRATION_COPY_PREFIX = 'simclose-before-schema-';

/** The copy made before the store leaves schema `version`. */
export function backupPathOf(folder: string, version: number): string {
  return join(folder, `${MIGRATION_COPY_PREFIX}${String(version + 1)}.db`);
}

/** Whether a file in the data folder is a copy made before a migration, or a part of one. */
export function isMigrationCopy(name: string): boolean {
  return name.startsWith(MIGRATION_COPY_PREFIX);
}

/** Wrong passphrases in a row; gone after the right one. */
export function failuresPathOf(folder: string): string {
  return join(folder, 'unlock-failures.json');
}

/** Locked by every program that has the store open; always empty. */
export function usePathOf(folder: string): string {
  return join(folder, 'in-use.lock');
}

/** How many writes the store has had; see the store's own count. */
export function markPathOf(folder: string): string {
  return join(folder, 'write-count');
}

/** Starts the name of a folder in which a backup is made or a restored store waits for its place. */
export const WORK_PREFIX = 'work-';
/** Starts the name of the folder in which the store lies that a restored one replaced. */
export const REPLACED_PREFIX = 'before-restore-';

/** Says that a restored store is complete and is taking its place. */
export function restoreJournalPathOf(folder: string): string {
  return join(folder, 'restore.json');
}

/** Whether a name in the data folder is of a file or folder that the store and its keys made. */
export function isOfStore(name: string): boolean {
  return (
    /^simclose\.db(-wal|-shm|-journal)?$/.test(name) ||
    /^\.?keys\.json/.test(name) ||
    isMigrationCopy(name) ||
    name.startsWith(WORK_PREFIX) ||
    name.startsWith(REPLACED_PREFIX) ||
    /^\.?(restore|unlock-failures)\.json/.test(name) ||
    /^(in-use\.lock(-journal)?|write-count)$/.test(name)
  );
}
