/** Draws a line of characters through the middle of its ink. */
import type { Plane } from '../signatures/plane.ts';
import { valueAt, type Point } from './sample-plane.ts';

/** Parts of a line whose height is measured. */
const PARTS = 11;
/** How far above and below ink is looked for, in characters. */
const REACH = 0.95;
const ROWS = 19;
const COLUMNS = 40;

/** How far the ink of a line lies below the line at its start and at its end, in characters. */
export function offsetOfInk(
  picture: Plane,
  start: Point,
  end: Point,
  down: Point,
): { readonly start: number; readonly end: number } {
  const heights = Array.from({ length: PARTS }, (_, part) => heightOf(picture, start, end, down, part));
  // A straight line through the heights, each as weighty as its ink is dark.
  let [weight, mean, place] = [0, 0, 0];
  heights.forEach((each, part) => {
    weight += each.ink;
    mean += each.ink * each.height;
    place += each.ink * (part + 0.5);
  });
  [mean, place] = [mean / weight, place / weight];
  let [slope, spread] = [0, 0];
  heights.forEach((each, part) => {
    slope += each.ink * (part + 0.5 - place) * (each.height - mean);
    spread += each.ink * (part + 0.5 - place) ** 2;
  });
  const rise = spread > 0 ? slope / spread : 0;
  return { start: mean - rise * place, end: mean + rise * (PARTS - place) };
}

function heightOf(picture: Plane, start: Point, end: Point, down: Point, part: number) {
  const darkness = Array.from({ length: ROWS }, (_, row) => {
    const away = ((row / (ROWS - 1)) * 2 - 1) * REACH;
    let sum = 0;
    for (let column = 0; column < COLUMNS; column += 1) {
      const share = (part + (column + 0.5) / COLUMNS) / PARTS;
      const x = start.x + (end.x - start.x) * share + down.x * away;
      const y = start.y + (end.y - start.y) * share + down.y * away;
      sum += valueAt(picture, x, y);
    }
    return { away, dark: 255 - sum / COLUMNS };
  });
  const paper = Math.min(...darkness.map(({ dark }) => dark));
  const most = Math.max(...darkness.map(({ dark }) => dark)) - paper;
  let [ink, height] = [1e-6, 0];
  for (const { away, dark } of darkness) {
    const depth = Math.max(0, dark - paper - most * 0.35);
    [ink, height] = [ink + depth, height + depth * away];
  }
  return { ink, height: height / ink };
}
