/**
 * Reduces fonts to the glyphs that were drawn: fontkit's work and its bytes, without what it does anew for every
 * document, which is to decode each glyph and to write the hinting programs number by number.
 */
import type { FontkitFont, FontkitGlyph, FontkitSubset } from 'fontkit';

import { joinTables, tablesOf, type FontTables } from './font-tables.ts';

/** The hinting programs, which a subset takes over as they are. */
const TAKEN_OVER: readonly string[] = ['cvt ', 'prep', 'fpgm'];

/** What is remembered of a font between documents. */
interface Remembered {
  /** The font as its subsets see it: glyphs decoded once, without the tables that are taken over. */
  readonly view: FontkitFont;
  readonly takenOver: FontTables;
}

const remembered = new WeakMap<FontkitFont, Remembered>();

/** Starts a subset of a TrueType font that was parsed from `bytes`. */
export function createFontSubset(font: FontkitFont, bytes: Uint8Array): FontkitSubset {
  const known = remembered.get(font) ?? remember(font, bytes);
  remembered.set(font, known);
  const subset = font.createSubset();
  subset.font = known.view;
  return {
    includeGlyph: (glyph) => subset.includeGlyph(glyph),
    encode: () => joinTables(new Map([...tablesOf(subset.encode()), ...known.takenOver])),
  };
}

function remember(font: FontkitFont, bytes: Uint8Array): Remembered {
  const takenOver = new Map([...tablesOf(bytes)].filter(([tag]) => TAKEN_OVER.includes(tag)));
  const glyphs = new Map<number, FontkitGlyph>();
  const getGlyph = (id: number) => {
    const glyph = glyphs.get(id) ?? decodedOnce(font.getGlyph(id));
    glyphs.set(id, glyph);
    return glyph;
  };
  const left = Object.fromEntries([...takenOver.keys()].map((tag) => [tag, { value: undefined }]));
  const view = Object.create(font, { ...left, getGlyph: { value: getGlyph } }) as FontkitFont;
  return { view, takenOver };
}

function decodedOnce(glyph: FontkitGlyph): FontkitGlyph {
  const decoded = glyph._decode();
  return Object.create(glyph, { _decode: { value: () => decoded } }) as FontkitGlyph;
}
