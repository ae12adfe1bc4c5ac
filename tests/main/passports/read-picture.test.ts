import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { randomFrom } from '../../../scripts/mrz/random.ts';
import { makePicturePage } from '../../../src/core/form/picture-page.ts';
import { createPassportReader } from '../../../src/main/passports/passport-reader.ts';
import { drawPage, LEVELS, photograph } from '../../support/passports/page.ts';
import { scoreOf } from '../../support/passports/score.ts';
import { specimenFrom } from '../../support/passports/specimen.ts';
import { locked, longPdf } from '../packets/sample-files.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const reader = createPassportReader(RESOURCES);
const read = (bytes: Uint8Array, signal?: AbortSignal) =>
  reader.read({ bytes, path: 'p.jpg', today: '2026-11-25', ...(signal === undefined ? {} : { signal }) });
const codeOf = async (bytes: Uint8Array, signal?: AbortSignal) => {
  const outcome = await read(bytes, signal);
  return outcome.ok ? 'read' : outcome.problems.map(({ code }) => code).join();
};

describe('a picture of a passport', () => {
  // One picture of each level; sixty are measured by hand (docs/passport.md).
  test('is read, whether scanned or photographed in a hurry; what is wrong is marked', async () => {
    const scores = await scoreOf(1, 4);
    expect(scores.map(({ level, none, unflagged }) => ({ level, none, unflagged }))).toEqual(
      scores.map(({ level }) => ({ level, none: 0, unflagged: 0 })),
    );
    expect(scores.reduce((sum, { exact }) => sum + exact, 0)).toBeGreaterThanOrEqual(3);
  });

  describe('drawn once', () => {
    const random = randomFrom(11);
    const specimen = specimenFrom(random);
    let page: Buffer;
    let photo: Buffer;
    beforeAll(async () => {
      page = await drawPage(specimen, random);
      photo = await photograph(page, LEVELS[0], random);
    });

    test('is read by its thread, with a strip for each line', async () => {
      const outcome = await read(photo);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const { reading, strips } = outcome.value;
      expect(reading.lines).toEqual(specimen.lines);
      expect(reading.fields.find(({ name }) => name === 'number')).toMatchObject({
        value: specimen.number,
        check: 'passed',
      });
      const sizes = await Promise.all(strips.map((strip) => sharp(strip).metadata()));
      expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
        ['png', 892, 32],
        ['png', 892, 32],
      ]);
    });

    test('is read upside down, too', async () => {
      const outcome = await read(await sharp(photo).rotate(180).jpeg().toBuffer());
      expect(outcome.ok && outcome.value.reading.lines).toEqual(specimen.lines);
    });

    test('is read from the first page of a PDF, too', async () => {
      const jpeg = await sharp(photo).jpeg().toBuffer();
      const pdf = await makePicturePage(jpeg, { title: 'Scan', date: '2026-11-25' });
      const outcome = await read(pdf);
      expect(outcome.ok && outcome.value.reading.lines).toEqual(specimen.lines);
    });

    test('is refused beside another passport', async () => {
      const other = await photograph(await drawPage(specimenFrom(random), random), LEVELS[0], random);
      const { width, height } = await sharp(photo).metadata();
      const both = sharp({
        create: { width, height: height * 2, channels: 3, background: '#777' },
        limitInputPixels: false,
      }).composite([
        { input: photo, left: 0, top: 0 },
        { input: other, left: 0, top: height },
      ]);
      expect(await codeOf(await both.jpeg().toBuffer())).toBe('passport/two-zones');
    });

    test('is given up when nobody waits any more', async () => {
      const controller = new AbortController();
      const code = codeOf(photo, controller.signal);
      controller.abort();
      expect(await code).toBe('form/cancelled');
    });
  });
});

describe('what is no picture of a passport is refused in one line', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing at all', () => new Uint8Array(), 'passport/not-a-picture'],
    ['a text', () => Buffer.from('Hello'), 'passport/not-a-picture'],
    ['noise', () => noise(700, 500), 'passport/no-zone'],
    ['a blank sheet', () => blank(800, 600), 'passport/no-zone'],
    ['half a picture', async () => (await noise(300, 300)).subarray(0, 20_000), 'exhibit/damaged'],
    ['300 megapixels', () => blank(20_000, 15_000), 'exhibit/too-many-pixels'],
    ['a PDF of something else', () => longPdf(1), 'passport/no-zone'],
    ['a PDF with a password', async () => locked(await longPdf(1), 'secret'), 'form/needs-password'],
    ['half a PDF', async () => (await longPdf(1)).subarray(0, 300), 'exhibit/damaged'],
  ])('%s', async (_, make, code) => {
    expect(await codeOf(await make())).toBe(code);
  });
});

async function noise(width: number, height: number): Promise<Buffer> {
  const random = randomFrom(5);
  const pixels = Uint8Array.from({ length: width * height }, () => random.next() * 255);
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
}

async function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
