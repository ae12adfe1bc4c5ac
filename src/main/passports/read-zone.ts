/** Finds and reads the machine-readable zones in a picture of a passport or card. */
import type { ZoneFormat } from '../../core/applicant/mrz-text.ts';
import { readMrz } from '../../core/applicant/mrz.ts';
import type { IsoDate } from '../../core/calendar.ts';
import type { Plane } from '../signatures/plane.ts';
import { gridLinesOf, stripOf } from './cut-strips.ts';
import { rowsOfPrint, type PrintRow } from './find-rows.ts';
import { placesOfZones, type ZonePlace } from './find-zones.ts';
import type { Strip } from './glyph-cell.ts';
import type { GlyphNet } from './glyph-net.ts';
import { namedCharacters, type NamedCharacter } from './name-characters.ts';

/** The same picture twice: to find rows in, about a thousand pixels wide, and to read from. */
export interface TwoSizes {
  readonly small: Plane;
  readonly large: Plane;
}

/** A zone as it was read. */
export interface ReadZone {
  readonly format: ZoneFormat;
  readonly lines: readonly (readonly NamedCharacter[])[];
  /** The lines as they stand in the picture, straightened. */
  readonly strips: readonly Strip[];
}

/**
 * Places that are looked at in a picture, whichever way it is turned: a page has few long rows, while a picture that was
 * damaged on purpose can have dozens, and each takes a quarter of a second.
 */
export const MOST_PLACES = 6;
/** Mean likelihood of the characters: what is less likely is no zone. */
const LEAST_LIKELIHOOD = 0.86;
/** Check digits that must fit, of four: rows of other print sometimes look like one of the characters. */
const LEAST_CHECKS = 2;

/** How many places may still be looked at; counted down. */
export interface PlaceBudget {
  left: number;
}

/** All zones in a picture that stands upright; no two of them share a row. Dates are told as of `today`. */
export function zonesIn(
  { small, large }: TwoSizes,
  net: GlyphNet,
  today: IsoDate,
  budget: PlaceBudget = { left: MOST_PLACES },
): readonly ReadZone[] {
  const scale = large.width / small.width;
  const zones: ReadZone[] = [];
  const used = new Set<PrintRow>();
  for (const place of placesOfZones(rowsOfPrint(small))) {
    if (place.rows.some((row) => used.has(row))) continue;
    if (budget.left === 0) break;
    budget.left -= 1;
    const zone = zoneAt(large, place, scale, net);
    if (zone === undefined || !isBelievable(zone, today)) continue;
    zones.push(zone);
    for (const row of place.rows) used.add(row);
  }
  return zones;
}

function zoneAt(picture: Plane, place: ZonePlace, scale: number, net: GlyphNet): ReadZone | undefined {
  const { format } = place.shape;
  const grid = gridLinesOf(picture, place, scale);
  const lines = namedCharacters(picture, grid, format, net);
  if (likelihoodOf(lines) < LEAST_LIKELIHOOD) return undefined;
  return { format, lines, strips: grid.map((line) => stripOf(picture, line, { across: 0, down: 0 })) };
}

/** Whether check digits fit, that over a day which exists among them: to rows of zeros all others fit. */
function isBelievable({ lines }: ReadZone, today: IsoDate): boolean {
  const text = lines.map((line) => line.map(({ character }) => character).join(''));
  const read = readMrz(text, today, '');
  if (!read.ok) return false;
  const fit = read.value.fields.filter(
    ({ name, check, value }) =>
      check === 'passed' &&
      value !== '' &&
      (name === 'number' || name === 'birthDate' || name === 'expiresOn'),
  );
  const hasDay = fit.some(({ name }) => name !== 'number');
  return hasDay && fit.length + (read.value.isWholeRight ? 1 : 0) >= LEAST_CHECKS;
}

function likelihoodOf(lines: readonly (readonly NamedCharacter[])[]): number {
  const all = lines.flat();
  return all.reduce((sum, { likelihood }) => sum + likelihood, 0) / Math.max(all.length, 1);
}
