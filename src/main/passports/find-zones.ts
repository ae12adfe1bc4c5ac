/** Finds rows of print that lie as the lines of a machine-readable zone do. */
import type { ZoneShape } from '../../core/applicant/mrz-text.ts';
import { ZONE_SHAPES } from '../../core/applicant/mrz-text.ts';
import type { PrintRow } from './find-rows.ts';

/** Rows that may be a zone of a shape, from its first line. */
export interface ZonePlace {
  readonly shape: ZoneShape;
  readonly rows: readonly PrintRow[];
}

/** Lines are 6.35 mm apart, characters 2.54 mm wide (ICAO Doc 9303-3, 4.1). */
export const LINE_PITCHES = 6.35 / 2.54;
/** How much a photo may stretch or squeeze that. */
const STRETCH = { least: 0.68, most: 1.4 };
const MOST_ANGLE = (5 * Math.PI) / 180;
const LENGTHS = { least: 0.82, most: 1.22 };
/** How far the ends of two lines may lie apart, as a share of their length. */
const MOST_SHIFT = 0.1;

/** Every place that may be a zone: passports first, among them the longest. */
export function placesOfZones(rows: readonly PrintRow[]): readonly ZonePlace[] {
  return ZONE_SHAPES.flatMap((shape) =>
    rows.flatMap((row) => placeFrom(row, rows, shape) ?? []).toSorted((a, b) => lengthOf(b) - lengthOf(a)),
  );
}

function lengthOf({ rows: [first] }: ZonePlace): number {
  return first?.length ?? 0;
}

function placeFrom(first: PrintRow, rows: readonly PrintRow[], shape: ZoneShape): ZonePlace | undefined {
  const found = [first];
  while (found.length < shape.lines) {
    const above = found.at(-1) ?? first;
    const below = rows.find((row) => isNextLine(above, row, shape));
    if (below === undefined) return undefined;
    found.push(below);
  }
  return { shape, rows: found };
}

function isNextLine(above: PrintRow, below: PrintRow, { characters }: ZoneShape): boolean {
  const ratio = below.length / above.length;
  if (ratio < LENGTHS.least || ratio > LENGTHS.most) return false;
  if (Math.abs(angleOf(above) - angleOf(below)) > MOST_ANGLE) return false;
  const [dx, dy] = [below.middle.x - above.middle.x, below.middle.y - above.middle.y];
  const apart = dy * above.along.x - dx * above.along.y;
  const shift = dx * above.along.x + dy * above.along.y;
  const expected = (above.length / characters) * LINE_PITCHES;
  return (
    apart > STRETCH.least * expected &&
    apart < STRETCH.most * expected &&
    Math.abs(shift) < MOST_SHIFT * above.length
  );
}

function angleOf({ along }: PrintRow): number {
  return Math.atan2(along.y, along.x);
}
