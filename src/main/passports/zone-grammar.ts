/** Which characters may stand where in a zone. Source: ICAO Doc 9303, parts 4 to 6, read 2026-11-25. */
import type { ZoneFormat } from '../../core/applicant/mrz-text.ts';

/** Letters and fillers, digits, digits and fillers, all, or what says the sex. */
type Kind = 'letter' | 'digit' | 'filled-digit' | 'any' | 'sex' | 'document';

const ALLOWED: Readonly<Record<Kind, RegExp>> = {
  letter: /[A-Z<]/,
  digit: /\d/,
  'filled-digit': /[\d<]/,
  any: /[A-Z0-9<]/,
  sex: /[MFX<]/,
  document: /[PACI]/,
};

/** Runs of places by their lengths, line by line. */
const PLACES: Readonly<Record<ZoneFormat, readonly (readonly (readonly [number, Kind])[])[]>> = {
  TD3: [
    [
      [1, 'document'],
      [43, 'letter'],
    ],
    [
      ...([
        [9, 'any'],
        [1, 'digit'],
        [3, 'letter'],
        [6, 'filled-digit'],
        [1, 'digit'],
        [1, 'sex'],
      ] as const),
      ...([
        [6, 'filled-digit'],
        [1, 'digit'],
        [14, 'any'],
        [1, 'filled-digit'],
        [1, 'digit'],
      ] as const),
    ],
  ],
  TD2: [
    [
      [1, 'document'],
      [35, 'letter'],
    ],
    [
      ...([
        [9, 'any'],
        [1, 'filled-digit'],
        [3, 'letter'],
        [6, 'filled-digit'],
        [1, 'digit'],
      ] as const),
      ...([
        [1, 'sex'],
        [6, 'filled-digit'],
        [1, 'digit'],
        [7, 'any'],
        [1, 'digit'],
      ] as const),
    ],
  ],
  TD1: [
    [
      [1, 'document'],
      [4, 'letter'],
      [9, 'any'],
      [1, 'filled-digit'],
      [15, 'any'],
    ],
    [
      ...([
        [6, 'filled-digit'],
        [1, 'digit'],
        [1, 'sex'],
        [6, 'filled-digit'],
        [1, 'digit'],
      ] as const),
      ...([
        [3, 'letter'],
        [11, 'any'],
        [1, 'digit'],
      ] as const),
    ],
    [[30, 'letter']],
  ],
};

/** For every line and place, which characters may stand there. */
export function allowedIn(format: ZoneFormat): readonly (readonly RegExp[])[] {
  return PLACES[format].map((runs) =>
    runs.flatMap(([length, kind]) => Array.from({ length }, () => ALLOWED[kind])),
  );
}
