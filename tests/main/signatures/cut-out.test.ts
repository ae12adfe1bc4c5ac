import { readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';

import { createSignatureCutter } from '../../../src/main/signatures/signature-cutter.ts';
import { photoOnItsSide, SECRETS } from '../packets/sample-files.ts';
import { codesOf, valueOf } from '../store/support/open-stores.ts';
import {
  alphaOf,
  HARD_SHADOW,
  INK,
  inkShareOf,
  photoOf,
  RULES,
  SHADOW,
  TABLE,
  type Scene,
} from './sample-photos.ts';

vi.setConfig({ testTimeout: 60_000 });

const cutter = createSignatureCutter();
const cut = (bytes: Uint8Array, strength?: number) => cutter.cut(bytes, 'photo.jpg', strength);

describe('a signature on paper', () => {
  test.each<[string, Scene]>([
    ['in even light', {}],
    ['in a shadow that grows', { below: SHADOW }],
    ['half in a sharp shadow', { below: HARD_SHADOW }],
    ['on ruled paper', { below: RULES }],
    ['on a sheet that ends within the photo', { below: TABLE }],
    ['by a thin pencil', { pen: '#77746e', penWidth: 5 }],
    ['by a broad marker', { pen: '#000', penWidth: 34 }],
  ])('%s is cut out, and nothing else', async (_, scene) => {
    const { png, width, height } = valueOf(await cut(await photoOf(scene)));
    expect(width / height).toBeGreaterThan((0.9 * INK.width) / INK.height);
    expect(width / height).toBeLessThan((1.2 * INK.width) / INK.height);
    const reference = valueOf(await cut(await photoOf({ penWidth: scene.penWidth ?? 12 })));
    const [share, expected] = [await inkShareOf(png), await inkShareOf(reference.png)];
    expect(share / expected).toBeGreaterThan(0.75);
    expect(share / expected).toBeLessThan(1.3);
  });

  test('is black on nothing, fades at its edges and carries nothing of the file', async () => {
    const photo = await sharp(await photoOf())
      .withMetadata({ exif: { IFD0: { Make: SECRETS[1] ?? '', Artist: SECRETS[0] ?? '' } } })
      .jpeg()
      .toBuffer();
    const { png, width, height } = valueOf(await cut(photo));
    const { format, channels, exif, icc, xmp } = await sharp(png).metadata();
    expect([format, channels, exif, icc, xmp]).toEqual(['png', 2, undefined, undefined, undefined]);
    expect(SECRETS.filter((secret) => Buffer.from(png).includes(secret))).toEqual([]);
    expect(width).toBeLessThanOrEqual(960);
    expect(height).toBeLessThanOrEqual(400);
    const { values } = await alphaOf(png);
    expect(values.filter((value) => value > 30 && value < 225).length).toBeGreaterThan(500);
    expect(values.filter((value) => value === 0).length).toBeGreaterThan(values.length / 2);
  });

  test('is turned as the photo says', async () => {
    const lying = await sharp(await photoOf())
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = valueOf(await cut(lying));
    expect(width).toBeGreaterThan(2 * height);
  });

  test('has more ink the more counts as ink', async () => {
    const photo = await photoOf({ below: SHADOW });
    const shares = await Promise.all(
      [0, 50, 100].map(async (s) => inkShareOf(valueOf(await cut(photo, s)).png)),
    );
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1);
    expect(shares[2]).toBeGreaterThan(shares[1] ?? 1);
  });

  test('is read from a telephone’s own format', async () => {
    const heic = readFileSync(path.join(import.meta.dirname, '../../fixtures/exhibits/telephone.heic'));
    const { width, height } = valueOf(await cut(heic));
    expect(width).toBeGreaterThan(height);
  });
});

describe('what is no signature is refused in one line:', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['blank paper', () => photoOf({ isBlank: true }), 'signature/no-ink'],
    ['blank paper in a shadow', () => photoOf({ isBlank: true, below: SHADOW }), 'signature/no-ink'],
    ['blank ruled paper', () => photoOf({ isBlank: true, below: RULES }), 'signature/no-ink'],
    ['a document', () => Promise.resolve(Buffer.from('%PDF-1.7 a letter')), 'signature/not-a-photo'],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), 'signature/not-a-photo'],
    ['half a photo', async () => (await photoOnItsSide()).subarray(0, 600), 'exhibit/damaged'],
    ['a thumbnail', () => sizedPicture(200, 40), 'signature/too-small'],
    ['a ribbon', () => sizedPicture(5000, 60), 'signature/too-narrow'],
    ['more than a camera makes', () => sizedPicture(16_000, 16_000), 'exhibit/too-many-pixels'],
  ])('%s', async (_, photo, code) => expect(codesOf(await cut(await photo()))).toEqual([code]));

  test('what takes too long', async () => {
    const hurried = createSignatureCutter(undefined, { timeMs: 1, memoryMegabytes: 1000 });
    expect(codesOf(await hurried.cut(await photoOf(), 'a.png'))).toEqual(['exhibit/took-too-long']);
  });
});

function sizedPicture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: 'white' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
