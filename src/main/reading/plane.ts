/** Maps between planes: where a point of a page lies in a photo of it. */

/** A point, x to the right and y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a square as it was printed: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

/** A projective map as the nine entries of its matrix, row by row. */
export type PlaneMap = readonly number[];

/** One point and where it goes, with how much that counts. */
export interface Pair {
  readonly from: Point;
  readonly to: Point;
}

/** Where a map takes a point. */
export function mapPoint(map: PlaneMap, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = map;
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/**
 * The map that fits pairs best (least squares of the linear equations; coordinates are centred and scaled first,
 * after Hartley). Undefined for fewer than four pairs, or when they do not determine one.
 */
export function fitMap(pairs: readonly Pair[]): PlaneMap | undefined {
  if (pairs.length < 4) return undefined;
  const from = normaliserOf(pairs.map((pair) => pair.from));
  const to = normaliserOf(pairs.map((pair) => pair.to));
  const normal = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  for (const pair of pairs) {
    const { x, y } = from.apply(pair.from);
    const { x: u, y: v } = to.apply(pair.to);
    addEquation(normal, [x, y, 1, 0, 0, 0, -x * u, -y * u], u);
    addEquation(normal, [0, 0, 0, x, y, 1, -x * v, -y * v], v);
  }
  const solution = solve(normal);
  return solution === undefined ? undefined : compose(to.back, compose([...solution, 1], from.matrix));
}

function addEquation(normal: number[][], row: readonly number[], value: number): void {
  for (const [line, factor] of row.entries()) {
    const target = normal[line];
    if (target === undefined) continue;
    for (const [column, other] of row.entries()) target[column] = (target[column] ?? 0) + factor * other;
    target[8] = (target[8] ?? 0) + factor * value;
  }
}

/** Gaussian elimination with pivots. */
function solve(rows: number[][]): number[] | undefined {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best];
    const replaced = rows[column];
    if (pivot === undefined || replaced === undefined || Math.abs(pivot[column] ?? 0) < 1e-12)
      return undefined;
    [rows[column], rows[best]] = [pivot, replaced];
    for (let row = 0; row < size; row += 1) {
      const line = rows[row];
      if (row === column || line === undefined) continue;
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= size; at += 1) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return rows.map((line, index) => (line[size] ?? 0) / (line[index] ?? 1));
}

interface Normaliser {
  readonly apply: (point: Point) => Point;
  readonly matrix: PlaneMap;
  readonly back: PlaneMap;
}

function normaliserOf(points: readonly Point[]): Normaliser {
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { x, y }) => sum + Math.hypot(x - meanX, y - meanY), 0) / points.length;
  const scale = spread === 0 ? 1 : Math.SQRT2 / spread;
  return {
    apply: ({ x, y }) => ({ x: (x - meanX) * scale, y: (y - meanY) * scale }),
    matrix: [scale, 0, -meanX * scale, 0, scale, -meanY * scale, 0, 0, 1],
    back: [1 / scale, 0, meanX, 0, 1 / scale, meanY, 0, 0, 1],
  };
}

function compose(left: PlaneMap, right: PlaneMap): PlaneMap {
  return Array.from({ length: 9 }, (_, index) => {
    const [row, column] = [Math.trunc(index / 3), index % 3];
    return [0, 1, 2].reduce((sum, k) => sum + (left[row * 3 + k] ?? 0) * (right[k * 3 + column] ?? 0), 0);
  });
}
