/** Embeds fonts into one document as they are needed and encodes lines of text for its content streams. */
import type { PDFDocument, PDFFont, PDFHexString, PDFRef } from 'pdf-lib';

import { faceOf, type Face } from './face.ts';
import { createFontSubset } from './font-subset.ts';
import { postFactsOf } from './font-tables.ts';
import { splitIntoRuns, toDrawable, type Typeface } from './typeface.ts';

/** A stretch of text in one embedded font, ready for a content stream. */
export interface EncodedRun {
  /** Name of the font in the resources of whatever shows the text. */
  readonly fontKey: string;
  readonly fontRef: PDFRef;
  readonly hex: PDFHexString;
}

/** One embedded font and the characters its glyphs stand for. */
interface Layer {
  readonly key: string;
  readonly font: PDFFont;
  readonly characterOfGlyph: Map<number, string>;
}

/**
 * The fonts of one document. Some characters share a glyph (Kazakh Ә and Azerbaijani Ə), and a PDF
 * maps a glyph back to one character only; the second such character gets the font embedded once more,
 * so that what is copied out of the letter is always what was typed.
 */
export class DocumentFonts {
  readonly #document: PDFDocument;
  readonly #tag: string;
  readonly #isSubset: boolean;
  readonly #layers = new Map<Face, Layer[]>();
  #count = 0;

  /**
   * @param tag five capitals that begin the names of the subsets, different for each stage that
   *   draws into the same document
   * @param isSubset false embeds whole fonts, which is only wanted to check the subsets against
   */
  constructor(document: PDFDocument, tag: string, isSubset: boolean) {
    this.#document = document;
    this.#tag = tag;
    this.#isSubset = isSubset;
    document.registerFontkit({ create: (bytes: Uint8Array) => pdfLibFont(faceOf(bytes)) });
  }

  /** Encodes one line; throws on a character that no font has. */
  async encode(line: string, typeface: Typeface): Promise<readonly EncodedRun[]> {
    const encoded: EncodedRun[] = [];
    for (const { face, text } of splitIntoRuns(toDrawable(line), typeface)) {
      for (const { layer, part } of await this.#partsOf(face, text)) {
        encoded.push({ fontKey: layer.key, fontRef: layer.font.ref, hex: layer.font.encodeText(part) });
      }
    }
    return encoded;
  }

  async #partsOf(face: Face, text: string): Promise<readonly { layer: Layer; part: string }[]> {
    const parts: { layer: Layer; part: string }[] = [];
    for (const character of text) {
      const layer = await this.#layerFor(face, character);
      const last = parts.at(-1);
      if (last?.layer === layer) last.part += character;
      else parts.push({ layer, part: character });
    }
    return parts;
  }

  async #layerFor(face: Face, character: string): Promise<Layer> {
    const layers = this.#layers.get(face) ?? [];
    this.#layers.set(face, layers);
    const glyphId = face.glyphOf(character.codePointAt(0) ?? 0)?.id ?? 0;
    let layer = layers.find(
      ({ characterOfGlyph }) => (characterOfGlyph.get(glyphId) ?? character) === character,
    );
    if (layer === undefined) {
      layer = await this.#embed(face);
      layers.push(layer);
    }
    layer.characterOfGlyph.set(glyphId, character);
    return layer;
  }

  async #embed(face: Face): Promise<Layer> {
    const letter = String.fromCharCode(65 + this.#count);
    this.#count += 1;
    // A fixed name instead of the library's: PDF 1.7, 9.6.4 asks for six capitals before a subset's name.
    const customName = `${this.#isSubset ? `${this.#tag}${letter}+` : ''}${face.font.postscriptName}`;
    const font = await this.#document.embedFont(face.bytes, { subset: this.#isSubset, customName });
    return { key: `${this.#tag}${letter}`, font, characterOfGlyph: new Map() };
  }
}

/**
 * A font as pdf-lib wants it: one glyph per character, no ligatures or kerning. Glyphs are made
 * anew for each document, because fontkit remembers for each glyph the first character it was
 * asked for, which would make a file depend on the files made before it.
 */
function pdfLibFont(face: Face) {
  const { font } = face;
  const post = postFactsOf(face.bytes);
  const glyphFor = (codePoint: number) => {
    const glyph = face.glyphOf(codePoint);
    if (glyph === undefined) return null;
    return {
      id: glyph.id,
      codePoints: [codePoint],
      advanceWidth: (glyph.advanceMilliEm * font.unitsPerEm) / 1000,
    };
  };
  return {
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    italicAngle: post.italicAngle,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    bbox: font.bbox,
    // Tens of thousands of characters for the Chinese font, and only wanted by whole fonts.
    get characterSet() {
      return font.characterSet;
    },
    'OS/2': font['OS/2'],
    head: font.head,
    post,
    glyphForCodePoint: glyphFor,
    layout: (text: string) => ({
      glyphs: [...text]
        .map((character) => glyphFor(character.codePointAt(0) ?? 0))
        .filter((glyph) => glyph !== null),
    }),
    createSubset: () => createFontSubset(font, face.bytes),
  };
}
