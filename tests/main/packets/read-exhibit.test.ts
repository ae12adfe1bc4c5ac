import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';

import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { codesOf, valueOf } from '../store/support/open-stores.ts';
import { livelyPdf, locked, longPdf, photoOnItsSide, plainPicture, telephonePhoto } from './sample-files.ts';

vi.setConfig({ testTimeout: 30_000 });

const reader = createExhibitReader(RESOURCES);

async function seenOf(bytes: Uint8Array): Promise<Buffer> {
  const content = valueOf(await reader.read(bytes, 'file'));
  if (content.kind !== 'image') throw new Error('Not a picture');
  return Buffer.from(content.jpeg);
}

/** Whether the mark stands where it belongs: in the upper left corner. */
async function isUpright(jpeg: Buffer): Promise<boolean> {
  const { width, height } = await sharp(jpeg).metadata();
  const at = { left: Math.floor(width * 0.12), top: Math.floor(height * 0.1), width: 1, height: 1 };
  const [red = 0, green = 255, blue = 255] = await sharp(jpeg).extract(at).raw().toBuffer();
  return red > 180 && green < 90 && blue < 90;
}

describe('a picture', () => {
  it('is turned upright and loses what the camera wrote about itself', async () => {
    const jpeg = await seenOf(await photoOnItsSide());
    const found = await sharp(jpeg).metadata();
    expect([found.width, found.height, found.exif, found.icc, found.xmp]).toEqual([
      ...[1200, 1600],
      ...[undefined, undefined, undefined],
    ]);
    expect(await isUpright(jpeg)).toBe(true);
  });

  it('may be PNG, WebP or HEIC', async () => {
    for (const bytes of [await plainPicture('png'), await plainPicture('webp'), telephonePhoto()])
      expect(await isUpright(await seenOf(bytes))).toBe(true);
  });

  it('is no larger than a page needs, and white where it was clear', async () => {
    const clear = {
      width: 3000,
      height: 4200,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    } as const;
    const jpeg = await seenOf(await sharp({ create: clear }).png().toBuffer());
    const { width, height } = await sharp(jpeg).metadata();
    expect([width <= 1754, height <= 2480]).toEqual([true, true]);
    expect((await sharp(jpeg).stats()).channels.every(({ min }) => min === 255)).toBe(true);
  });
});

describe('a document', () => {
  it('is opened when its password is empty', async () => {
    const content = valueOf(await reader.read(locked(await livelyPdf(), ''), 'file'));
    expect(content.kind).toBe('pages');
  });

  it('keeps the size at which pages are displayed', async () => {
    const content = valueOf(await reader.read(await livelyPdf(), 'file'));
    if (content.kind !== 'pages') throw new Error('Not a document');
    const pages = (await PDFDocument.load(content.bytes)).getPages();
    expect(pages.map((page) => page.getSize())).toEqual([
      { width: 595, height: 842 },
      { width: 400, height: 600 },
      { width: 300, height: 300 },
    ]);
  });
});

describe('what cannot be enclosed', () => {
  const cases: Readonly<Record<string, readonly [string, () => Promise<Uint8Array> | Uint8Array]>> = {
    'an empty file': ['receipt/empty', () => new Uint8Array()],
    'a text': ['exhibit/not-supported', () => Buffer.from('Hello')],
    'a picture of another kind': ['exhibit/not-supported', () => Buffer.from('GIF89a-----------')],
    'a drawing': ['exhibit/not-supported', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    'half a photo': ['exhibit/damaged', async () => (await photoOnItsSide()).subarray(0, 3000)],
    'half a telephone photo': ['exhibit/damaged', () => telephonePhoto().subarray(0, 900)],
    'a picture of absurd size': ['exhibit/too-many-pixels', absurdPng],
    'a document of 500 pages': ['exhibit/too-many-pages', () => longPdf(500)],
    'a broken document': ['form/damaged', () => Buffer.from('%PDF-1.7\nnothing')],
    'a locked document': ['form/needs-password', async () => locked(await longPdf(1), 'secret')],
  };

  it.each(Object.entries(cases))('is %s', async (_, [code, make]) => {
    expect(codesOf(await reader.read(await make(), 'file'))).toEqual([code]);
  });

  it('is what takes too long or too much', async () => {
    const hurried = createExhibitReader(RESOURCES, undefined, { timeMs: 1, memoryMegabytes: 1500 });
    expect(codesOf(await hurried.read(telephonePhoto(), 'file'))).toEqual(['exhibit/took-too-long']);
  });
});

/** A PNG that says it is 60,000 pixels wide and high. */
async function absurdPng(): Promise<Uint8Array> {
  const { deflateSync, crc32 } = await import('node:zlib');
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
