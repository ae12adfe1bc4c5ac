/** What the thread that cuts signatures out and its host tell each other. */

/** A photo to cut a signature out of. */
export interface SignatureTask {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
  /** How much counts as ink, from 0 to 100. */
  readonly strength: number;
}

/** Black ink on nothing. */
export interface CutOut {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}
