/** Finds rows of print in a small picture: long, thin, dark, nearly level. */
import type { Plane } from '../signatures/plane.ts';
import { cornerSums, meanAround, type Point } from './sample-plane.ts';

/** A row of print: its middle, the way along it (of length 1), and its extent, in pixels. */
export interface PrintRow {
  readonly middle: Point;
  readonly along: Point;
  readonly length: number;
  readonly thickness: number;
}

/** How far around a pixel its paper is looked for. */
const PAPER_PIXELS = 20;
/** Ink is darker than its surroundings by this much of 255 at least, and by this share of their contrast. */
const LEAST_DEPTH = 9;
const DEPTH_SHARE = 0.5;
/** Gaps between characters are closed; what is then thinner or shorter than print is left out. */
const GAP_PIXELS = 26;
const THINNEST_PIXELS = 5;
const SHORTEST_PIXELS = 40;
/** A row is this long at least, as a share of the picture's longer side, and this much longer than thick. */
const LEAST_SHARE = 0.28;
const LEAST_SLENDERNESS = 11;

/** All rows, from the top. The picture is about a thousand pixels wide. */
export function rowsOfPrint(picture: Plane): readonly PrintRow[] {
  const { width, height } = picture;
  const mask = inkOf(picture);
  closeGaps(mask, picture);
  dropRuns(mask, { step: width, lineStep: 1, length: height, lines: width }, THINNEST_PIXELS);
  dropRuns(mask, { step: 1, lineStep: width, length: width, lines: height }, SHORTEST_PIXELS);
  return piecesOf(mask, width)
    .map((piece) => rowOf(piece, width))
    .filter(
      ({ length, thickness }) =>
        length > LEAST_SHARE * Math.max(width, height) && length > LEAST_SLENDERNESS * thickness,
    )
    .toSorted((a, b) => a.middle.y - b.middle.y);
}

/** 1 where the picture, a little smoothed, is darker than around. */
function inkOf(picture: Plane): Uint8Array {
  const { width, height, values } = picture;
  const [sums, squares] = [cornerSums(picture), cornerSums(picture, 2)];
  const mask = new Uint8Array(values.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const mean = meanAround(sums, picture, { x, y }, PAPER_PIXELS);
      const spread = Math.sqrt(
        Math.max(meanAround(squares, picture, { x, y }, PAPER_PIXELS) - mean * mean, 0),
      );
      const smooth = meanAround(sums, picture, { x, y }, 1);
      if (smooth < mean - Math.max(LEAST_DEPTH, DEPTH_SHARE * spread)) mask[y * width + x] = 1;
    }
  }
  return mask;
}

function closeGaps(mask: Uint8Array, { width, height }: Plane): void {
  for (let y = 0; y < height; y += 1) {
    let last = -1;
    for (let x = 0; x < width; x += 1) {
      if (mask[y * width + x] === 0) continue;
      if (last >= 0 && x - last <= GAP_PIXELS) mask.fill(1, y * width + last, y * width + x);
      last = x;
    }
  }
}

interface Lines {
  readonly step: number;
  readonly lineStep: number;
  readonly length: number;
  readonly lines: number;
}

/** Clears runs that are shorter than a limit. */
function dropRuns(mask: Uint8Array, { step, lineStep, length, lines }: Lines, shortest: number): void {
  for (let line = 0; line < lines; line += 1) {
    let start = 0;
    for (let place = 0; place <= length; place += 1) {
      if (place < length && mask[line * lineStep + place * step] === 1) continue;
      if (place - start < shortest)
        for (let k = start; k < place; k += 1) mask[line * lineStep + k * step] = 0;
      start = place + 1;
    }
  }
}

/** Connected pieces of a mask, each as the places of its pixels; the mask is emptied. */
function piecesOf(mask: Uint8Array, width: number): readonly (readonly number[])[] {
  const pieces: number[][] = [];
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1) continue;
    const piece = [start];
    mask[start] = 0;
    for (let next = 0; next < piece.length; next += 1) {
      const at = piece[next] ?? 0;
      const column = at % width;
      const beside = [at - width, at + width, column > 0 ? at - 1 : -1, column < width - 1 ? at + 1 : -1];
      for (const neighbour of beside) {
        if (mask[neighbour] !== 1) continue;
        mask[neighbour] = 0;
        piece.push(neighbour);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** A piece as a straight row: its axis is the direction in which it spreads most. */
function rowOf(piece: readonly number[], width: number): PrintRow {
  const count = piece.length;
  let [sumX, sumY] = [0, 0];
  for (const at of piece) [sumX, sumY] = [sumX + (at % width), sumY + Math.floor(at / width)];
  const middle = { x: sumX / count, y: sumY / count };
  let [xx, xy, yy] = [0, 0, 0];
  for (const at of piece) {
    const [dx, dy] = [(at % width) - middle.x, Math.floor(at / width) - middle.y];
    [xx, xy, yy] = [xx + dx * dx, xy + dx * dy, yy + dy * dy];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  let [first, last, across] = [0, 0, 0];
  for (const at of piece) {
    const [dx, dy] = [(at % width) - middle.x, Math.floor(at / width) - middle.y];
    const way = dx * along.x + dy * along.y;
    [first, last] = [Math.min(first, way), Math.max(last, way)];
    across += (dy * along.x - dx * along.y) ** 2;
  }
  // What lies evenly over a thickness spreads by a twelfth of its square.
  const thickness = Math.sqrt((12 * across) / count);
  const centre = (first + last) / 2;
  return {
    middle: { x: middle.x + along.x * centre, y: middle.y + along.y * centre },
    ...{ along, length: last - first, thickness },
  };
}
