/** Cuts the lines of a zone out of a picture, straightened, every character equally wide. */
import type { Plane } from '../signatures/plane.ts';
import { LINE_PITCHES, type ZonePlace } from './find-zones.ts';
import type { PrintRow } from './find-rows.ts';
import { fitGrids, type FittedGrid, type Grid } from './fit-grid.ts';
import { CELL, PITCH_PIXELS, type Strip } from './glyph-cell.ts';
import { offsetOfInk } from './level-line.ts';
import { valueAt, type Point } from './sample-plane.ts';

/** A line with its grid: `grid` counts in shares of the way from `start` to `end`. */
export interface GridLine {
  readonly start: Point;
  readonly end: Point;
  readonly grid: Grid;
  /** From this line to the next, for one character's width of paper, at both ends of the line. */
  readonly down: { readonly start: Point; readonly end: Point };
}

/** A small move of the cells, in characters, to look at the same print twice. */
export interface Nudge {
  readonly across: number;
  readonly down: number;
}

/** What it costs that lines stand aside of each other by a character, counted as fitting characters. */
const LEAN_COST = 2;

/** Pixels left of the first character and right of the last. */
export const STRIP_MARGIN = 6;

/** The lines of a zone, levelled and divided into characters. The place was found in a picture `scale` times smaller. */
export function gridLinesOf(picture: Plane, { shape, rows }: ZonePlace, scale: number): readonly GridLine[] {
  const rough = rows.map((row) => endsOf(row, scale));
  const levelled = rough.map((line, index) => {
    const down = middleOf(downAt(rough, index));
    const offset = offsetOfInk(picture, line.start, line.end, down);
    return { start: moved(line.start, down, offset.start), end: moved(line.end, down, offset.end) };
  });
  const choices = levelled.map((line, index) => {
    const down = middleOf(downAt(levelled, index));
    return fitGrids(picture, { ...line, down, characters: shape.characters });
  });
  const grids = togetherBest(levelled, choices);
  const gridded = levelled.map((line, index) => ({ ...line, grid: grids[index] ?? [] }));
  // Once the first and last characters are known, the lines tell how the paper leans.
  const exact = gridded.map(({ start, end, grid }) => ({
    start: mixed(start, end, grid[0] ?? 0),
    end: mixed(start, end, grid.at(-1) ?? 1),
  }));
  return gridded.map((line, index) => ({ ...line, down: downAt(exact, index) }));
}

interface Ends {
  readonly start: Point;
  readonly end: Point;
}

/** One grid for each line: each fits well, and the lines begin and end below each other. */
function togetherBest(lines: readonly Ends[], choices: readonly (readonly FittedGrid[])[]): readonly Grid[] {
  const [first = [], ...others] = choices;
  const ways = first.map(({ grid, score }) => {
    let total = score;
    const grids = [grid];
    others.forEach((fitted, index) => {
      const costOf = (each: FittedGrid) =>
        LEAN_COST * leanOf(lines[index], grids[index] ?? grid, lines[index + 1], each.grid);
      const worth = fitted.map((each) => ({ each, worth: each.score - costOf(each) }));
      const best = worth.reduce((a, b) => (b.worth > a.worth ? b : a));
      total += best.worth;
      grids.push(best.each.grid);
    });
    return { grids, total };
  });
  return ways.reduce((a, b) => (b.total > a.total ? b : a)).grids;
}

/** How far two lines begin and end aside of each other: squares of characters, both ends together. */
function leanOf(above: Ends | undefined, gridAbove: Grid, below: Ends | undefined, gridBelow: Grid): number {
  if (above === undefined || below === undefined) return 0;
  const way = { x: above.end.x - above.start.x, y: above.end.y - above.start.y };
  const square = way.x ** 2 + way.y ** 2;
  const pitch = ((gridAbove.at(-1) ?? 1) - (gridAbove[0] ?? 0)) / (gridAbove.length - 1);
  const aside = (share: number, shareBelow: number) => {
    const from = mixed(above.start, above.end, share);
    const to = mixed(below.start, below.end, shareBelow);
    return ((to.x - from.x) * way.x + (to.y - from.y) * way.y) / square / pitch;
  };
  const left = aside(gridAbove[0] ?? 0, gridBelow[0] ?? 0);
  const right = aside(gridAbove.at(-1) ?? 1, gridBelow.at(-1) ?? 1);
  return left ** 2 + right ** 2;
}

/** A line's strip: cells of {@link PITCH_PIXELS}, between margins. */
export function stripOf(picture: Plane, line: GridLine, { across, down }: Nudge): Strip {
  const { start, end, grid } = line;
  const characters = grid.length - 1;
  const width = characters * PITCH_PIXELS + 2 * STRIP_MARGIN;
  const values = new Float32Array(width * CELL.height);
  for (let x = 0; x < width; x += 1) {
    const place = (x + 0.5 - STRIP_MARGIN) / PITCH_PIXELS + across;
    const share = shareAt(grid, place);
    const middle = mixed(start, end, share);
    const way = mixed(line.down.start, line.down.end, place / characters);
    for (let y = 0; y < CELL.height; y += 1) {
      const away = (y + 0.5 - CELL.height / 2) / PITCH_PIXELS + down;
      values[y * width + x] = valueAt(picture, middle.x + way.x * away, middle.y + way.y * away);
    }
  }
  return { width, values };
}

/** The share of the way at a place between characters; beyond the ends it goes on as the nearest character does. */
function shareAt(grid: Grid, place: number): number {
  const whole = Math.min(Math.max(Math.floor(place), 0), grid.length - 2);
  const [left, right] = [grid[whole] ?? 0, grid[whole + 1] ?? 1];
  return left + (right - left) * (place - whole);
}

function endsOf({ middle, along, length }: PrintRow, scale: number) {
  const at = (way: number) => ({
    x: (middle.x + along.x * way + 0.5) * scale - 0.5,
    y: (middle.y + along.y * way + 0.5) * scale - 0.5,
  });
  return { start: at(-length / 2), end: at(length / 2) };
}

function downAt(lines: readonly { readonly start: Point; readonly end: Point }[], index: number) {
  // The last line leans as the one before it does.
  const upper = Math.min(index, lines.length - 2);
  const [above, below] = [lines[upper], lines[upper + 1]];
  if (above === undefined || below === undefined) throw new Error('A zone has two lines at least');
  const between = (from: Point, to: Point) => ({
    x: (to.x - from.x) / LINE_PITCHES,
    y: (to.y - from.y) / LINE_PITCHES,
  });
  return { start: between(above.start, below.start), end: between(above.end, below.end) };
}

function middleOf({ start, end }: { readonly start: Point; readonly end: Point }): Point {
  return mixed(start, end, 0.5);
}

function mixed(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function moved(from: Point, way: Point, times: number): Point {
  return { x: from.x + way.x * times, y: from.y + way.y * times };
}
