/** Photos made upright and written anew: nothing of the file but the picture is left. */
import sharp, { type Sharp } from 'sharp';

import { MAX_EXHIBIT_MEGAPIXELS } from '../../core/form/packet/limits.ts';
import type { ExhibitContent } from '../../core/form/packet/packet-part.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';

/** A picture as rows of red, green, blue and opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A page of A4 at 212 dpi, either way round. */
const LONG_PIXELS = 2480;
const SHORT_PIXELS = 1754;
const JPEG_QUALITY = 85;
const TIME_SECONDS = 15;
const MEGAPIXEL = 1_000_000;

/** Reads a JPEG, PNG or WebP, turned as its EXIF says. */
export async function uprightPhoto(bytes: Uint8Array, path: string): Promise<Outcome<ExhibitContent>> {
  const options = { limitInputPixels: false, sequentialRead: true, failOn: 'error' } as const;
  try {
    const { autoOrient: size } = await sharp(bytes, options).metadata();
    if (size.width * size.height > MAX_EXHIBIT_MEGAPIXELS * MEGAPIXEL) return tooManyPixels(path);
    return succeed(await written(sharp(bytes, options).autoOrient(), size));
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

/** Takes over a picture that is upright already. */
export async function uprightPixels(
  { width, height, data }: Pixels,
  path: string,
): Promise<Outcome<ExhibitContent>> {
  try {
    return succeed(await written(sharp(data, { raw: { width, height, channels: 4 } }), { width, height }));
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

/** The problem of a picture beyond what any camera makes. */
export function tooManyPixels(path: string): Outcome<never> {
  return fail(problem(path, 'exhibit/too-many-pixels', { maxMegapixels: MAX_EXHIBIT_MEGAPIXELS }));
}

/** The picture on white paper, in the colours that every program takes for granted, no larger than a page. */
async function written(
  picture: Sharp,
  size: { readonly width: number; readonly height: number },
): Promise<ExhibitContent> {
  const isUpright = size.height >= size.width;
  const data = await picture
    .timeout({ seconds: TIME_SECONDS })
    .flatten({ background: 'white' })
    .resize({
      width: isUpright ? SHORT_PIXELS : LONG_PIXELS,
      height: isUpright ? LONG_PIXELS : SHORT_PIXELS,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .toColourspace('srgb')
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
  return { kind: 'image', jpeg: new Uint8Array(data) };
}
