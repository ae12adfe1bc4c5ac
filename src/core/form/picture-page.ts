/** A picture as the one page of a document. */
import type { IsoDate } from '../calendar.ts';
import { openNewDocument, saveDocument } from './document.ts';
import { PAGE_HEIGHT_PT, PAGE_WIDTH_PT } from './geometry.ts';

/** Blank paper around the picture: what no printer reaches. */
const MARGIN_PT = 24;
/** Points of a picture's pixel at 200 dpi. */
const POINTS_PER_PIXEL = 72 / 200;

/** A JPEG on an A4 page at 200 dpi, smaller where it would not fit. */
export async function makePicturePage(
  jpeg: Uint8Array,
  facts: { readonly title: string; readonly date: IsoDate },
): Promise<Uint8Array> {
  const document = await openNewDocument({ ...facts, lang: 'ru' });
  const image = await document.embedJpg(jpeg);
  const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
  const scale = Math.min(
    POINTS_PER_PIXEL,
    (PAGE_WIDTH_PT - 2 * MARGIN_PT) / image.width,
    (PAGE_HEIGHT_PT - 2 * MARGIN_PT) / image.height,
  );
  const [width, height] = [image.width * scale, image.height * scale];
  page.drawImage(image, {
    ...{ x: (PAGE_WIDTH_PT - width) / 2, y: PAGE_HEIGHT_PT - MARGIN_PT - height },
    ...{ width, height },
  });
  return saveDocument(document);
}
