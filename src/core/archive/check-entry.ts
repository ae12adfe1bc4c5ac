/** Whether a file in an archive may be unpacked at all; judged by what the archive says of it, before any of it is read. */
import { problem, type Problem } from '../outcome.ts';
import { firstUnseen } from '../visible-text.ts';
import {
  FREE_RATIO_BYTES,
  MAX_ARCHIVE_ENTRIES,
  MAX_ARCHIVE_JSON_BYTES,
  MAX_ARCHIVE_RATIO,
} from './limits.ts';

/** What an archive says of one of its files. */
export interface ListedEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly byteCount: number;
}

/** Judges the files of an archive one after the other. */
export class EntryCheck {
  readonly #fileBytes: number;
  readonly #names = new Set<string>();
  #packedBytes = 0;

  /** @param fileBytes size of the archive itself */
  constructor(fileBytes: number) {
    this.#fileBytes = fileBytes;
  }

  /** What is wrong with the next file; undefined when nothing is. */
  next({ name, packedBytes, byteCount }: ListedEntry): Problem | undefined {
    const printed = name.slice(0, 200);
    if (!isPlainPath(name)) return problem(printed, 'archive/path-unsafe');
    const folded = name.normalize('NFC').toLowerCase();
    if (this.#names.has(folded)) return problem(printed, 'archive/path-twice');
    this.#names.add(folded);
    this.#packedBytes += packedBytes;
    // Files that overlap, which only a bomb has, are together larger than what they lie in.
    if (this.#packedBytes > this.#fileBytes) return problem(printed, 'archive/too-large');
    if (this.#names.size > MAX_ARCHIVE_ENTRIES || byteCount > MAX_ARCHIVE_JSON_BYTES)
      return problem(printed, 'archive/too-large');
    const isBlownUp = byteCount > FREE_RATIO_BYTES && byteCount > packedBytes * MAX_ARCHIVE_RATIO;
    return isBlownUp ? problem(printed, 'archive/too-large') : undefined;
  }
}

/** Whether a path stays where it is put: relative, with forward slashes, without `..`, drives or unprintable characters. */
function isPlainPath(path: string): boolean {
  if (path === '' || path.length > 400 || /[\\:]/.test(path)) return false;
  if (firstUnseen(path) !== undefined) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
