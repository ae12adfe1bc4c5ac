/** Keeps in package-lock.json the one fact that npm drops from it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './local-program.mjs';

/**
 * Notes in the lock file that better-sqlite3 is not to be compiled on install.
 *
 * Its own package.json says so with `gypfile: false`, since it brings finished binaries. `npm ci` takes what it
 * knows from the lock file, where npm does not copy that field to, and would run node-gyp: on a machine without
 * Python or a compiler the whole install would fail. npm versions with script approvals do not need this.
 */
export function keepGypfileInLockFile() {
  const file = path.join(projectFolder, 'package-lock.json');
  if (!existsSync(file)) return;
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const entry = lock.packages?.['node_modules/better-sqlite3'];
  if (entry === undefined || entry.gypfile === false) return;
  entry.gypfile = false;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
