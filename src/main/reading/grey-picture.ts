/** Pictures as rows of grey, which is all that codes, text and ink need. */
import sharp, { type Sharp } from 'sharp';

import { fail, problem, type Outcome } from '../../core/outcome.ts';
import { MAX_READING_MEGAPIXELS, MAX_SEEN_PAGES } from '../../core/receipt/limits.ts';

/** A picture, one byte for each pixel, row by row; 255 is white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Longest side at which pictures are looked at: a page of A4 at 290 dpi. */
const LONGEST_SIDE = 3400;
const MEGAPIXEL = 1_000_000;
const OPTIONS = { limitInputPixels: false, sequentialRead: true, failOn: 'error' } as const;

/** Formats that sharp reads without asking anybody. */
export const PICTURE_TYPES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/gif',
  'image/avif',
]);

/** The pictures of a file, upright; those of a TIFF are its pages. Problems: `reading/damaged`, `reading/too-many-pixels`. */
export async function readPictures(bytes: Uint8Array, path: string): Promise<Outcome<readonly Sharp[]>> {
  try {
    const { autoOrient, pages = 1, format } = await sharp(bytes, OPTIONS).metadata();
    if (autoOrient.width * autoOrient.height > MAX_READING_MEGAPIXELS * MEGAPIXEL) return tooManyPixels(path);
    const count = format === 'tiff' ? Math.min(pages, MAX_SEEN_PAGES) : 1;
    const pictures = Array.from({ length: count }, (_, page) =>
      sharp(bytes, { ...OPTIONS, page }).autoOrient(),
    );
    return { ok: true, value: pictures };
  } catch {
    return fail(problem(path, 'reading/damaged'));
  }
}

/** The problem of a picture beyond what any camera makes. */
export function tooManyPixels(path: string): Outcome<never> {
  return fail(problem(path, 'reading/too-many-pixels', { maxMegapixels: MAX_READING_MEGAPIXELS }));
}

/** The picture in grey on white paper, no larger than is looked at. */
export async function greyOf(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await picture
    .flatten({ background: 'white' })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: firstChannel(data, info.channels) };
}

/** A pipeline over a picture that is in grey already. */
export function pipelineOf({ width, height, data }: GreyPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return data;
  return Uint8Array.from({ length: data.length / channels }, (_, index) => data[index * channels] ?? 255);
}
