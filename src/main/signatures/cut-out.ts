/** Cuts the ink of a signature out of a photo of it on paper. Only the thread of the signatures calls this. */
import sharp, { type Sharp } from 'sharp';

import { MAX_EXHIBIT_MEGAPIXELS } from '../../core/form/packet/limits.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { MAX_SIGNATURE_RATIO, MIN_SIGNATURE_PIXELS } from '../../core/signature/limits.ts';
import { tooManyPixels } from '../packets/upright-photo.ts';
import { mediaTypeOf } from '../store/media-type.ts';
import { findInk } from './find-ink.ts';
import type { CutOut, SignatureTask } from './messages.ts';
import type { Plane } from './plane.ts';

const PHOTOS = new Set(['image/jpeg', 'image/png', 'image/webp']);
const TELEPHONE_PHOTOS = /^image\/hei[cf](-sequence)?$/;
const MEGAPIXEL = 1_000_000;
const TIME_SECONDS = 15;
/** Longest side of what is looked at; a pen's line is then some ten pixels wide. */
const WORK_PIXELS = 1200;
/** Largest cut-out: a signature line of 6 cm at 400 dpi. */
const WIDEST_PIXELS = 960;
const HIGHEST_PIXELS = 400;
/** Blank pixels around the ink. */
const EDGE_PIXELS = 3;

/** Reads a photo by its content. Problems at `path`: `signature/*`, `exhibit/damaged`, `exhibit/too-many-pixels`. */
export async function cutOut({ bytes, path, strength }: SignatureTask): Promise<Outcome<CutOut>> {
  const photo = await openPhoto(bytes, path);
  if (!photo.ok) return photo;
  try {
    const ink = findInk(await greyOf(photo.value), strength);
    return ink === undefined ? fail(problem(path, 'signature/no-ink')) : succeed(await written(ink));
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

async function openPhoto(bytes: Uint8Array, path: string): Promise<Outcome<Sharp>> {
  const mediaType = await mediaTypeOf(bytes);
  if (TELEPHONE_PHOTOS.test(mediaType)) {
    const decoded = await (await import('../packets/telephone-photo.ts')).decodeTelephonePhoto(bytes, path);
    if (!decoded.ok) return decoded;
    const { width, height, data } = decoded.value;
    const fault = faultOf({ width, height }, path);
    return fault ?? succeed(sharp(data, { raw: { width, height, channels: 4 } }));
  }
  if (!PHOTOS.has(mediaType)) return fail(problem(path, 'signature/not-a-photo'));
  const options = { limitInputPixels: false, sequentialRead: true, failOn: 'error' } as const;
  try {
    const { autoOrient: size } = await sharp(bytes, options).metadata();
    return faultOf(size, path) ?? succeed(sharp(bytes, options).autoOrient());
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

function faultOf(
  { width, height }: { readonly width: number; readonly height: number },
  path: string,
): Outcome<never> | undefined {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (shorter < MIN_SIGNATURE_PIXELS)
    return fail(problem(path, 'signature/too-small', { minPixels: MIN_SIGNATURE_PIXELS }));
  if (longer > shorter * MAX_SIGNATURE_RATIO) return fail(problem(path, 'signature/too-narrow'));
  return width * height > MAX_EXHIBIT_MEGAPIXELS * MEGAPIXEL ? tooManyPixels(path) : undefined;
}

/** The photo on white, small, in grey, its grain smoothed. */
async function greyOf(photo: Sharp): Promise<Plane> {
  const { data, info } = await photo
    .timeout({ seconds: TIME_SECONDS })
    .flatten({ background: 'white' })
    .resize({ width: WORK_PIXELS, height: WORK_PIXELS, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const values = new Float32Array(info.width * info.height).map(
    (_, index) => data[index * info.channels] ?? 255,
  );
  return { width: info.width, height: info.height, values };
}

/** The ink as a PNG of black on nothing, cut to what is there. */
async function written(ink: Plane): Promise<CutOut> {
  const { width, height, values } = ink;
  const pixels = new Uint8Array(values.length * 2);
  values.forEach((value, index) => (pixels[index * 2 + 1] = Math.round(value * 255)));
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 2 } })
    .extract(boundsOf(ink))
    .toColourspace('b-w')
    .resize({ width: WIDEST_PIXELS, height: HIGHEST_PIXELS, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height };
}

function boundsOf({ width, height, values }: Plane) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  values.forEach((value, index) => {
    if (value === 0) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  left = Math.max(0, left - EDGE_PIXELS);
  top = Math.max(0, top - EDGE_PIXELS);
  return {
    left,
    top,
    width: Math.min(width, right + EDGE_PIXELS + 1) - left,
    height: Math.min(height, bottom + EDGE_PIXELS + 1) - top,
  };
}
