/** Finds where each character of a line stands: the grid of equal steps that parts ink from gaps best. */
import type { Plane } from '../signatures/plane.ts';
import { valueAt, type Point } from './sample-plane.ts';

/** Steps of the profile in one character. */
const PROFILE_STEPS = 12;
/** A search: how far either end and the middle may move, in characters, and in which steps. */
interface Search {
  readonly reach: number;
  readonly step: number;
  readonly bend: number;
  readonly bendStep: number;
}
/** First everything in large steps, since dirt may lengthen a row and light may shorten it; then what is near the best. */
const COARSE: Search = { reach: 3.9, step: 0.13, bend: 1, bendStep: 0.25 };
const FINE: Search = { reach: 0.13, step: 0.026, bend: 0.25, bendStep: 0.05 };
const ASIDE = [-3, -2, -1, 0, 1, 2, 3];
/** Blank characters that are looked at beyond either end. */
const MARGIN = 6;
/** Ink darker than this share of the darkest counts no more than it. */
const FULL_INK = 0.55;

/** A line of characters as first seen: from the left edge of its ink to the right one. */
export interface InkLine {
  readonly start: Point;
  readonly end: Point;
  /** From this line to the next, for one character's width of paper. */
  readonly down: Point;
  readonly characters: number;
}

/** Left edges of all characters and the right edge of the last, as shares of the way from `start` to `end`. */
export type Grid = readonly number[];

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly bend: number;
  readonly score: number;
}

/** A grid and how well it parts ink from gaps: about one for every character. */
export interface FittedGrid {
  readonly grid: Grid;
  readonly score: number;
}

/** The grid of a line, and the same some characters aside; the lines of a zone together tell which is right. */
export function fitGrids(picture: Plane, line: InkLine): readonly FittedGrid[] {
  const { characters } = line;
  // Ink ends about a fifth of a character before the characters do.
  const pitch = 1 / (characters - 0.35);
  const mean = meansOf(profileOf(picture, line, pitch));
  const endsOf = ({ left, right, bend }: Omit<Placed, 'score'>): Ends => ({
    start: (left - 0.19) * pitch,
    end: 1 + (right + 0.16) * pitch,
    bend: bend * pitch,
  });
  const search = (around: Omit<Placed, 'score'>, { reach, step, bend: mostBend, bendStep }: Search) => {
    let best: Placed = { ...around, score: -Infinity };
    for (let left = around.left - reach; left <= around.left + reach; left += step) {
      for (let right = around.right - reach; right <= around.right + reach; right += step) {
        for (let bend = around.bend - mostBend; bend <= around.bend + mostBend + 1e-9; bend += bendStep) {
          const score = scoreOf(endsOf({ left, right, bend }), characters, mean);
          if (score > best.score) best = { left, right, bend, score };
        }
      }
    }
    return best;
  };
  const rough = search({ left: 0, right: 0, bend: 0 }, COARSE);
  // In large steps a grid that fits well one character aside may look better than the right one.
  return ASIDE.map((aside) => {
    const fine = search({ left: rough.left + aside, right: rough.right + aside, bend: rough.bend }, FINE);
    return { grid: edgesOf(endsOf(fine), characters), score: fine.score };
  });
}

/** Gives the mean of a profile between two places. */
function meansOf({ profile, first, perStep }: ReturnType<typeof profileOf>) {
  const sums = new Float64Array(profile.length + 1);
  profile.forEach((value, index) => (sums[index + 1] = (sums[index] ?? 0) + value));
  return (from: number, to: number) => {
    const [a, b] = [Math.round((from - first) / perStep), Math.round((to - first) / perStep)];
    const [low, high] = [Math.max(a, 0), Math.min(Math.max(b, a + 1), profile.length)];
    return high <= low ? 0 : ((sums[high] ?? 0) - (sums[low] ?? 0)) / (high - low);
  };
}

/** A grid by its ends and how far its middle bends, as shares of the way. */
interface Ends {
  readonly start: number;
  readonly end: number;
  readonly bend: number;
}

function edgesOf(ends: Ends, characters: number): readonly number[] {
  return Array.from({ length: characters + 1 }, (_, k) => edgeAt(ends, k / characters));
}

function edgeAt({ start, end, bend }: Ends, share: number): number {
  return start + (end - start) * share + 4 * bend * share * (1 - share);
}

/** Tens of thousands of grids are tried for a line, so no list of edges is made for one. */
function scoreOf(ends: Ends, characters: number, mean: (from: number, to: number) => number): number {
  let score = 0;
  let [edge, width] = [ends.start, 0];
  for (let k = 0; k <= characters; k += 1) {
    const next = k < characters ? edgeAt(ends, (k + 1) / characters) : edge + width;
    width = next - edge;
    // Beyond both ends the paper is blank.
    if (k === 0) score -= mean(edge - 0.78 * width, edge - 0.22 * width);
    score -= mean(edge - 0.12 * width, edge + 0.12 * width);
    if (k < characters) score += mean(edge + 0.22 * width, edge + 0.78 * width);
    else score -= mean(edge + 0.22 * width, edge + 0.78 * width);
    edge = next;
  }
  return score;
}

/** How much ink stands at each place along the line, a little smoothed; blank paper is near zero. */
function profileOf(picture: Plane, { start, end, down }: InkLine, pitch: number) {
  const first = -MARGIN * pitch;
  const perStep = pitch / PROFILE_STEPS;
  const count = Math.ceil((1 + 2 * MARGIN * pitch) / perStep);
  const darkness = Float64Array.from({ length: count }, (_, index) => {
    const share = first + index * perStep;
    let sum = 0;
    for (let row = -5; row <= 5; row += 1) {
      const away = (row / 5) * 0.5;
      const x = start.x + (end.x - start.x) * share + down.x * away;
      const y = start.y + (end.y - start.y) * share + down.y * away;
      sum += valueAt(picture, x, y);
    }
    return 255 - sum / 11;
  });
  const depths = darkness.map((value, index) => {
    const around = darkness.subarray(Math.max(0, index - PROFILE_STEPS), index + PROFILE_STEPS + 1);
    return value - Math.min(...around);
  });
  const full = Math.max(depths.toSorted()[Math.floor(depths.length * 0.9)] ?? 1, 1) * FULL_INK;
  return { profile: depths.map((depth) => Math.min(depth / full, 1)), first, perStep };
}
