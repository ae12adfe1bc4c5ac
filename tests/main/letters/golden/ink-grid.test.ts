import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { GreyImage } from '../grey-image.ts';
import { PdfFile } from '../pdf-tools.ts';
import { compareGrids, inkGridOf } from './ink-grid.ts';
import { makeSample } from './sample-pages.ts';

let file: PdfFile;
let page: GreyImage;

beforeAll(async () => {
  file = new PdfFile((await makeSample({ form: 'claim', lang: 'kk', gloss: 'zh-Hans' })).bytes);
  page = file.poppler(1);
}, 30_000);

afterAll(() => file.remove());

/** The page after a change of its pixels. */
function changed(change: (pixel: number, x: number, y: number) => number): readonly string[] {
  const pixels = page.pixels.map((pixel, index) =>
    change(pixel, index % page.width, Math.floor(index / page.width)),
  );
  return inkGridOf({ ...page, pixels });
}

/** Top left corner of the first letter-sized spot with the ink of a letter, below the code and above the foot. */
function findLetter(): { x: number; y: number } {
  for (let y = 220; y < 700; y += 1) {
    for (let x = 60; x < 300; x += 1) {
      let ink = 0;
      for (let dy = 0; dy < 8; dy += 1)
        for (let dx = 0; dx < 6; dx += 1) ink += 255 - (page.pixels[(y + dy) * page.width + x + dx] ?? 255);
      if (ink / 255 > 12) return { x, y };
    }
  }
  throw new Error('The page has no letters');
}

describe('the grid of a page’s ink', () => {
  test('is the same for the same page and for edges softened a little', () => {
    const golden = inkGridOf(page);
    expect(
      compareGrids(
        changed((pixel) => pixel),
        golden,
      ),
    ).toEqual({ cells: [], isSimilar: true });
    const softer = changed((pixel, x, y) =>
      pixel < 250 && (x + y) % 2 === 0 ? Math.min(255, pixel + 2) : pixel,
    );
    expect(compareGrids(softer, golden)).toEqual({ cells: [], isSimilar: true });
  });

  test('misses no letter', () => {
    const spot = findLetter();
    const without = changed((pixel, x, y) =>
      x >= spot.x && x < spot.x + 6 && y >= spot.y && y < spot.y + 8 ? 255 : pixel,
    );
    expect(compareGrids(without, inkGridOf(page)).cells).not.toEqual([]);
  });

  test('sees lines that moved by two points', () => {
    const moved = changed((_, x, y) => page.pixels[(y < 500 ? y : y - 2) * page.width + x] ?? 255);
    expect(compareGrids(moved, inkGridOf(page))).toMatchObject({ isSimilar: false });
  });

  test('takes an empty page and a page of another size for different', () => {
    const golden = inkGridOf(page);
    expect(
      compareGrids(
        changed(() => 255),
        golden,
      ).isSimilar,
    ).toBe(false);
    expect(compareGrids(golden.slice(0, 40), golden).isSimilar).toBe(false);
    expect(compareGrids(golden, []).isSimilar).toBe(false);
  });
});
