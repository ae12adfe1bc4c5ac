import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { boundsOf, outlineOf, PAD, strokesSchema, svgPathOf } from '../../../src/core/signature/strokes.ts';

const points = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: PAD.width, noNaN: true }),
    fc.double({ min: 0, max: PAD.height, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  { minLength: 1, maxLength: 60 },
);

const line = (pressure: (part: number) => number) => ({
  hasPressure: true,
  points: Array.from({ length: 50 }, (_, index): [number, number, number] => [
    100 + index * 8,
    100,
    pressure(index / 49),
  ]),
});

describe('the outline of a stroke', () => {
  test('is finite and stays near the pen, whatever the pen does', () => {
    fc.assert(
      fc.property(points, fc.boolean(), (path, hasPressure) => {
        const { left, top, width, height } = boundsOf([outlineOf({ points: path, hasPressure })]);
        expect([left, top, width, height].every(Number.isFinite)).toBe(true);
        const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
        const slack = 8;
        expect(left).toBeGreaterThanOrEqual(Math.min(...xs) - slack);
        expect(top).toBeGreaterThanOrEqual(Math.min(...ys) - slack);
        expect(left + width).toBeLessThanOrEqual(Math.max(...xs) + slack);
        expect(top + height).toBeLessThanOrEqual(Math.max(...ys) + slack);
      }),
    );
  });

  test('is as wide as the pressure', () => {
    const widthOf = (pressure: number) => boundsOf([outlineOf(line(() => pressure))]).height;
    expect(widthOf(0.9)).toBeGreaterThan(1.5 * widthOf(0.2));
  });

  test('follows the speed where no pressure was measured', () => {
    const path = Array.from({ length: 200 }, (_, index): [number, number, number] => [100 + index, 100, 0.5]);
    const quick = path.filter((_, index) => index % 10 === 0);
    const heightOf = (chosen: typeof path) =>
      boundsOf([outlineOf({ points: chosen, hasPressure: false })]).height;
    expect(heightOf(quick)).toBeLessThan(0.8 * heightOf(path));
  });

  test('of a dot is a dot', () => {
    const { width, height } = boundsOf([outlineOf({ points: [[50, 60, 0.5]], hasPressure: true })]);
    expect(width).toBeGreaterThan(1);
    expect(width / height).toBeCloseTo(1, 0);
  });

  test('is one closed path of an SVG', () => {
    expect(svgPathOf(outlineOf(line(() => 0.5)))).toMatch(/^M[\d. ]+(Q[-\d. ]+)+Z$/);
  });
});

describe('strokes', () => {
  const dot = { hasPressure: false, points: [[1, 1, 0.5]] };

  test.each([
    ['none', []],
    ['a stroke without points', [{ hasPressure: false, points: [] }]],
    ['a point outside the sheet', [{ hasPressure: false, points: [[601, 0, 0]] }]],
    ['a pressure beyond all', [{ hasPressure: false, points: [[0, 0, 2]] }]],
    ['more than a hand makes', Array.from({ length: 401 }, () => dot)],
    ['what is no number', [{ hasPressure: false, points: [[NaN, 0, 0]] }]],
    [
      'too many points in all',
      Array.from({ length: 3 }, () => ({ ...dot, points: Array.from({ length: 9000 }, () => [1, 1, 0.5]) })),
    ],
  ])('refuse %s', (_, strokes) => expect(strokesSchema.safeParse(strokes).success).toBe(false));

  test('take what a hand makes', () => expect(strokesSchema.safeParse([dot]).success).toBe(true));
});
