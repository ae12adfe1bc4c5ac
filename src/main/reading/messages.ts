/** What the thread that reads receipts and its host tell each other. */
import type { Gloss, LetterLanguage } from '../../core/cancellation/schema.ts';
import type { FormId } from '../../core/form/form-id.ts';
import type { TextSource } from '../../core/receipt/text-source.ts';
import type { OcrLanguage } from './ocr-models.ts';
import type { Corners } from './plane.ts';

/** A file to read, or to look at. */
export type ReadingTask =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      /** Names the file in problems. */
      readonly path: string;
      readonly mediaType: string;
      /** For pictures, the most likely first; undefined recognises nothing and only looks for codes. */
      readonly languages: readonly OcrLanguage[] | undefined;
    }
  | ({ readonly kind: 'compare' } & PageComparison);

/** A photo of a page, and the letter that the page should be of. */
export interface PageComparison {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly mediaType: string;
  /** The page's code in the photo. */
  readonly seen: SeenCode;
  /** The letter's PDF. */
  readonly letter: Uint8Array;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  /** Folder of the fonts, by which the page was laid out. */
  readonly resourcesFolder: string;
}

/** A code that was seen. */
export interface SeenCode {
  readonly text: string;
  /** Which picture of the file, from 0: a page of a PDF or TIFF. */
  readonly picture: number;
  /** In pixels of that picture as it is looked at. */
  readonly corners: Corners;
  /** True in a file that came with an e-mail. */
  readonly isAttached: boolean;
}

/** What a file says. */
export interface ReadFile {
  readonly codes: readonly SeenCode[];
  /** Lines end with `\n`; blank when there is none. */
  readonly text: string;
  readonly source: TextSource;
  /** How sure the recogniser is on average, 0 to 100; null where the text stood in the file. */
  readonly confidence: number | null;
  /** True when more text or pages were there than are kept. */
  readonly isCut: boolean;
}

/** What a photo shows of a page of a letter. */
export interface ComparedPage {
  /** Page of the letter's PDF that carries the very same code, from 1; null when none does. */
  readonly page: number | null;
  /** The form on that page, where it has a box for the operator. */
  readonly form: FormId | null;
  /** Part of the operator's box that is darker in the photo than on the page as it was made, 0 to 1; null where that cannot be told. */
  readonly inkShare: number | null;
}
