/** Decodes HEIC, which telephones write and sharp may not read for reasons of patents. */
import heicDecode from 'heic-decode';

import { MAX_EXHIBIT_MEGAPIXELS } from '../../core/form/packet/limits.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { tooManyPixels, type Pixels } from './upright-photo.ts';

const MEGAPIXEL = 1_000_000;

/** The first picture of a file, already turned as the file says. */
export async function decodeTelephonePhoto(bytes: Uint8Array, path: string): Promise<Outcome<Pixels>> {
  try {
    const pictures = await heicDecode.all({ buffer: bytes });
    try {
      const [first] = pictures;
      if (first === undefined) return fail(problem(path, 'exhibit/damaged'));
      if (first.width * first.height > MAX_EXHIBIT_MEGAPIXELS * MEGAPIXEL) return tooManyPixels(path);
      const { width, height, data } = await first.decode();
      return succeed({ width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) });
    } finally {
      pictures.dispose();
    }
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}
