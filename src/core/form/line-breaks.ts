/** Breaks text into lines by the Unicode line breaking rules, first fit. */
import { LineBreaker } from 'css-line-break';

import { toDrawable, widthOfLine, type Typeface } from './typeface.ts';

/** Type, size and the width that lines may fill. */
export interface Measure {
  readonly typeface: Typeface;
  readonly sizePt: number;
  readonly widthPt: number;
}

/**
 * Breaks text into lines no wider than the measure. Line breaks of the text are kept. A word that
 * is wider than a line is broken between characters, so nothing ever sticks out.
 */
export function breakIntoLines(text: string, measure: Measure): readonly string[] {
  // Joiners forbid breaks and are invisible, so they must reach the breaker and leave before drawing.
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph.normalize('NFC'), measure));
}

function breakParagraph(paragraph: string, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(paragraph)) {
    if (fits(line + piece, measure)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    const [full, rest] = fits(piece, measure) ? [[], piece] : breakWord(piece, measure);
    lines.push(...full);
    line = rest;
  }
  lines.push(line);
  return lines.map((text) => text.trimEnd());
}

/** The unbreakable pieces of a paragraph, spaces at their ends, ready to draw. */
function piecesOf(paragraph: string): readonly string[] {
  const breaker = LineBreaker(paragraph, { lineBreak: 'strict', wordBreak: 'normal' });
  const pieces: string[] = [];
  for (let step = breaker.next(); !step.done; step = breaker.next())
    pieces.push(toDrawable(step.value.slice()));
  return pieces;
}

function breakWord(word: string, measure: Measure): [readonly string[], string] {
  const lines: string[] = [];
  let line = '';
  for (const character of word) {
    if (line !== '' && !fits(line + character, measure)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [lines, line];
}

function fits(line: string, { typeface, sizePt, widthPt }: Measure): boolean {
  return widthOfLine(line.trimEnd(), typeface, sizePt) <= widthPt + 0.01;
}
