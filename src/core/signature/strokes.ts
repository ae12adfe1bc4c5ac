/** A signature drawn by hand: the pen's path as it was, and the outline that its ink makes. */
import { getStroke } from 'perfect-freehand';
import { z } from 'zod';

/** The sheet that is drawn on, in its own units; y downwards. */
export const PAD = { width: 600, height: 200 } as const;

/** Most points of one signature; the fastest pens send 240 a second. */
const MAX_POINTS = 20_000;

const strokeSchema = z.strictObject({
  /** Whether the device measured pressure; where it did not, speed stands in for it. */
  hasPressure: z.boolean(),
  /** Places on the sheet, each with its pressure from 0 to 1, in the order of drawing. */
  points: z
    .array(
      z.tuple([
        z.number().min(0).max(PAD.width),
        z.number().min(0).max(PAD.height),
        z.number().min(0).max(1),
      ]),
    )
    .min(1)
    .max(MAX_POINTS),
});

/** The strokes of a signature, at least one. */
export const strokesSchema = z
  .array(strokeSchema)
  .min(1)
  .max(400)
  .refine((strokes) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= MAX_POINTS);

/** One stroke: from where the pen comes down to where it is lifted. */
export type Stroke = z.output<typeof strokeSchema>;

/** A place on the sheet. */
export type SheetPoint = readonly [x: number, y: number];

/** A closed line of quadratic curves: where it starts, then for each curve its control point and its end. */
export interface Outline {
  readonly start: SheetPoint;
  readonly curves: readonly (readonly [control: SheetPoint, end: SheetPoint])[];
}

/** Width of the line at middling pressure, and how far pressure changes it. */
const PEN = { size: 6.5, thinning: 0.55, smoothing: 0.5, streamline: 0.35 } as const;

/** The outline of a stroke's ink, smooth through the middles between the points that the pen's width gives. */
export function outlineOf({ points, hasPressure }: Stroke): Outline {
  const edge = getStroke([...points], { ...PEN, simulatePressure: !hasPressure, last: true });
  const [first = [0, 0]] = edge;
  const middleAfter = (index: number): SheetPoint => {
    const [x, y] = edge[index] ?? first;
    const [nextX, nextY] = edge[(index + 1) % edge.length] ?? first;
    return [(x + nextX) / 2, (y + nextY) / 2];
  };
  return {
    start: middleAfter(edge.length - 1),
    curves: edge.map((corner, index) => [corner, middleAfter(index)] as const),
  };
}

/** An outline as the path of an SVG. */
export function svgPathOf({ start, curves }: Outline): string {
  const text = ([x, y]: SheetPoint) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  return `M${text(start)}${curves.map(([control, end]) => `Q${text(control)} ${text(end)}`).join('')}Z`;
}

/** The smallest rectangle around outlines; corners of curves count, so it may be a hair too large. */
export function boundsOf(outlines: readonly Outline[]) {
  const points = outlines.flatMap(({ start, curves }) => [start, ...curves.flat()]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const [left, top] = [least(xs), least(ys)];
  return { left, top, width: most(xs) - left, height: most(ys) - top };
}
