/** What the threads that work on pictures of passports and their host tell each other. */
import type { MrzReading } from '../../core/applicant/mrz.ts';
import type { HiddenBox } from '../../core/applicant/passport-copy.ts';

/** A picture whose zone is to be read. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
  /** The day by which centuries are told, `YYYY-MM-DD`. */
  readonly today: string;
  readonly resourcesFolder: string;
}

/** A zone that was read from a picture, with what is to be looked at. */
export interface PictureReading {
  readonly reading: MrzReading;
  /** For every line, the places whose character may be another one, counted from 0, rising. */
  readonly doubts: readonly (readonly number[])[];
  /** For every line, a PNG of it as it stands in the picture, straightened, each character equally wide. */
  readonly strips: readonly Uint8Array<ArrayBuffer>[];
}

/** A picture to make a protected copy of. */
export interface ProtectionTask {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
  readonly boxes: readonly HiddenBox[];
  /** Lines that are written across the copy, in turn; none where nothing is. */
  readonly watermark: readonly string[];
  /** How many lines stand in the height of the picture. */
  readonly lineCount: number;
  readonly resourcesFolder: string;
}

/** A copy that may be handed out. */
export interface ProtectedCopy {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}
