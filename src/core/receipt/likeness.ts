/** Tells pictures that were saved again, in another size or quality, from pictures that only look similar. */

/** Columns and rows of grey values from which the gradients are taken. */
export const GRADIENT_GRID = { width: 17, height: 16 } as const;

/** Side of the square of grey values that two pictures are compared by. */
export const GREY_SIDE = 64;

/** What of a picture is compared. */
export interface Likeness {
  /** 1000 × width ÷ height of the upright picture. */
  readonly shape: number;
  /** 256 bits: whether it gets lighter from one column of {@link GRADIENT_GRID} to the next. */
  readonly gradients: Uint8Array;
  /** {@link GREY_SIDE}² grey values, row by row. */
  readonly greys: Uint8Array;
}

/** How far shapes may lie apart, in thousandths: resizing rounds to whole pixels. */
export const SHAPE_TOLERANCE = 15;

/** Gradients that may differ between two saves of one picture. */
const GRADIENTS_APART = 28;

/** A step that noise of compression does not make. */
const STEP = 3;

/** The most that one grey value may differ, of 255: saving again makes 7 at most, another digit 20 (measured). */
const GREY_APART = 12;

/** The gradients of a grid of grey values. */
export function gradientsOf(grid: Uint8Array): Uint8Array {
  const { width, height } = GRADIENT_GRID;
  const bits = new Uint8Array(((width - 1) * height) / 8);
  let at = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 1; column < width; column += 1) {
      const right = grid[row * width + column] ?? 0;
      const left = grid[row * width + column - 1] ?? 0;
      if (right - left >= STEP) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
      at += 1;
    }
  }
  return bits;
}

/** Whether two pictures are worth a closer look: cheap enough for every receipt there is. */
export function haveLikeGradients(one: Uint8Array, other: Uint8Array): boolean {
  let apart = 0;
  for (let index = 0; index < one.length; index += 1) {
    let bits = (one[index] ?? 0) ^ (other[index] ?? 0);
    for (; bits !== 0; bits &= bits - 1) apart += 1;
    if (apart > GRADIENTS_APART) return false;
  }
  return true;
}

/** Whether two pictures are one, saved twice. */
export function areAlike(one: Likeness, other: Likeness): boolean {
  if (Math.abs(one.shape - other.shape) > SHAPE_TOLERANCE) return false;
  if (!haveLikeGradients(one.gradients, other.gradients)) return false;
  return one.greys.every((grey, index) => Math.abs(grey - (other.greys[index] ?? 0)) <= GREY_APART);
}
