/** How much of a box on a page got dark that was made light. */
import { greyAt, type Registration } from './page-register.ts';
import type { GreyPicture } from './grey-picture.ts';
import { mapPoint } from './plane.ts';

/** A rectangle in pixels of the page. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much darker than the paper around it something must be to be ink. */
const DARKER = 0.22;
/** Print is not looked at, nor what lies this close to it: photo and page never fit to a hair. */
const NEAR_PRINT_PIXELS = 4;
/** How far around a place the paper's own brightness is looked for. */
const PAPER_REACH_PIXELS = 24;
const PRINTED = 200;

/** The share of the free paper in the box that has ink in the photo, 0 to 1. */
export function inkShareOf(page: GreyPicture, { map, photo }: Registration, box: PixelBox): number {
  const { width, height } = box;
  const seen = new Float32Array(width * height);
  const isFree = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      seen[at] = greyAt(photo, mapPoint(map, { x: box.left + x, y: box.top + y }));
      isFree[at] = isPrintNear(page, box.left + x, box.top + y) ? 0 : 1;
    }
  }
  const paper = paperOf(seen, width, height);
  let [free, ink] = [0, 0];
  for (const [at, value] of seen.entries()) {
    if (isFree[at] === 0) continue;
    free += 1;
    if (value < (paper[at] ?? 255) * (1 - DARKER)) ink += 1;
  }
  return free === 0 ? 0 : ink / free;
}

function isPrintNear({ width, height, data }: GreyPicture, x: number, y: number): boolean {
  for (
    let row = Math.max(0, y - NEAR_PRINT_PIXELS);
    row <= Math.min(height - 1, y + NEAR_PRINT_PIXELS);
    row += 1
  ) {
    const from = Math.max(0, x - NEAR_PRINT_PIXELS);
    const to = Math.min(width - 1, x + NEAR_PRINT_PIXELS);
    for (let column = from; column <= to; column += 1) {
      if ((data[row * width + column] ?? 255) < PRINTED) return true;
    }
  }
  return false;
}

/** The paper's brightness at each place: the lighter end of what lies around it, so that a shadow is not ink. */
function paperOf(seen: Float32Array, width: number, height: number): Float32Array {
  const step = 8;
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const coarse = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      coarse[row * columns + column] = lightAround(seen, width, height, column * step, row * step);
    }
  }
  return Float32Array.from(seen, (_, at) => {
    const row = Math.min(rows - 1, Math.round(Math.floor(at / width) / step));
    const column = Math.min(columns - 1, Math.round((at % width) / step));
    return coarse[row * columns + column] ?? 255;
  });
}

/** The brightness that a fifth of the surroundings exceeds. */
function lightAround(seen: Float32Array, width: number, height: number, x: number, y: number): number {
  const values: number[] = [];
  for (
    let row = Math.max(0, y - PAPER_REACH_PIXELS);
    row < Math.min(height, y + PAPER_REACH_PIXELS);
    row += 3
  ) {
    for (
      let column = Math.max(0, x - PAPER_REACH_PIXELS);
      column < Math.min(width, x + PAPER_REACH_PIXELS);
      column += 3
    )
      values.push(seen[row * width + column] ?? 255);
  }
  values.sort((one, other) => one - other);
  return values[Math.floor(values.length * 0.8)] ?? 255;
}
