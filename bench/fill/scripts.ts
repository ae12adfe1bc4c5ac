/** Which scripts a program really draws: found by looking at the ink that poppler shows in a field. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import type { PdfRectangle } from '../../src/core/form/geometry.ts';

/** How much of a script is drawn. */
export type Drawn = 'yes' | 'partly' | 'no';

/**
 * Words for each script. Each is filled in forwards and backwards, so that a program that draws the same
 * box for every letter draws the same picture both times.
 */
export const SCRIPT_SAMPLES = {
  Latin: ['ZHANG', 'LOPEZ'],
  Cyrillic: ['ЖУКОВ', 'ЮЩЁЛЭ'],
  Kazakh: ['ӘҒҚҢ', 'ӨҰҮҺ'],
  Chinese: ['张伟', '李娜'],
} as const;

/** Name of a script. */
export type Script = keyof typeof SCRIPT_SAMPLES;

/** A picture of a field. */
export interface FieldPicture {
  /** Darkness in black pixels. */
  readonly ink: number;
  readonly pixels: Uint8Array;
}

const DPI = 144;
const POINTS_PER_INCH = 72;
/** Letters of another font may be lighter or heavier than ours; a lost letter costs more. */
const LEAST_INK = 0.7;
const MOST_INK = 1.6;
const NO_INK = 0.15;

/** Renders the place of a field on the first page. */
export function pictureOf(
  file: string,
  { x, y, width, height }: PdfRectangle,
  pageHeightPt: number,
): FieldPicture {
  const toPixels = (pt: number) => String(Math.round((pt * DPI) / POINTS_PER_INCH));
  const place = ['-x', toPixels(x), '-y', toPixels(pageHeightPt - y - height)];
  const size = ['-W', toPixels(width), '-H', toPixels(height)];
  const page = ['-f', '1', '-l', '1', '-singlefile', '-gray', '-r', String(DPI)];
  const base = `${file}.field`;
  execFileSync('pdftoppm', [...page, ...place, ...size, file, base], { stdio: 'ignore' });
  const picture = readFileSync(`${base}.pgm`);
  const header = /^P5\s+\d+\s+\d+\s+255\s/.exec(picture.subarray(0, 100).toString('latin1'));
  if (header === null) throw new Error('pdftoppm wrote no grey picture');
  const pixels = picture.subarray(header[0].length);
  return { pixels, ink: pixels.reduce((sum, value) => sum + 255 - value, 0) / 255 };
}

/** What a program drew of one word: itself forwards and backwards. */
export type WordPictures = readonly [forwards: FieldPicture, backwards: FieldPicture];

/** Judges a program's pictures of the words of a script, beside an empty field and the ink of ours. */
export function judge(
  words: readonly { readonly pictures: WordPictures; readonly ourInk: number }[],
  empty: FieldPicture,
): Drawn {
  const found = new Set(words.map(({ pictures, ourInk }) => judgeWord(pictures, empty, ourInk)));
  const [only = 'no'] = found;
  return found.size > 1 ? 'partly' : only;
}

function judgeWord([forwards, backwards]: WordPictures, empty: FieldPicture, ourInk: number): Drawn {
  const ratio = (forwards.ink - empty.ink) / ourInk;
  const isAlwaysSame = Buffer.compare(forwards.pixels, backwards.pixels) === 0;
  if (isAlwaysSame || ratio < NO_INK) return 'no';
  return ratio >= LEAST_INK && ratio <= MOST_INK ? 'yes' : 'partly';
}
