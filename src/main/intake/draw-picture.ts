/** Draws a small picture of a receipt and takes what it is compared by. Only in a thread: files may mean harm. */
import sharp, { type Sharp } from 'sharp';

import { GRADIENT_GRID, gradientsOf, GREY_SIDE, type Likeness } from '../../core/receipt/likeness.ts';
import type { ReceiptPicture } from '../store/receipt-pictures.ts';

/** Longest side of a small picture, in pixels. */
export const THUMBNAIL_SIDE = 320;

/** More pixels than any telephone's camera makes; a file of a few kilobytes can claim thousands of millions. */
export const MAX_PIXELS = 220_000_000;

const WEBP_QUALITY = 60;
const TIME_SECONDS = 20;
const DRAWABLE = /^image\/(jpeg|a?png|webp|tiff|gif|avif)$/;
const TELEPHONE_PHOTO = /^image\/hei[cf](-sequence)?$/;

/** Draws a file by its media type; never rejects for what a file can do. */
export async function drawPicture(bytes: Uint8Array, mediaType: string): Promise<ReceiptPicture> {
  if (mediaType === 'application/pdf') return { state: await stateOfPdf(bytes) };
  if (TELEPHONE_PHOTO.test(mediaType)) return drawTelephonePhoto(bytes);
  if (!DRAWABLE.test(mediaType)) return { state: 'none' };
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return { state: 'too-large' };
    if (pages < 1) return { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
  return drawWhatIsThere(bytes);
}

/** A picture that was cut off is drawn as far as it goes, and called damaged. */
async function drawWhatIsThere(bytes: Uint8Array): Promise<ReceiptPicture> {
  const open = (failOn: 'error' | 'none') =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true, failOn }).autoOrient();
  try {
    return { state: 'drawn', ...(await drawn(open('error'))) };
  } catch {
    const part = await drawn(open('none')).catch(() => undefined);
    return { state: 'damaged', thumbnail: part?.thumbnail };
  }
}

async function drawTelephonePhoto(bytes: Uint8Array): Promise<ReceiptPicture> {
  const { decodeTelephonePhoto } = await import('../packets/telephone-photo.ts');
  const decoded = await decodeTelephonePhoto(bytes, '');
  if (!decoded.ok) {
    const isLarge = decoded.problems[0]?.code === 'exhibit/too-many-pixels';
    return { state: isLarge ? 'too-large' : 'damaged' };
  }
  const { width, height, data } = decoded.value;
  try {
    return { state: 'drawn', ...(await drawn(sharp(data, { raw: { width, height, channels: 4 } }))) };
  } catch {
    return { state: 'damaged' };
  }
}

/** Decodes once, to the size of the small picture; all else is made from that. */
async function drawn(picture: Sharp): Promise<{ thumbnail: Uint8Array; likeness: Likeness }> {
  const { data, info } = await picture
    .timeout({ seconds: TIME_SECONDS })
    .flatten({ background: 'white' })
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const small = () => sharp(data, { raw: { width, height, channels } });
  const thumbnail = await small().webp({ quality: WEBP_QUALITY }).toBuffer();
  const likeness = {
    shape: Math.round((1000 * width) / height),
    gradients: gradientsOf(await greysOf(small(), GRADIENT_GRID)),
    greys: await greysOf(small(), { width: GREY_SIDE, height: GREY_SIDE }),
  };
  return { thumbnail: new Uint8Array(thumbnail), likeness };
}

async function greysOf(
  picture: Sharp,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const data = await picture
    .greyscale()
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return new Uint8Array(data);
}

/** A PDF gets no picture here, but whether it opens is known. */
async function stateOfPdf(bytes: Uint8Array): Promise<'none' | 'locked' | 'damaged'> {
  const { openForm } = await import('../../core/form/foreign/open-form.ts');
  const opened = await openForm(bytes, '');
  if (opened.ok) return 'none';
  const code = opened.problems[0]?.code;
  if (code === 'form/needs-password') return 'locked';
  return code === 'form/damaged' || code === 'form/not-a-pdf' ? 'damaged' : 'none';
}
