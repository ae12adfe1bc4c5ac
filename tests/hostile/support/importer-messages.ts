/** What the importers' process and its host tell each other. */
import type { ImporterName } from './importers.ts';

/** Where the process works; given once, as its only argument, in JSON. */
export interface ImporterRoom {
  /** The only folder that it may write to. */
  readonly folder: string;
  /** Opens the backups among the files; hex. */
  readonly backupKey: string;
}

/** A kind of file, its undamaged files, and who reads them. */
export interface ImportKind {
  readonly name: string;
  readonly importers: readonly ImporterName[];
  /** Paths of undamaged files. */
  readonly files: readonly string[];
}

/** One damaged file to read. */
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly seed: number;
}

/** What came of one file. */
export interface ImportAnswer {
  /** Codes of what was said, none when nothing was wrong. */
  readonly codes: readonly string[];
  /** What was said without a sentence, or thrown where the program has nobody to catch it. */
  readonly faults: readonly string[];
  /** Processor time of the slowest importer, all threads together: other programs do not count. */
  readonly slowestMs: number;
  /** The most memory that the process ever held, in MB. */
  readonly peakMegabytes: number;
}
