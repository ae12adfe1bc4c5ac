/** Keeps of what is dark only what a pen can have left: no specks, and nothing that comes in from the photo's edge. */
import type { Plane } from './plane.ts';

/** A speck is smaller than this share of the largest stroke, or than a handful of pixels. */
const SPECK_SHARE = 0.004;
const SPECK_PIXELS = 10;
/** What touches the edge is a shadow or the table, unless it is most of the ink. */
const EDGE_SHARE = 0.7;

/** Pixels that hang together. */
interface Patch {
  readonly pixels: readonly number[];
  readonly isAtEdge: boolean;
}

/** Ink without specks and without what leaves the photo. */
export function strokesOnly(ink: Plane<Uint8Array>): Plane<Uint8Array> {
  const patches = patchesOf(ink);
  const largest = patches.reduce((most, { pixels }) => Math.max(most, pixels.length), 0);
  const least = Math.max(SPECK_PIXELS, largest * SPECK_SHARE);
  const strokes = patches.filter(({ pixels }) => pixels.length >= least);
  const amount = (some: readonly Patch[]) => some.reduce((sum, { pixels }) => sum + pixels.length, 0);
  const inside = strokes.filter(({ isAtEdge }) => !isAtEdge);
  const kept = amount(inside) >= amount(strokes) * (1 - EDGE_SHARE) ? inside : strokes;
  const values = new Uint8Array(ink.values.length);
  for (const { pixels } of kept) for (const pixel of pixels) values[pixel] = 1;
  return { ...ink, values };
}

function patchesOf(ink: Plane<Uint8Array>): readonly Patch[] {
  const seen = ink.values.map((value) => 1 - value);
  const patches: Patch[] = [];
  for (let start = 0; start < seen.length; start += 1)
    if (seen[start] === 0) patches.push(patchAt(ink, start, seen));
  return patches;
}

/** Follows the ink from a pixel to all that touch it, also across corners. */
function patchAt({ width, height }: Plane<Uint8Array>, start: number, seen: Uint8Array): Patch {
  const pixels = [start];
  seen[start] = 1;
  let isAtEdge = false;
  for (let next = 0; next < pixels.length; next += 1) {
    const pixel = pixels[next] ?? 0;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    isAtEdge ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        const neighbour = row * width + column;
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        pixels.push(neighbour);
      }
    }
  }
  return { pixels, isAtEdge };
}
