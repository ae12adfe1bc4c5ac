/** Characters of OCR-B drawn large, in several weights, to be put together to lines. */
import sharp from 'sharp';

import { ZONE_CHARACTERS } from '../../src/main/passports/glyph-cell.ts';
import { ADVANCE_UNITS, CAP_UNITS, CUTS, outlinesOf } from './glyph-shapes.ts';

/** A drawn character: ink from 0 to 255; `pitch` wide, half a character of room above and below. */
export interface GlyphPicture {
  readonly ink: Uint8Array;
}

/** Pixels of a drawn character. */
export const DRAWN = { pitch: 40, height: 64 } as const;

/** How much the outline is widened, in the fonts' units; below 0 it is narrowed. */
const WIDENINGS = [-26, -12, 0, 18, 36];

/** Every weight of every character: one map for each weight of each cut. */
export async function drawGlyphs(): Promise<readonly ReadonlyMap<string, GlyphPicture>[]> {
  const weights: Map<string, GlyphPicture>[] = [];
  for (const cut of CUTS) {
    const outlines = outlinesOf(cut);
    for (const widening of WIDENINGS) {
      const drawn = new Map<string, GlyphPicture>();
      for (const character of ZONE_CHARACTERS)
        drawn.set(character, await draw(outlines.get(character) ?? '', widening));
      weights.push(drawn);
    }
  }
  return weights;
}

async function draw(outline: string, widening: number): Promise<GlyphPicture> {
  const scale = DRAWN.pitch / ADVANCE_UNITS;
  const baseLine = DRAWN.height / 2 + (CAP_UNITS / 2) * scale;
  const stroke = `stroke="${widening < 0 ? '#fff' : '#000'}" stroke-width="${Math.abs(widening)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWN.pitch}" height="${DRAWN.height}">
    <rect width="100%" height="100%" fill="#fff"/>
    <path transform="matrix(${scale} 0 0 ${-scale} 0 ${baseLine})" d="${outline}" ${stroke}/></svg>`;
  const raw = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  return { ink: Uint8Array.from(raw, (value) => 255 - value) };
}
