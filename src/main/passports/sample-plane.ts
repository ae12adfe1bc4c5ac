/** Values of a picture between its pixels, and means of its squares. */
import type { Plane } from '../signatures/plane.ts';

/** A place in a picture, or a way from one to another, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The value at a place, mixed from the four pixels around it; beyond the edge, that of the edge. */
export function valueAt({ width, height, values }: Plane, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const across = Math.min(Math.max(x - left, 0), 1);
  const down = Math.min(Math.max(y - top, 0), 1);
  const first = top * width + left;
  const upper = (values[first] ?? 0) * (1 - across) + (values[first + 1] ?? 0) * across;
  const lower = (values[first + width] ?? 0) * (1 - across) + (values[first + width + 1] ?? 0) * across;
  return upper * (1 - down) + lower * down;
}

/** Sums of all values above and left of each corner, of which the sum of any rectangle is made. */
export function cornerSums({ width, height, values }: Plane, power: 1 | 2 = 1): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      const value = values[y * width + x] ?? 0;
      row += power === 1 ? value : value * value;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** The mean within a distance of a pixel, cut at the edges. */
export function meanAround(
  sums: Float64Array,
  { width, height }: Pick<Plane, 'width' | 'height'>,
  { x, y }: Point,
  distance: number,
): number {
  const [left, right] = [Math.max(x - distance, 0), Math.min(x + distance + 1, width)];
  const [top, bottom] = [Math.max(y - distance, 0), Math.min(y + distance + 1, height)];
  const corner = (column: number, row: number) => sums[row * (width + 1) + column] ?? 0;
  const sum = corner(right, bottom) - corner(left, bottom) - corner(right, top) + corner(left, top);
  return sum / ((right - left) * (bottom - top));
}
