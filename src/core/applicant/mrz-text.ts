/** Finds the lines of a machine-readable zone in any text: what was pasted, typed, or read from a picture. */
import { fail, problem, succeed, type Outcome } from '../outcome.ts';

/** How many lines of how many characters a zone has: passport, small card, larger card (ICAO Doc 9303, 4 to 6). */
export const ZONE_SHAPES = [
  { format: 'TD3', lines: 2, characters: 44 },
  { format: 'TD1', lines: 3, characters: 30 },
  { format: 'TD2', lines: 2, characters: 36 },
] as const;

/** One of the three shapes. */
export type ZoneShape = (typeof ZONE_SHAPES)[number];
/** Name of a shape. */
export type ZoneFormat = ZoneShape['format'];

/** Names of the shapes. */
export const ZONE_FORMATS = ['TD1', 'TD2', 'TD3'] as const satisfies readonly ZoneFormat[];

/** Longest text that is looked through. */
export const MAX_ZONE_TEXT = 20_000;

/** A passport begins with P, a card with A, C or I. */
const DOCUMENT = /^[PACI][A-Z<]/;

/**
 * The lines of the one zone in a text, upper case, without spaces. Problems at `path`: `passport/no-zone`,
 * `passport/two-zones` when it holds several that differ.
 */
export function zoneLinesIn(text: string, path: string): Outcome<readonly string[]> {
  const rows = text
    .slice(0, MAX_ZONE_TEXT)
    .split(/[\r\n]+/u)
    .map(tidied)
    .filter((row) => row !== '');
  const found = new Map<string, readonly string[]>();
  for (const shape of ZONE_SHAPES) {
    for (const lines of zonesOf(rows, shape)) found.set(lines.join('\n'), lines);
  }
  const [first, second] = found.values();
  if (first === undefined) return fail(problem(path, 'passport/no-zone'));
  return second === undefined ? succeed(first) : fail(problem(path, 'passport/two-zones'));
}

/** Writing that programs put in place of a zone's own: guillemets for two fillers, small letters, spaces. */
function tidied(row: string): string {
  return row
    .normalize('NFKC')
    .replace(/[«≪]/gu, '<<')
    .replace(/[‹〈˂]/gu, '<')
    .replace(/\s/gu, '')
    .toUpperCase();
}

/** Lines that stand below each other, or one after the other in a single row. */
function zonesOf(rows: readonly string[], { lines, characters }: ZoneShape): readonly (readonly string[])[] {
  const zones: (readonly string[])[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? '';
    const isOneRow = row.length === lines * characters;
    const block = isOneRow
      ? Array.from({ length: lines }, (_, line) => row.slice(line * characters, (line + 1) * characters))
      : rows.slice(index, index + lines);
    const isZone =
      block.length === lines && block.every((line) => line.length === characters && isZoneLine(line));
    if (!isZone || !DOCUMENT.test(block[0] ?? '')) continue;
    zones.push(block);
    if (!isOneRow) index += lines - 1;
  }
  return zones;
}

/** A word of capitals is no line of a zone; every line has a filler or a digit. */
function isZoneLine(line: string): boolean {
  return /^[A-Z0-9<]+$/.test(line) && /[0-9<]/.test(line);
}
