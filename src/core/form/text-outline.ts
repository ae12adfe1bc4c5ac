/** Texts as outlines, for pictures that must not depend on the fonts of a computer. */
import { advancesOf, splitIntoRuns, toDrawable, type Typeface } from './typeface.ts';

/** A line of text as SVG shapes, one em a thousand units wide, the base line at 0, y downwards. */
export interface TextOutline {
  readonly svg: string;
  readonly width: number;
}

/** The outlines of one line. Throws on a character that no font has: check first. */
export function outlineOfLine(text: string, typeface: Typeface): TextOutline {
  const line = toDrawable(text);
  const advances = advancesOf([...line], typeface);
  let [x, place] = [0, 0];
  let svg = '';
  for (const run of splitIntoRuns(line, typeface)) {
    const scale = 1000 / run.face.font.unitsPerEm;
    for (const character of run.text) {
      const glyph = run.face.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      svg += `<path transform="matrix(${scale} 0 0 ${-scale} ${x} 0)" d="${glyph.path.toSVG()}"/>`;
      x += advances[place] ?? 0;
      place += 1;
    }
  }
  return { svg, width: x };
}
