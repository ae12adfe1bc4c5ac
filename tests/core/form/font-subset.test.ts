import { readFileSync } from 'node:fs';

import { create } from 'fontkit';
import { expect, test } from 'vitest';

import { faceOf } from '../../../src/core/form/face.ts';
import { createFontSubset } from '../../../src/core/form/font-subset.ts';
import { postFactsOf } from '../../../src/core/form/font-tables.ts';

const FONTS = ['tinos-regular', 'tinos-bold', 'noto-serif-sc-regular', 'noto-serif-rare-han'];

/** What fontkit itself offers, and the program goes past for speed. */
interface WholeFont {
  readonly italicAngle: number;
  readonly post: { readonly isFixedPitch: number };
  hasGlyphForCodePoint(codePoint: number): boolean;
}

for (const name of FONTS) {
  const bytes = readFileSync(`resources/fonts/${name}.ttf`);
  const font = create(bytes);
  const whole = font as unknown as WholeFont;

  test(`a subset of ${name} has the bytes that fontkit writes, each time`, () => {
    // Simple glyphs, compound ones (accents, Kazakh letters), and one without an outline.
    const characters = [...'Aé ҚқҢңӨөİğ張伟𠮷'].map((character) => character.codePointAt(0) ?? 0);
    for (const count of [characters.length, 3, characters.length]) {
      const subsets = [createFontSubset(font, bytes), font.createSubset()] as const;
      for (const codePoint of characters.slice(0, count)) {
        const { id } = font.glyphForCodePoint(codePoint);
        expect(subsets[0].includeGlyph({ id })).toBe(subsets[1].includeGlyph({ id }));
      }
      const [ours, theirs] = [subsets[0].encode(), subsets[1].encode()];
      expect(Buffer.from(ours).equals(theirs)).toBe(true);
    }
  });

  test(`the characters of ${name} have the widths that fontkit tells`, () => {
    const face = faceOf(bytes);
    const every = font.characterSet;
    const step = Math.max(1, Math.floor(every.length / 2000));
    for (const codePoint of every.filter((_, index) => index % step === 0)) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      const expected = id === 0 ? undefined : { id, advanceMilliEm: (advanceWidth * 1000) / font.unitsPerEm };
      expect(face.glyphOf(codePoint)).toEqual(expected);
    }
    expect(whole.hasGlyphForCodePoint(0x10_ff_fd)).toBe(false);
    expect(face.glyphOf(0x10_ff_fd)).toBeUndefined();
  });

  test(`the slant and pitch of ${name} are those that fontkit reads`, () => {
    expect(postFactsOf(bytes)).toEqual({
      italicAngle: whole.italicAngle,
      isFixedPitch: whole.post.isFixedPitch !== 0,
    });
  });
}
