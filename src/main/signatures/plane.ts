/** One number for every pixel of a picture, row by row from the top. */
export interface Plane<Numbers extends Float32Array | Uint8Array = Float32Array> {
  readonly width: number;
  readonly height: number;
  readonly values: Numbers;
}

/** The largest, or the smallest, value within a distance of each pixel along the rows, then along the columns. */
export function extremeWithin(plane: Plane, distance: number, which: 'most' | 'least'): Plane {
  const { width, height } = plane;
  const sign = which === 'most' ? 1 : -1;
  const rows = plane.values.map((value) => value * sign);
  for (let y = 0; y < height; y += 1) slide(rows, y * width, 1, width, distance);
  for (let x = 0; x < width; x += 1) slide(rows, x, width, height, distance);
  return { width, height, values: rows.map((value) => value * sign) };
}

/** Replaces the values of one line by the largest in a window that moves along it, each value looked at once or twice. */
function slide(values: Float32Array, start: number, step: number, length: number, distance: number): void {
  const line = new Float32Array(length).map((_, index) => values[start + index * step] ?? 0);
  // Places whose values fall; the first is the largest of the window.
  const falling: number[] = [];
  let first = 0;
  for (let entering = 0; entering < length + distance; entering += 1) {
    const value = line[entering];
    if (value !== undefined) {
      while (falling.length > first && (line[falling.at(-1) ?? 0] ?? 0) <= value) falling.pop();
      falling.push(entering);
    }
    const centre = entering - distance;
    if (centre < 0) continue;
    while ((falling[first] ?? 0) < centre - distance) first += 1;
    values[start + centre * step] = line[falling[first] ?? centre] ?? 0;
  }
}

/** The value that a share of all pixels, from 0 to 1, does not exceed. */
export function quantile({ values }: Plane, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
