import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';

import { watermarkOf } from '../../../src/core/applicant/passport-copy.ts';
import { makePicturePage } from '../../../src/core/form/picture-page.ts';
import { createCopyMaker } from '../../../src/main/passports/copy-maker.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { photoOnItsSide, SECRETS, unpacked } from '../packets/sample-files.ts';
import { codesOf, valueOf } from '../store/support/open-stores.ts';

vi.setConfig({ testTimeout: 60_000 });

const maker = createCopyMaker(RESOURCES);
const PURPOSE = {
  number: '+7 705 123 45 67',
  operator: 'АО «Кселл»',
  date: '2026-11-26',
  reference: 'SC-7K3M-9Q2X',
};
const WATERMARK = watermarkOf(PURPOSE, 'ru', 'zh-Hans');
const BOX = { x: 0.1, y: 0.6, width: 0.8, height: 0.3 };
const protect = (bytes: Uint8Array, boxes = [BOX], watermark = WATERMARK) =>
  maker.make({ bytes, path: 'p.jpg', boxes, watermark, lineCount: 6 });

/** A page whose part under the box says something; all else is the same. */
async function pageSaying(secret: string): Promise<Buffer> {
  const [width, height] = [1500, 1000];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#efe9da"/><rect x="80" y="80" width="300" height="400" fill="#c3c9cc"/>
    ${[...secret].map((_, i) => `<rect x="${200 + i * 90}" y="${650 + (secret.charCodeAt(i) % 7) * 20}" width="60" height="80"/>`).join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'simclose-test-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a protected copy', () => {
  test('is the same to the bit, whatever stood under a box: nothing of it can be in the file', async () => {
    const [one, other] = [await pageSaying('SECRET'), await pageSaying('QWERTY')];
    const [first, second] = [valueOf(await protect(one)), valueOf(await protect(other))];
    expect(Buffer.compare(first.jpeg, second.jpeg)).toBe(0);
    const open = valueOf(await protect(one, []));
    const openOther = valueOf(await protect(other, []));
    expect(Buffer.compare(open.jpeg, openOther.jpeg)).not.toBe(0);
  });

  test('as a PDF is one picture: no text, no other image, black in the box', async () => {
    const { jpeg } = valueOf(await protect(await pageSaying('SECRET'), [BOX], []));
    const pdf = await makePicturePage(jpeg, { title: 'SC-7K3M-9Q2X', date: '2026-11-26' });
    const { text, images } = inFolder((folder) => {
      const file = path.join(folder, 'c.pdf');
      writeFileSync(file, pdf);
      const read = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
      spawnSync('pdfimages', ['-png', file, path.join(folder, 'i')]);
      const names = readdirSync(folder).filter((name) => name.startsWith('i'));
      return {
        text: read.stdout.trim(),
        images: names.map((name) =>
          sharp(readFileSync(path.join(folder, name)))
            .raw()
            .toBuffer({ resolveWithObject: true }),
        ),
      };
    });
    expect([text, images.length]).toEqual(['', 1]);
    const [image] = await Promise.all(images);
    if (image === undefined) throw new Error('There is an image');
    const { width, height, channels } = image.info;
    let most = 0;
    // Eight pixels inside: a JPEG's squares mix what lies beside an edge.
    for (let y = Math.ceil(BOX.y * height) + 8; y < (BOX.y + BOX.height) * height - 8; y += 1)
      for (let x = Math.ceil(BOX.x * width) + 8; x < (BOX.x + BOX.width) * width - 8; x += 1)
        most = Math.max(most, image.data[(y * width + x) * channels] ?? 0);
    expect(most).toBeLessThan(8);
    expect(unpacked(pdf)).not.toContain('SECRET');
  });

  test('says nothing of camera, place or time, and stands upright', async () => {
    const { jpeg, width, height } = valueOf(await protect(await photoOnItsSide()));
    const { exif, icc, xmp, iptc, orientation } = await sharp(jpeg).metadata();
    expect([exif, icc, xmp, iptc, orientation]).toEqual(Array(5).fill(undefined));
    expect(SECRETS.filter((secret) => Buffer.from(jpeg).includes(secret))).toEqual([]);
    expect(height).toBeGreaterThan(width);
  });

  test('is no finer than a sheet at 200 dpi', async () => {
    const large = await sharp({ create: { width: 5000, height: 3600, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const { width, height } = valueOf(await protect(large));
    expect([width <= 2339, height <= 1654]).toEqual([true, true]);
  });

  test('carries its purpose across, in both languages', async () => {
    expect(WATERMARK).toEqual([
      'ТОЛЬКО ДЛЯ РАСТОРЖЕНИЯ ДОГОВОРА +7 705 123 45 67 · АО «Кселл» · 26.11.2026 · SC-7K3M-9Q2X',
      '仅用于注销 +7 705 123 45 67 · АО «Кселл» · 26.11.2026 · SC-7K3M-9Q2X',
    ]);
    const page = await pageSaying('SECRET');
    const [bare, written] = [valueOf(await protect(page, [], [])), valueOf(await protect(page, []))];
    const changed = async () => {
      const [a, b] = await Promise.all([
        sharp(bare.jpeg).raw().toBuffer(),
        sharp(written.jpeg).raw().toBuffer(),
      ]);
      return a.filter((value, index) => Math.abs(value - (b[index] ?? 0)) > 30).length / a.length;
    };
    expect(await changed()).toBeGreaterThan(0.02);
  });

  test.each([
    ['first', 'ТОЛЬКО', 'ОКЬЛОТ'],
    ['last', '9Q2X', 'X2Q9'],
  ])('shows the %s word of a line that is longer than the picture', async (_, word, turnedRound) => {
    const page = await pageSaying('SECRET');
    const operator = 'АО «Кселл» (товарный знак «Kcell»)';
    const lines = watermarkOf({ ...PURPOSE, operator }, 'ru', 'zh-Hans');
    const [one, other] = await Promise.all(
      [lines, lines.map((line) => line.replace(word, turnedRound))].map(async (texts) => {
        const { jpeg } = valueOf(await protect(page, [], texts));
        return sharp(jpeg).raw().toBuffer();
      }),
    );
    // Both words are of one width, so that nothing but themselves differs.
    const changed = one?.filter((value, index) => Math.abs(value - (other?.[index] ?? 0)) > 30).length;
    expect(changed).toBeGreaterThan(1000);
  });

  test('is refused for what is no picture, or has a character that no font has', async () => {
    expect(codesOf(await protect(Buffer.from('Hello')))).toEqual(['passport/not-a-picture']);
    expect(codesOf(await protect(new Uint8Array()))).toEqual(['passport/not-a-picture']);
    expect(codesOf(await protect(await pageSaying('X'), [], ['\u{1F600}']))).toEqual(['form/glyph-missing']);
  });
});
