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

/** The copy made before the store leaves schema `version`. */
export function backupPathOf(folder: string, version: number): string {
  return join(folder, `simclose-before-schema-${String(version + 1)}.db`);
}

/** Wrong passphrases in a row; gone after the right one. */
export function failuresPathOf(folder: string): string {
  return join(folder, 'unlock-failures.json');
}
