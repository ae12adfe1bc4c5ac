/** Opens pictures of passports, whatever made them. Only the threads of the passports call this. */
import sharp, { type Sharp } from 'sharp';

import { MAX_EXHIBIT_MEGAPIXELS } from '../../core/form/packet/limits.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { tooManyPixels } from '../packets/upright-photo.ts';
import { mediaTypeOf } from '../store/media-type.ts';

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff']);
const TELEPHONE_PHOTOS = /^image\/hei[cf](-sequence)?$/;
const MEGAPIXEL = 1_000_000;
/** As fine as what leaves the house, and finer than what is read. */
const PDF_DOTS_PER_INCH = 200;
const TIME_SECONDS = 20;

/** A picture that can be read several times, upright, on white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Begins to read it. */
  readonly read: () => Sharp;
}

/**
 * Opens a picture by its content; of a PDF it is the first page, grey. Problems at `path`: `passport/not-a-picture`,
 * `form/needs-password`, `exhibit/damaged`, `exhibit/too-many-pixels`.
 */
export async function openPicture(bytes: Uint8Array, path: string): Promise<Outcome<Picture>> {
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === 'application/pdf') return openFirstPage(bytes, path);
  if (TELEPHONE_PHOTOS.test(mediaType)) return openTelephonePhoto(bytes, path);
  if (!PICTURES.has(mediaType)) return fail(problem(path, 'passport/not-a-picture'));
  const options = { limitInputPixels: false, sequentialRead: true, failOn: 'error' } as const;
  try {
    const { autoOrient: size } = await sharp(bytes, options).metadata();
    return opened(size, () => sharp(bytes, options).autoOrient(), path);
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

async function openFirstPage(bytes: Uint8Array, path: string): Promise<Outcome<Picture>> {
  const { openPdf } = await import('../reading/pdf-pages.ts');
  const pdf = await openPdf(bytes, path);
  if (!pdf.ok) {
    const needsPassword = pdf.problems[0]?.code === 'form/needs-password';
    return needsPassword ? pdf : fail(problem(path, 'exhibit/damaged'));
  }
  try {
    const { width, height, data } = await pdf.value.pictureOf(0, PDF_DOTS_PER_INCH);
    return opened({ width, height }, () => sharp(data, { raw: { width, height, channels: 1 } }), path);
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  } finally {
    pdf.value.close();
  }
}

async function openTelephonePhoto(bytes: Uint8Array, path: string): Promise<Outcome<Picture>> {
  const { decodeTelephonePhoto } = await import('../packets/telephone-photo.ts');
  const decoded = await decodeTelephonePhoto(bytes, path);
  if (!decoded.ok) return decoded;
  const { width, height, data } = decoded.value;
  return opened(
    { width, height },
    () => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }),
    path,
  );
}

function opened(
  { width, height }: { readonly width: number; readonly height: number },
  open: () => Sharp,
  path: string,
): Outcome<Picture> {
  if (width * height > MAX_EXHIBIT_MEGAPIXELS * MEGAPIXEL) return tooManyPixels(path);
  const read = () => open().timeout({ seconds: TIME_SECONDS }).flatten({ background: 'white' });
  return succeed({ width, height, read });
}
