/** What every block is made from, and the columns that blocks share. */
import type { FormLine, Wording } from '../form-text.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import type { Block } from './mark.ts';
import type { Typefaces } from './part.ts';

/** How generous a page is with its room. */
export interface Spacing {
  /** Between the rows of a block. */
  readonly rowGapPt: number;
  /** Lines of the blanks that run across both columns. */
  readonly multilineCount: number;
  /** Lines of the blank for the addressee's address, often filled in by hand. */
  readonly headerAddressCount: number;
  /** Lines of the other blanks for addresses. */
  readonly addressCount: number;
}

/** What every block is made from. */
export interface BlockContext {
  readonly types: Typefaces;
  /** The page's wording of a line: its main language and its gloss. */
  readonly wordingOf: (line: FormLine) => Wording;
  /** How a Russian line sounds, in Latin letters; undefined for other lines and languages. */
  readonly soundOf: (line: FormLine) => string | undefined;
  /** Numbers of the requests and of the sentences to say: by key, from 1 in file order. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How generous blanks and gaps are. */
  readonly spacing: Spacing;
}

/** Makes a block of the lines of one prefix. */
export type BlockMaker = (lines: readonly FormLine[], context: BlockContext) => Block;

/** Space between the two columns. */
export const COLUMN_GAP_PT = 16;
/** Width of one of two columns. */
export const COLUMN_PT = (CONTENT_WIDTH_PT - COLUMN_GAP_PT) / 2;
/** The left edge of the right column, from the left margin. */
export const RIGHT_COLUMN_XPT = COLUMN_PT + COLUMN_GAP_PT;
