/** Takes the printed lines of ruled paper out of what counts as ink. */
import type { Plane } from './plane.ts';

/** A line runs through at least this share of the photo's width. */
const LINE_SHARE = 0.7;
/** Lines may be tilted this much, tried in steps fine enough to follow them. */
const MOST_SLOPE = 0.06;
const SLOPE_STEPS = 24;
/** No printed line is thicker than this share of the photo. */
const THICKNESS_SHARE = 1 / 120;
/** Ink that is this many pixels higher than the line usually is belongs to a pen that crosses it. */
const THICKNESS_SLACK = 2;

/** A line through the photo: its height at the left edge, and how much it falls for each pixel to the right. */
interface RuledLine {
  readonly y: number;
  readonly slope: number;
}

/** Ink without the lines that run through the photo. Strokes that cross a line stay whole. */
export function withoutRuledLines(ink: Plane<Uint8Array>): Plane<Uint8Array> {
  const { width, height } = ink;
  const values = Uint8Array.from(ink.values);
  const thickest = Math.max(4, Math.round(Math.max(width, height) * THICKNESS_SHARE));
  for (const { y, slope } of linesIn(ink)) {
    const runs = Array.from({ length: width }, (_, x) =>
      runAround(ink, x, Math.round(y + slope * x), thickest),
    );
    const own = Math.min(thickest, usualHeightOf(runs) + THICKNESS_SLACK);
    runs.forEach(([top, bottom], x) => {
      if (bottom - top + 1 > own) return;
      for (let row = top; row <= bottom; row += 1) values[row * width + x] = 0;
    });
  }
  return { width, height, values };
}

function linesIn(ink: Plane<Uint8Array>): readonly RuledLine[] {
  const { width, height, values } = ink;
  const inked: number[] = [];
  values.forEach((value, index) => {
    if (value === 1) inked.push(index);
  });
  const lines: RuledLine[] = [];
  for (let step = -SLOPE_STEPS; step <= SLOPE_STEPS; step += 1) {
    const slope = (MOST_SLOPE * step) / SLOPE_STEPS;
    const counts = new Uint32Array(height);
    for (const index of inked) {
      const y = Math.floor(index / width) - Math.round(slope * (index % width));
      if (y >= 0 && y < height) counts[y] = (counts[y] ?? 0) + 1;
    }
    counts.forEach((count, y) => {
      if (count >= width * LINE_SHARE) lines.push({ y, slope });
    });
  }
  return lines;
}

function usualHeightOf(runs: readonly (readonly [number, number])[]): number {
  const heights = runs.map(([top, bottom]) => bottom - top + 1).filter((height) => height > 0);
  return heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
}

/** The unbroken ink above and below a place in its column, empty where there is none; no further than matters. */
function runAround({ width, height, values }: Plane<Uint8Array>, x: number, y: number, thickest: number) {
  const isInk = (row: number) => row >= 0 && row < height && values[row * width + x] === 1;
  if (!isInk(y)) return [1, 0] as const;
  let [top, bottom] = [y, y];
  while (isInk(top - 1) && y - top <= thickest) top -= 1;
  while (isInk(bottom + 1) && bottom - y <= thickest) bottom += 1;
  return [top, bottom] as const;
}
