/** Reads and writes where the window stands. A loss of it costs nothing, so failures are passed over. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parsePlace, placeText, type WindowPlace } from './window-place.ts';

const FILE_NAME = 'window.json';

/** Where the window stood last. */
export function readPlace(folder: string): WindowPlace {
  try {
    return parsePlace(readFileSync(join(folder, FILE_NAME), 'utf8'));
  } catch {
    return parsePlace('');
  }
}

/** Keeps where the window stands; at once, because the program may be about to end. */
export function writePlace(folder: string, place: WindowPlace): void {
  const path = join(folder, FILE_NAME);
  try {
    writeFileSync(`${path}.new`, placeText(place));
    renameSync(`${path}.new`, path);
  } catch {
    // A folder that cannot be written to is told by what matters more.
  }
}
