import { describe, expect, test } from 'vitest';
import sharp from 'sharp';

import { FORM_IDS, PRINT_IDS, type PrintId } from '../../../src/core/form/form-id.ts';
import { isSigned, type Signature } from '../../../src/core/signature/signature.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { VARIANTS } from '../../core/form/form-fixtures.ts';
import { valueOf } from '../store/support/open-stores.ts';
import { SAMPLE } from './golden/sample-pages.ts';
import { inkOf } from './grey-image.ts';
import { RESOURCES } from './letter-fixtures.ts';
import { PdfFile } from './pdf-tools.ts';
import { DRAWN, inkIn } from './sample-signatures.ts';

const maker = createLetterMaker(RESOURCES);
const PLACED = { ...SAMPLE.draft, letter: { signature: 'placed' } };

async function make(options: Partial<Parameters<typeof maker.make>[0]> = {}) {
  const base = { ...SAMPLE, form: 'termination', lang: 'ru', gloss: 'none' } as const;
  return valueOf(await maker.make({ ...base, ...options }));
}

/** A photo's ink: a black bar on nothing, sixty pixels high. */
async function photographed(): Promise<Signature> {
  const bar = '<svg width="300" height="60"><rect x="0" y="20" width="300" height="20"/></svg>';
  const png = new Uint8Array(await sharp(Buffer.from(bar)).png().toBuffer());
  return { content: { kind: 'photo', png }, digest: 'e'.repeat(64) };
}

const SIGNED = FORM_IDS.filter(isSigned).flatMap((form) => VARIANTS.map((variant) => ({ form, ...variant })));

describe.each(SIGNED)('$form in $lang with gloss $gloss', (page) => {
  test('shows a placed signature in its place and changes nothing else', async () => {
    const [signed, unsigned] = [await make({ ...page, draft: PLACED, signature: DRAWN }), await make(page)];
    const place = signed.signaturePlace;
    if (place === undefined) throw new Error('nobody signs');
    const files = [new PdfFile(signed.bytes), new PdfFile(unsigned.bytes)] as const;
    try {
      files[0].check();
      const [withInk, without] = files.map((file) => file.poppler(1)) as [never, never];
      const added = inkIn(withInk, place) - inkIn(without, place);
      expect(added).toBeGreaterThan(60);
      // What lies outside differs by the code alone, whose digest names the signature.
      expect(files[0].text()).toBe(files[1].text());
      expect(outsideInk(withInk, place)).toBeCloseTo(outsideInk(without, place), 0);
    } finally {
      files.forEach((file) => file.remove());
    }
  });
});

/** Ink beside and below the code, but for the signature's place with a pixel around it. */
function outsideInk(image: Parameters<typeof inkIn>[0], place: Parameters<typeof inkIn>[1]): number {
  const { x, y, width, height } = place;
  const around = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
  const code = { x: 30, y: 700, width: 110, height: 120 };
  return inkOf(image) - inkIn(image, around) - inkIn(image, code);
}

describe('a signature', () => {
  test('of a pen and of a photo stands on the line in two renderers', async () => {
    for (const signature of [DRAWN, await photographed()]) {
      const { bytes, signaturePlace: place } = await make({ draft: PLACED, signature });
      if (place === undefined) throw new Error('nobody signs');
      const file = new PdfFile(bytes);
      const inks = [inkIn(file.poppler(1), place), inkIn(file.mupdf(1), place)] as const;
      file.remove();
      expect(inks[0]).toBeGreaterThan(100);
      // Renderers smooth thin lines each in its own way.
      expect(inks[1] / inks[0]).toBeGreaterThan(0.7);
      expect(inks[1] / inks[0]).toBeLessThan(1.4);
    }
  });

  test('is drawn as lines, without a picture', async () => {
    const { bytes } = await make({ draft: PLACED, signature: DRAWN });
    expect(Buffer.from(bytes).includes('/Image')).toBe(false);
    const photo = await make({ draft: PLACED, signature: await photographed() });
    expect(Buffer.from(photo.bytes).includes('/Image')).toBe(true);
  });

  test('is part of what names the letter’s content, but only when it is placed', async () => {
    const digestOf = async (options: Parameters<typeof make>[0]) => (await make(options)).contentDigest;
    const plain = await digestOf({});
    expect(await digestOf({ signature: DRAWN })).toBe(plain);
    expect(await digestOf({ draft: PLACED })).toBe(plain);
    const placed = await digestOf({ draft: PLACED, signature: DRAWN });
    expect(placed).not.toBe(plain);
    expect(await digestOf({ draft: PLACED, signature: { ...DRAWN, digest: 'f'.repeat(64) } })).not.toBe(
      placed,
    );
  });

  test('is never placed on paper that another signs, nor asked for', async () => {
    for (const form of PRINT_IDS.filter((id: PrintId) => !isSigned(id))) {
      const [signed, plain] = [await make({ form, draft: PLACED, signature: DRAWN }), await make({ form })];
      expect(Buffer.from(signed.bytes).equals(Buffer.from(plain.bytes)), form).toBe(true);
      expect(signed.signaturePlace).toBeUndefined();
    }
  });

  test('stays on a letter whose fields can still be changed', async () => {
    const { bytes, signaturePlace: place } = await make({
      draft: PLACED,
      signature: DRAWN,
      isFillable: true,
    });
    if (place === undefined) throw new Error('nobody signs');
    const file = new PdfFile(bytes);
    expect(inkIn(file.poppler(1), place)).toBeGreaterThan(100);
    file.remove();
  });
});
