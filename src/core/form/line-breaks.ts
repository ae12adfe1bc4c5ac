/** Breaks text into lines by the Unicode line breaking rules, first fit. */
import { LineBreaker } from 'css-line-break';

import { advancesOf, toDrawable, type Typeface } from './typeface.ts';

/** Type, size and the width that lines may fill. */
export interface Measure {
  readonly typeface: Typeface;
  readonly sizePt: number;
  readonly widthPt: number;
}

/** A text measured once, to be broken at several sizes: paragraphs of unbreakable pieces. */
export type MeasuredText = readonly (readonly Piece[])[];

/** An unbreakable piece of text, ready to draw, with spaces only at its end. */
interface Piece {
  readonly characters: readonly string[];
  /** One for each character, in thousandths of the size. */
  readonly advancesMilliEm: readonly number[];
}

/** A hair's breadth by which arithmetic may miss. */
const TOLERANCE_PT = 0.01;

/**
 * Breaks text into lines no wider than the measure. Line breaks of the text are kept. A word that
 * is wider than a line is broken between characters, so nothing ever sticks out.
 */
export function breakIntoLines(text: string, { typeface, ...measure }: Measure): readonly string[] {
  return breakMeasured(measureText(text, typeface), measure);
}

/** Finds and measures the unbreakable pieces of a text. */
export function measureText(text: string, typeface: Typeface): MeasuredText {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((paragraph) => {
      const pieces = piecesOf(paragraph).map((piece) => [...piece]);
      const advances = advancesOf(pieces.flat(), typeface);
      let start = 0;
      return pieces.map((characters) => {
        const advancesMilliEm = advances.slice(start, start + characters.length);
        start += characters.length;
        return { characters, advancesMilliEm };
      });
    });
}

/** Breaks a measured text. */
export function breakMeasured(
  text: MeasuredText,
  measure: { sizePt: number; widthPt: number },
): readonly string[] {
  const limitMilliEm = ((measure.widthPt + TOLERANCE_PT) * 1000) / measure.sizePt;
  return text.flatMap((paragraph) => breakParagraph(paragraph, limitMilliEm));
}

function breakParagraph(pieces: readonly Piece[], limitMilliEm: number): readonly string[] {
  const lines: string[] = [];
  let [line, widthMilliEm] = ['', 0];
  const endLine = () => {
    lines.push(line.trimEnd());
    [line, widthMilliEm] = ['', 0];
  };
  for (const { characters, advancesMilliEm } of pieces) {
    if (line !== '' && widthMilliEm + solidWidth(characters, advancesMilliEm) > limitMilliEm) endLine();
    characters.forEach((character, index) => {
      const advance = advancesMilliEm[index] ?? 0;
      // Spaces may hang over the edge; a word wider than the line breaks where the line is full.
      if (line !== '' && character !== ' ' && widthMilliEm + advance > limitMilliEm) {
        const hyphen = /[^-]-$/.test(line) ? '-' : '';
        line = line.slice(0, line.length - hyphen.length);
        endLine();
        line = hyphen;
        widthMilliEm = hyphen.length * (advancesMilliEm[index - 1] ?? 0);
      }
      line += character;
      widthMilliEm += advance;
    });
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Width without the spaces at the end. */
function solidWidth(characters: readonly string[], advancesMilliEm: readonly number[]): number {
  const end = characters.findLastIndex((character) => character !== ' ') + 1;
  return advancesMilliEm.slice(0, end).reduce((sum, advance) => sum + advance, 0);
}

/**
 * The pieces between which lines may break. No line ends with a hyphen of the text: readers of PDF
 * take it for the line's own and drop it, and a copied address or name would lack it.
 * Joiners forbid breaks and are invisible, so they reach the breaker and leave before drawing.
 */
function piecesOf(paragraph: string): readonly string[] {
  const breaker = LineBreaker(paragraph, { lineBreak: 'strict', wordBreak: 'normal' });
  const pieces: string[] = [];
  for (let step = breaker.next(); !step.done; step = breaker.next()) {
    const piece = toDrawable(step.value.slice()).replace(/\n/g, ' ');
    const before = pieces.at(-1) ?? '';
    if (/- *$/.test(before)) pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}
