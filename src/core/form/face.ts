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
  // Asked of a glyph, fontkit would read its outline and look the character's script up too.
  const advanceOf = (id: number): number =>
    // Glyphs without an entry of their own are as wide as the last that has one (OpenType 1.9, "hmtx").
    font.hmtx.metrics.get(Math.min(id, font.hmtx.metrics.length - 1)).advance;
  const read = (codePoint: number): FaceGlyph | undefined => {
    const id = font._cmapProcessor.lookup(codePoint);
    return id === 0 ? undefined : { id, advanceMilliEm: (advanceOf(id) * 1000) / font.unitsPerEm };
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
