/** Shapes of OCR-B, the typeface of machine-readable zones, from the fonts beside this file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { create } from 'fontkit';

import { ZONE_CHARACTERS } from '../../src/main/passports/glyph-cell.ts';

/** The two cuts of the typeface. */
export const CUTS = ['ocr-b', 'ocr-b-sharp'] as const;
/** Width of every character in the fonts' units; 2.54 mm on paper. */
export const ADVANCE_UNITS = 723;
/** Height of capitals in the fonts' units. */
export const CAP_UNITS = 701;

/** Outlines by character, as SVG path data with y upwards from the base line. */
export function outlinesOf(cut: (typeof CUTS)[number]): ReadonlyMap<string, string> {
  const font = create(readFileSync(path.join(import.meta.dirname, `${cut}.otf`)));
  return new Map(
    [...ZONE_CHARACTERS].map((character) => {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return [character, glyph.path.toSVG()];
    }),
  );
}
