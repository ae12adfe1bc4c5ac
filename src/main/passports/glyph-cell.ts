/** One place of a machine-readable zone as the reader sees it: a small picture around one character. */

/** Characters that a zone may hold, in the order of the reader's answers. */
export const ZONE_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';

/** Pixels from one character to the next; a character is 2.54 mm wide. */
export const PITCH_PIXELS = 20;
/** A cell: a little wider than a character, 4.06 mm high. */
export const CELL = { width: 24, height: 32 } as const;
/** Contrast below which a cell counts as blank, of 255. */
const LEAST_CONTRAST = 4;

/** A strip of paper along one line of the zone: `height` is that of a cell. */
export interface Strip {
  readonly width: number;
  readonly values: Float32Array;
}

/** Cuts the cell whose left edge lies at `left` out of a strip, its light and contrast made even. */
export function cellAt(strip: Strip, left: number, into = new Float32Array(CELL.width * CELL.height)) {
  let [sum, squares] = [0, 0];
  for (let y = 0; y < CELL.height; y += 1) {
    for (let x = 0; x < CELL.width; x += 1) {
      const from = Math.min(Math.max(left + x, 0), strip.width - 1);
      const value = strip.values[y * strip.width + from] ?? 0;
      into[y * CELL.width + x] = value;
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / into.length;
  const spread = Math.max(Math.sqrt(Math.max(squares / into.length - mean * mean, 0)), LEAST_CONTRAST);
  for (let index = 0; index < into.length; index += 1) into[index] = ((into[index] ?? 0) - mean) / spread;
  return into;
}
