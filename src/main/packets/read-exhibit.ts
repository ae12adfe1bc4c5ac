/** Turns an enclosed file into what is seen of it. Only the thread of the enclosures calls this. */
import type { ExhibitContent } from '../../core/form/packet/packet-part.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { readFonts } from '../letters/resources.ts';
import { mediaTypeOf } from '../store/media-type.ts';
import type { ExhibitTask } from './messages.ts';

const PHOTOS = new Set(['image/jpeg', 'image/png', 'image/webp']);
const TELEPHONE_PHOTOS = /^image\/hei[cf](-sequence)?$/;

/**
 * Reads a file by its content, whatever its name. Problems at `path`: `exhibit/not-supported`,
 * `exhibit/damaged`, `exhibit/too-many-pixels`, `exhibit/too-many-pages`, `receipt/empty`, those of a PDF.
 * Libraries are loaded for what the file is, not before.
 */
export async function readExhibit(task: ExhibitTask): Promise<Outcome<ExhibitContent>> {
  const { bytes, path, resourcesFolder } = task;
  if (bytes.byteLength === 0) return fail(problem(path, 'receipt/empty'));
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === 'application/pdf') {
    const { readForeignPages } = await import('../../core/form/packet/foreign-pages.ts');
    const pages = await readForeignPages(bytes, path, () => readFonts(resourcesFolder));
    return pages.ok ? succeed({ kind: 'pages', bytes: pages.value.bytes }) : pages;
  }
  if (PHOTOS.has(mediaType)) return (await import('./upright-photo.ts')).uprightPhoto(bytes, path);
  if (TELEPHONE_PHOTOS.test(mediaType)) {
    const decoded = await (await import('./telephone-photo.ts')).decodeTelephonePhoto(bytes, path);
    if (!decoded.ok) return decoded;
    return (await import('./upright-photo.ts')).uprightPixels(decoded.value, path);
  }
  return fail(problem(path, 'exhibit/not-supported'));
}
