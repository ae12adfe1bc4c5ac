import { crc32 } from 'node:zlib';

import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';

import { areAlike, type Likeness } from '../../../src/core/receipt/likeness.ts';
import { drawPicture, THUMBNAIL_SIDE } from '../../../src/main/intake/draw-picture.ts';
import { livelyPdf, locked, photoOnItsSide, telephonePhoto } from '../packets/sample-files.ts';

/** A screenshot of an SMS. */
function screenshot(text: string): Sharp {
  const line = `<text x="60" y="330" font-size="40" font-family="sans-serif">${text}</text>`;
  const bubble = '<rect x="40" y="260" rx="30" width="900" height="140" fill="#dde8ff"/>';
  return sharp(
    Buffer.from(
      `<svg width="1080" height="1920"><rect width="100%" height="100%" fill="#f4f4f4"/>${bubble}${line}</svg>`,
    ),
  );
}

async function likenessOf(picture: Sharp, format: 'png' | 'jpeg' | 'webp'): Promise<Likeness> {
  const { likeness } = await drawPicture(await picture.toBuffer(), `image/${format}`);
  if (likeness === undefined) throw new Error('Nothing was drawn');
  return likeness;
}

describe('a small picture', () => {
  it('is drawn upright of every kind of photo', async () => {
    const jpeg = await photoOnItsSide();
    const tiff = await sharp(jpeg).autoOrient().tiff().toBuffer();
    const shapes: (number | undefined)[] = [];
    for (const [bytes, type] of [
      [jpeg, 'image/jpeg'],
      [tiff, 'image/tiff'],
      [telephonePhoto(), 'image/heic'],
    ] as const) {
      const drawn = await drawPicture(bytes, type);
      expect(drawn.state).toBe('drawn');
      const { width, height, format } = await sharp(drawn.thumbnail).metadata();
      expect([Math.max(width, height), format]).toEqual([THUMBNAIL_SIDE, 'webp']);
      shapes.push(drawn.likeness?.shape);
    }
    expect(shapes).toEqual([750, 750, 1333]);
  });

  it('is not there for what has none', async () => {
    expect(await drawPicture(Buffer.from('text'), 'text/plain')).toEqual({ state: 'none' });
    expect(await drawPicture(await livelyPdf(), 'application/pdf')).toEqual({ state: 'none' });
  });

  it('tells a PDF that asks for a password from one that is broken', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const bytes = await document.save({ useObjectStreams: false });
    expect(await drawPicture(locked(bytes, 'secret'), 'application/pdf')).toEqual({ state: 'locked' });
    expect(await drawPicture(locked(bytes, ''), 'application/pdf')).toEqual({ state: 'none' });
    expect(await drawPicture(bytes.subarray(0, 60), 'application/pdf')).toEqual({ state: 'damaged' });
  });

  it('of a file that was cut off shows what is left and says so', async () => {
    const noise = { create: { width: 900, height: 900, channels: 3, background: 'white' } } as const;
    const jpeg = await sharp(noise)
      .composite([{ input: await screenshot('Ответ').resize(900, 900).toBuffer() }])
      .jpeg()
      .toBuffer();
    const cut = await drawPicture(jpeg.subarray(0, jpeg.length * 0.6), 'image/jpeg');
    expect(cut.state).toBe('damaged');
    expect(cut.thumbnail).toBeDefined();
    expect(cut.likeness).toBeUndefined();
    expect(await drawPicture(jpeg.subarray(0, 30), 'image/jpeg')).toMatchObject({ state: 'damaged' });
    const heic = telephonePhoto();
    expect(await drawPicture(heic.subarray(0, heic.length / 2), 'image/heic')).toEqual({ state: 'damaged' });
  });

  it('is not decoded when a small file claims 300 million pixels', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    // Width and height stand at the start of a PNG, followed by a checksum.
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(15_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    const before = process.memoryUsage.rss();
    expect(await drawPicture(bytes, 'image/png')).toEqual({ state: 'too-large' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('the likeness of pictures', () => {
  it('holds when one is saved again in another size, format or quality', async () => {
    const original = screenshot('Договор по номеру +7 705 123 45 67 расторгнут');
    const first = await likenessOf(original.clone().png(), 'png');
    const png = sharp(await original.clone().png().toBuffer());
    for (const [again, format] of [
      [png.clone().jpeg({ quality: 30 }), 'jpeg'],
      [png.clone().resize({ width: 500 }).jpeg({ quality: 60 }), 'jpeg'],
      [png.clone().resize({ width: 331 }).webp({ quality: 50 }), 'webp'],
    ] as const) {
      expect(areAlike(first, await likenessOf(again, format))).toBe(true);
    }
  });

  it('does not hold for another message in the same layout', async () => {
    const first = await likenessOf(screenshot('Договор по номеру +7 705 123 45 67 расторгнут').png(), 'png');
    for (const number of ['+7 777 998 40 11', '+7 705 123 45 68']) {
      const other = screenshot(`Договор по номеру ${number} расторгнут`).png();
      expect(areAlike(first, await likenessOf(other, 'png'))).toBe(false);
    }
  });
});
