/**
 * A page's ink in a coarse grid, small enough to keep beside the tests and fine enough to miss no
 * letter: one character per cell of 12 × 12 points says how many points of it are black.
 */
import type { GreyImage } from '../grey-image.ts';

/** Side of a cell in pixels; the renders have 72 dots per inch. */
const CELL_PX = 12;
const SCALE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A letter of 10 pt has some ten pixels of ink, in two cells at most. */
const MOST_IN_A_CELL = 4;
/** Part of the ink that may lie elsewhere in all: renderers differ in how they soften edges. */
const MOST_IN_ALL = 0.01;

/** Writes a render as a line of characters per row of cells. */
export function inkGridOf({ width, height, pixels }: GreyImage): readonly string[] {
  const [columns, rows] = [Math.ceil(width / CELL_PX), Math.ceil(height / CELL_PX)];
  const ink = new Float64Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / CELL_PX) * columns;
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor(x / CELL_PX);
      ink[cell] = (ink[cell] ?? 0) + (255 - (pixels[y * width + x] ?? 255)) / 255;
    }
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => charOf(ink[row * columns + column] ?? 0)).join(''),
  );
}

/** What differs between two grids: cells with more or less ink, and the ink in the wrong place as a part of all. */
export function compareGrids(
  actual: readonly string[],
  golden: readonly string[],
): { readonly cells: readonly string[]; readonly isSimilar: boolean } {
  const cells: string[] = [];
  let [all, elsewhere] = [0, 0];
  const rows = Math.max(actual.length, golden.length);
  for (let row = 0; row < rows; row += 1) {
    const [seen, wanted] = [actual[row] ?? '', golden[row] ?? ''];
    for (let column = 0; column < Math.max(seen.length, wanted.length); column += 1) {
      const [is, was] = [inkIn(seen[column]), inkIn(wanted[column])];
      all += was;
      elsewhere += Math.abs(is - was);
      const at = `${String(column * CELL_PX)} pt right, ${String(row * CELL_PX)} pt down`;
      if (Math.abs(is - was) > MOST_IN_A_CELL) cells.push(`${at}: ${String(is)} instead of ${String(was)}`);
    }
  }
  return { cells, isSimilar: all > 0 && elsewhere / all <= MOST_IN_ALL };
}

/** More than 63 pixels of ink, as in the QR code, count as 63. */
function charOf(ink: number): string {
  return SCALE[Math.min(SCALE.length - 1, Math.round(ink))] ?? '';
}

function inkIn(character: string | undefined): number {
  return character === undefined ? 0 : SCALE.indexOf(character);
}
