import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { readPlace, writePlace } from '../../../src/main/window/keep-place.ts';
import {
  boundsOn,
  LEAST_SIZE,
  parsePlace,
  placeText,
  type WindowPlace,
} from '../../../src/main/window/window-place.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const BESIDE = { x: 1920, y: -200, width: 3840, height: 2160 };
const FIRST = { isMaximized: false, zoom: 1 };
const at = (x: number, y: number, width: number, height: number): WindowPlace => ({
  ...FIRST,
  bounds: { x, y, width, height },
});

describe('boundsOn', () => {
  it('keeps a window that is on a screen where it was', () => {
    expect(boundsOn([SCREEN, BESIDE], at(2000, 0, 3000, 1800))).toEqual({
      ...{ x: 2000, y: 0, width: 3000, height: 1800 },
    });
  });

  it('lets the system place a window whose screen is gone', () => {
    expect(boundsOn([SCREEN], at(2000, 0, 1300, 900))).toBeUndefined();
    expect(boundsOn([SCREEN], FIRST)).toBeUndefined();
    expect(boundsOn([], at(0, 0, 1000, 800))).toBeUndefined();
  });

  it('makes a window fit a screen that became smaller', () => {
    expect(boundsOn([{ ...SCREEN, width: 1280, height: 720 }], at(900, 100, 1900, 1000))).toEqual({
      ...{ x: 0, y: 0, width: 1280, height: 720 },
    });
  });

  it('never gives a window that is too small, and always one that can be reached', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    const length = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(coordinate, coordinate, length, length, (x, y, width, height) => {
        const bounds = boundsOn([SCREEN, BESIDE], at(x, y, width, height));
        if (bounds === undefined) return;
        expect(bounds.width).toBeGreaterThanOrEqual(LEAST_SIZE.width);
        expect(bounds.height).toBeGreaterThanOrEqual(LEAST_SIZE.height);
        const home = [SCREEN, BESIDE].find((screen) => bounds.x >= screen.x && bounds.y >= screen.y);
        expect(home).toBeDefined();
      }),
    );
  });
});

describe('the kept place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-place-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as it was written', () => {
    const place = { bounds: { x: 5, y: 6, width: 900, height: 700 }, isMaximized: true, zoom: 1.5 };
    writePlace(folder, place);
    expect(readPlace(folder)).toEqual(place);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it.each(['', '{', '[]', '{"zoom":90,"isMaximized":false}', '{"bounds":{"x":"1"},"zoom":1}'])(
    'is the first one where the file says %j',
    (text) => {
      writeFileSync(join(folder, 'window.json'), text);
      expect(readPlace(folder)).toEqual(FIRST);
    },
  );

  it('keeps no zoom at which nothing can be read', () => {
    expect(parsePlace(placeText({ ...FIRST, zoom: 5 }))).toEqual({ ...FIRST, zoom: 3 });
    expect(parsePlace(placeText({ ...FIRST, zoom: 0.25 }))).toEqual({ ...FIRST, zoom: 0.5 });
  });

  it('is passed over where it cannot be written', () => {
    expect(() => writePlace(join(folder, 'missing'), FIRST)).not.toThrow();
    expect(readPlace(join(folder, 'missing'))).toEqual(FIRST);
  });
});
