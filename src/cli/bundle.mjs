/** The built command line: where it lies, and whether it was made from the source as it is now. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const projectFolder = path.join(import.meta.dirname, '..', '..');

/** Folder of the built command line. */
export const BUNDLE_FOLDER = path.join(projectFolder, 'out', 'cli');
/** File in it that tells what it was built from: paths from the project's folder, and their stamps. */
export const LIST_FILE = 'sources.json';

/** Tells one state of a file from another, as far as that can be told without reading it. */
export function stampOf(/** @type {{ mtimeMs: number, size: number }} */ { mtimeMs, size }) {
  return `${String(Math.trunc(mtimeMs))} ${String(size)}`;
}

/**
 * A built program's address, or undefined where there is none or any of the sources was changed since.
 * Folders are given by tests.
 */
export function builtProgram(
  /** @type {'main' | 'letter-worker'} */ name,
  folder = BUNDLE_FOLDER,
  sources = projectFolder,
) {
  try {
    const list = JSON.parse(readFileSync(path.join(folder, LIST_FILE), 'utf8'));
    const isFresh = Object.entries(list).every(
      ([file, stamp]) => stampOf(statSync(path.join(sources, file))) === stamp,
    );
    return isFresh ? pathToFileURL(path.join(folder, `${name}.js`)) : undefined;
  } catch {
    return undefined;
  }
}
