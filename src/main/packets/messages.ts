/** What the reader of enclosures and its host tell each other. */

/** A file to read. */
export interface ExhibitTask {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
  readonly resourcesFolder: string;
}
