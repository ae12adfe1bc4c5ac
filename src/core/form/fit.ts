/** Fits a value into its blank: full size, then smaller steps, then its beginning with a mark. */
import { breakIntoLines, breakMeasured, measureText } from './line-breaks.ts';
import type { Typeface } from './typeface.ts';

/** A blank's room for text, inside its padding. */
export interface Blank {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly isMultiline: boolean;
  /** Size to begin with. */
  readonly sizePt: number;
}

/** How a value stands in its blank. */
export interface Fit {
  readonly sizePt: number;
  /** In reading order; at least one. */
  readonly lines: readonly string[];
  /** Whether all of the value is there. */
  readonly isWhole: boolean;
}

/** The smallest size that is still read without effort on a print. */
export const SMALLEST_SIZE_PT = 7;
const STEP_PT = 0.5;
/** Distance of baselines relative to the size. */
export const FIT_LEADING = 1.2;

/**
 * Fits a value. When even the smallest size does not hold it, the blank shows its beginning and
 * `mark`, which says where the whole value stands.
 */
export function fitValue(value: string, blank: Blank, typeface: Typeface, mark: string): Fit {
  const text = blank.isMultiline ? value : asOneLine(value);
  const measured = measureText(text, typeface);
  for (let sizePt = blank.sizePt; sizePt >= SMALLEST_SIZE_PT; sizePt -= STEP_PT) {
    const lines = breakMeasured(measured, { sizePt, widthPt: blank.widthPt });
    if (lines.length <= lineCountAt(sizePt, blank)) return { sizePt, lines, isWhole: true };
  }
  return { sizePt: SMALLEST_SIZE_PT, lines: beginningOf(text, blank, typeface, mark), isWhole: false };
}

/** Line breaks as blanks, for a blank of one line. */
export function asOneLine(value: string): string {
  return value.replace(/\s*\n\s*/g, ' ');
}

function lineCountAt(sizePt: number, { heightPt, isMultiline }: Blank): number {
  return isMultiline ? Math.max(1, Math.floor((heightPt + 0.01) / (sizePt * FIT_LEADING))) : 1;
}

/** As many characters as fit before the mark; halves the doubt until one character decides. */
function beginningOf(text: string, blank: Blank, typeface: Typeface, mark: string): readonly string[] {
  const limit = lineCountAt(SMALLEST_SIZE_PT, blank);
  // No letter is narrower than a tenth of its size, so the rest need not be tried.
  const characters = [...text].slice(0, Math.ceil((limit * blank.widthPt * 10) / SMALLEST_SIZE_PT));
  const linesWith = (count: number) =>
    breakIntoLines(`${characters.slice(0, count).join('').trimEnd()}… ${mark}`, {
      typeface,
      sizePt: SMALLEST_SIZE_PT,
      widthPt: blank.widthPt,
    });
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesWith(middle).length <= limit) low = middle;
    else high = middle - 1;
  }
  // A blank too short for the mark itself shows as much of it as there is room for; the page tells the rest.
  return linesWith(low).slice(0, limit);
}
