/**
 * Lays a photo on the page that was photographed. The code gives a first map; it is then drawn tight over the whole
 * page by small pieces of print that are looked for near where they should be (normalised cross-correlation), from
 * the code outwards, since what four near corners say about the far end of the page is only roughly right.
 */
import { pipelineOf, type GreyPicture } from './grey-picture.ts';
import { fitMap, mapPoint, type Corners, type Pair, type PlaneMap, type Point } from './plane.ts';

/** A photo on its page. */
export interface Registration {
  /** Takes pixels of the page to pixels of {@link Registration.photo}. */
  readonly map: PlaneMap;
  /** The photo at about the page's resolution. */
  readonly photo: GreyPicture;
  /** Mean likeness of the pieces of print that were found, 0 to 1; 0 when there were too few. */
  readonly fit: number;
}

/** A piece of the page with print on it. */
interface Patch {
  readonly centre: Point;
  readonly distance: number;
}

/** Half the side of a piece, in pixels of the page. */
const HALF = 16;
/** How far from the code pieces are looked for, as parts of the page's diagonal, and how far around each, in pixels. */
const STAGES = [
  { reach: 0.3, radius: 10 },
  { reach: 0.45, radius: 12 },
  { reach: 0.6, radius: 12 },
  { reach: 0.8, radius: 12 },
  { reach: 1.2, radius: 12 },
  { reach: 1.2, radius: 6 },
  { reach: 1.2, radius: 4 },
] as const;
const LIKENESS = 0.45;
const LEAST_PATCHES = 12;

/** Lays a photo on a page, both in pixels; the code's corners are known in both. */
export async function registerPage(
  page: GreyPicture,
  onPage: Corners,
  photo: GreyPicture,
  inPhoto: Corners,
): Promise<Registration> {
  const scale = Math.min(1, sideOf(onPage) / sideOf(inPhoto));
  const small = await scaled(photo, scale);
  let pairs: readonly Pair[] = onPage.map((from, index) => {
    const to = inPhoto[index] ?? from;
    return { from, to: { x: to.x * scale, y: to.y * scale } };
  });
  const corners = pairs;
  let map = fitMap(pairs) ?? [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const patches = patchesOf(page, centreOf(onPage));
  const diagonal = Math.hypot(page.width, page.height);
  let fit = 0;
  for (const { reach, radius } of STAGES) {
    const near = patches.filter(({ distance }) => distance <= reach * diagonal);
    const found = near.flatMap(({ centre }) => findPatch(page, small, map, centre, radius));
    pairs = [...corners, ...found];
    map = fitWithoutOutliers(pairs) ?? map;
    const isEnough = found.length >= LEAST_PATCHES && found.length >= near.length * 0.3;
    fit = isEnough ? found.reduce((sum, { likeness }) => sum + likeness, 0) / found.length : 0;
  }
  return { map, photo: small, fit };
}

/** The grey at a place between pixels; white outside. */
export function greyAt({ width, height, data }: GreyPicture, { x, y }: Point): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const [byX, byY] = [x - left, y - top];
  const at = top * width + left;
  const upper = (data[at] ?? 255) * (1 - byX) + (data[at + 1] ?? 255) * byX;
  const lower = (data[at + width] ?? 255) * (1 - byX) + (data[at + width + 1] ?? 255) * byX;
  return upper * (1 - byY) + lower * byY;
}

async function scaled(photo: GreyPicture, scale: number): Promise<GreyPicture> {
  if (scale > 0.95) return photo;
  const [width, height] = [Math.round(photo.width * scale), Math.round(photo.height * scale)];
  const data = await pipelineOf(photo)
    .resize({ width, height, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { width, height, data };
}

/** Pieces with the most print, spread over the page: the best of each cell of a grid. */
function patchesOf(page: GreyPicture, from: Point): readonly Patch[] {
  const patches: Patch[] = [];
  for (let y = HALF * 2; y < page.height - HALF * 2; y += HALF * 2) {
    for (let x = HALF * 2; x < page.width - HALF * 2; x += HALF * 2) {
      const centre = { x, y };
      if (contrastOf(page, centre) > 25)
        patches.push({ centre, distance: Math.hypot(x - from.x, y - from.y) });
    }
  }
  return patches;
}

function contrastOf({ width, data }: GreyPicture, { x, y }: Point): number {
  let [sum, squares, count] = [0, 0, 0];
  for (let row = y - HALF; row < y + HALF; row += 2) {
    for (let column = x - HALF; column < x + HALF; column += 2) {
      const value = data[row * width + column] ?? 255;
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** Where a piece of the page is in the photo; nothing where nothing is like it. */
function findPatch(
  page: GreyPicture,
  photo: GreyPicture,
  map: PlaneMap,
  centre: Point,
  radius: number,
): readonly (Pair & { likeness: number })[] {
  const wanted = windowOf(HALF, (dx, dy) => page.data[(centre.y + dy) * page.width + centre.x + dx] ?? 255);
  // The photo around it, drawn as the page sees it, so that pieces are compared upright and in the same size.
  const reach = HALF + radius;
  const seen = windowOf(reach, (dx, dy) =>
    greyAt(photo, mapPoint(map, { x: centre.x + dx, y: centre.y + dy })),
  );
  let best = { likeness: LIKENESS, dx: 0, dy: 0, isFound: false };
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) {
      const likeness = likenessOf(wanted, seen, reach, dx, dy);
      if (likeness > best.likeness) best = { likeness, dx, dy, isFound: true };
    }
  }
  // On the edge of what was looked at, the best place may lie beyond.
  const isInside = Math.abs(best.dx) < radius && Math.abs(best.dy) < radius;
  if (!best.isFound || !isInside) return [];
  const to = mapPoint(map, { x: centre.x + best.dx, y: centre.y + best.dy });
  return [{ from: centre, to, likeness: best.likeness }];
}

/** A square of values from -half to half - 1, every second one: print is coarser than that. */
function windowOf(half: number, valueAt: (dx: number, dy: number) => number): Float32Array {
  const side = half * 2;
  const values = new Float32Array(side * side);
  for (let dy = -half; dy < half; dy += 1) {
    for (let dx = -half; dx < half; dx += 1) values[(dy + half) * side + dx + half] = valueAt(dx, dy);
  }
  return values;
}

/** Normalised cross-correlation, -1 to 1, over every second pixel each way. */
function likenessOf(wanted: Float32Array, seen: Float32Array, reach: number, dx: number, dy: number): number {
  const side = HALF * 2;
  const seenSide = reach * 2;
  const offset = (reach - HALF + dy) * seenSide + reach - HALF + dx;
  let [sumA, sumB, sumAA, sumBB, sumAB, count] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < side; row += 2) {
    for (let column = 0; column < side; column += 2) {
      const a = wanted[row * side + column] ?? 0;
      const b = seen[offset + row * seenSide + column] ?? 0;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
      count += 1;
    }
  }
  const varianceA = sumAA - (sumA * sumA) / count;
  const varianceB = sumBB - (sumB * sumB) / count;
  return varianceA <= 0 || varianceB <= 0
    ? 0
    : (sumAB - (sumA * sumB) / count) / Math.sqrt(varianceA * varianceB);
}

/** Fits, leaves out what lies further off than most, and fits again. */
function fitWithoutOutliers(pairs: readonly Pair[]): PlaneMap | undefined {
  let kept = pairs;
  let map = fitMap(kept);
  for (let round = 0; round < 3 && map !== undefined; round += 1) {
    const current = map;
    const offs = pairs.map(({ from, to }) => {
      const there = mapPoint(current, from);
      return Math.hypot(there.x - to.x, there.y - to.y);
    });
    const usual = [...offs].sort((a, b) => a - b)[Math.floor(offs.length / 2)] ?? 0;
    kept = pairs.filter((_, index) => (offs[index] ?? 0) <= Math.max(1.5, usual * 2.5));
    map = fitMap(kept) ?? map;
  }
  return map;
}

function sideOf([topLeft, topRight, bottomRight, bottomLeft]: Corners): number {
  const length = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
  const sides = [
    length(topLeft, topRight),
    length(topRight, bottomRight),
    length(bottomRight, bottomLeft),
    length(bottomLeft, topLeft),
  ];
  return Math.max(1, sides.reduce((sum, side) => sum + side, 0) / 4);
}

function centreOf(corners: Corners): Point {
  return {
    x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
    y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
  };
}
