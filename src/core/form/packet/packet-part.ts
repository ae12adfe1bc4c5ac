/** The parts of a packet, as they are told from one step of making it to the next. */
import type { IsoDate } from '../../calendar.ts';
import type { Gloss, LetterLanguage } from '../../cancellation/schema.ts';
import type { PrintId } from '../form-id.ts';
import type { FourLanguages } from './packet-words.ts';

/** A finished document of the packet, numbered within itself. */
export interface DocumentPart {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** What an enclosed file was made into: nothing of the file but what is seen. */
export type ExhibitContent =
  | { readonly kind: 'image'; /** Upright, without metadata. */ readonly jpeg: Uint8Array }
  | { readonly kind: 'pages'; /** Pages as displayed. */ readonly bytes: Uint8Array };

/** One line of the contents. */
export interface ContentsEntry {
  readonly name: FourLanguages;
  /** For whom it is, or why it is not there. */
  readonly note: FourLanguages | undefined;
  /** First and last page in the packet; undefined when it is not in it. */
  readonly pages: readonly [first: number, last: number] | undefined;
  /** Whether it should be there and is not. */
  readonly isMissing: boolean;
}

/** What the pages of a part say besides their content. */
export interface PartFacts {
  /** The form that the packet is about. */
  readonly form: PrintId;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  readonly date: IsoDate;
  readonly reference: string;
  readonly chainHead?: string | undefined;
  /** Text of a page's QR code; pages count from 1. */
  readonly qrPayload: (page: number, pageCount: number) => string;
}
