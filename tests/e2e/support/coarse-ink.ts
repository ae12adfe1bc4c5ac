/**
 * Compares the ink of two renderers that soften and sharpen edges differently: word by word, not letter by
 * letter. What each letter looks like is compared with the goldens of poppler and mupdf.
 */
import type { GreyImage } from '../../main/letters/grey-image.ts';

/** Side of a cell in points; four cells hold a short word. */
const CELL_PT = 12;
/** Ink in square points by which four cells may differ: less than a word of three letters. */
const MOST_APART = 20;
/** And as a part of their own ink, for bold type and codes. */
const MOST_APART_OF_ALL = 0.3;

/** Ink per cell, in square points, row by row. */
interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly ink: Float64Array;
}

/** Names the places where one page has ink and the other has not; empty when both show the same. */
export function placesApart(
  page: GreyImage,
  pageDpi: number,
  expected: GreyImage,
  expectedDpi: number,
): readonly string[] {
  const [is, wanted] = [cellsOf(page, pageDpi), cellsOf(expected, expectedDpi)];
  const apart: string[] = [];
  const rows = Math.max(is.rows, wanted.rows);
  const columns = Math.max(is.columns, wanted.columns);
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const [seen, meant] = [aroundOf(is, row, column), aroundOf(wanted, row, column)];
      if (Math.abs(seen - meant) <= MOST_APART + MOST_APART_OF_ALL * meant) continue;
      const at = `${String(column * CELL_PT)} pt right, ${String(row * CELL_PT)} pt down`;
      apart.push(`${at}: ${seen.toFixed(0)} instead of ${meant.toFixed(0)}`);
    }
  }
  return apart;
}

function cellsOf({ width, height, pixels }: GreyImage, dpi: number): Cells {
  const sidePx = (CELL_PT * dpi) / 72;
  const [columns, rows] = [Math.ceil(width / sidePx), Math.ceil(height / sidePx)];
  const ink = new Float64Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / sidePx) * columns;
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor(x / sidePx);
      ink[cell] = (ink[cell] ?? 0) + ((255 - (pixels[y * width + x] ?? 255)) / 255) * (72 / dpi) ** 2;
    }
  }
  return { columns, rows, ink };
}

/** The ink of a cell and the three right of it and below. */
function aroundOf({ columns, rows, ink }: Cells, row: number, column: number): number {
  let sum = 0;
  for (const y of [row, row + 1]) {
    for (const x of [column, column + 1]) if (y < rows && x < columns) sum += ink[y * columns + x] ?? 0;
  }
  return sum;
}
