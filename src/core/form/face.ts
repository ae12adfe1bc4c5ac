/** Parsed fonts: which characters a font has, and how wide they are. Parsed once per process and buffer. */
import { create, type FontkitFont } from 'fontkit';

/** A character's glyph in one font; the advance is in thousandths of the type size. */
export interface FaceGlyph {
  readonly id: number;
  readonly advanceMilliEm: number;
}

/** One parsed font. */
export interface Face {
  /** The font file. */
  readonly bytes: Uint8Array;
  readonly font: FontkitFont;
  /** The glyph of a character, or undefined when the font has none. */
  glyphOf(codePoint: number): FaceGlyph | undefined;
}

// Parsing Noto Serif SC takes some hundred milliseconds, so buffers are parsed once.
const faces = new WeakMap<Uint8Array, Face>();

/** Parses a TrueType font, or returns what was parsed from the same buffer before. */
export function faceOf(bytes: Uint8Array): Face {
  const known = faces.get(bytes);
  if (known !== undefined) return known;
  const font = create(bytes);
  const glyphs = new Map<number, FaceGlyph | undefined>();
  const read = (codePoint: number): FaceGlyph | undefined => {
    if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    return id === 0 ? undefined : { id, advanceMilliEm: (advanceWidth * 1000) / font.unitsPerEm };
  };
  const face: Face = {
    bytes,
    font,
    glyphOf(codePoint) {
      if (!glyphs.has(codePoint)) glyphs.set(codePoint, read(codePoint));
      return glyphs.get(codePoint);
    },
  };
  faces.set(bytes, face);
  return face;
}
