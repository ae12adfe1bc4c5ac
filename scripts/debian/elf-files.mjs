/** Which files of a folder are programs or libraries of Linux. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

/**
 * Every ELF file below the folder, by path.
 * @param {string} folder
 * @returns {string[]}
 */
export function elfFilesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(isElf)
    .sort();
}

function isElf(/** @type {string} */ file) {
  const start = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, 4, 0);
  } finally {
    closeSync(handle);
  }
  return start.equals(Buffer.from('\x7fELF', 'latin1'));
}
