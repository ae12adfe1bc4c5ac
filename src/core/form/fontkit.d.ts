/** The part of fontkit 2 that the letters use; the package ships no types. */
declare module 'fontkit' {
  /** A parsed glyph; measured in font units. */
  export interface FontkitGlyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** Its outline, y upwards from the base line. */
    readonly path: { toSVG(): string };
    /** Its contours or components; not of the public interface, and the same in every release 2. */
    _decode(): unknown;
  }

  /** A font being reduced to the glyphs that were included. */
  export interface FontkitSubset {
    readonly cff?: unknown;
    /** Where glyphs and tables are taken from. */
    font?: FontkitFont;
    includeGlyph(glyph: number | { readonly id: number }): number;
    encode(): Uint8Array;
  }

  /** A parsed font; measured in font units. */
  export interface FontkitFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
      readonly width: number;
      readonly height: number;
    };
    readonly characterSet: number[];
    readonly 'OS/2': { sFamilyClass: number };
    readonly head: { macStyle: { italic: boolean } };
    /** Advances of the glyphs, in order. */
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } };
    };
    /** The character map, which gives 0 for what the font lacks; not of the public interface. */
    readonly _cmapProcessor: { lookup(codePoint: number): number };
    glyphForCodePoint(codePoint: number): FontkitGlyph;
    getGlyph(id: number): FontkitGlyph;
    createSubset(): FontkitSubset;
  }

  /** Parses the bytes of a TrueType font. */
  export function create(bytes: Uint8Array): FontkitFont;
}
