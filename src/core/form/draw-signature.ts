/** Puts a signature on its line: the pen's path as vectors, a photo's ink as a picture. */
import type { PDFDocument, PDFPage } from 'pdf-lib';

import type { Signature } from '../signature/signature.ts';
import { boundsOf, outlineOf } from '../signature/strokes.ts';
import type { PdfRectangle } from './geometry.ts';
import { Ink, placeOnPage } from './ink.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { placeXObject } from './place-x-object.ts';

/** From the beginning of the line to the signature, as far as there is room. */
const INDENT_PT = 10;
/** A small signature is not blown up beyond what a pen would have written: the sheet is 53 mm wide. */
const LARGEST_PT_PER_UNIT = 0.25;
/** Nor a photo beyond this many points for each of its pixels, which are as fine as 144 dpi. */
const LARGEST_PT_PER_PIXEL = 0.5;

/** Draws a signature as large as its place allows, from the beginning of its line, down to the place's lower edge. */
export async function drawSignature(
  document: PDFDocument,
  page: PDFPage,
  place: PdfRectangle,
  { content }: Signature,
  fonts: DocumentFonts,
): Promise<void> {
  const ink = new Ink(fonts);
  if (content.kind === 'drawn') {
    const outlines = content.strokes.map(outlineOf);
    const bounds = boundsOf(outlines);
    const { scale, x, y } = placed(place, bounds, LARGEST_PT_PER_UNIT);
    for (const outline of outlines)
      ink.outline(outline, ([left, top]) => ({
        x: x + (left - bounds.left) * scale,
        y: y + (bounds.top + bounds.height - top) * scale,
      }));
  } else {
    const image = await document.embedPng(content.png);
    await image.embed();
    const { scale, x, y } = placed(place, image, LARGEST_PT_PER_PIXEL);
    placeXObject(ink, page, image.ref, [image.width * scale, 0, 0, image.height * scale, x, y]);
  }
  placeOnPage(ink, page);
}

/** How large, and where its lower left corner comes to lie. */
function placed(
  { x, y, width, height }: PdfRectangle,
  size: { readonly width: number; readonly height: number },
  largestScale: number,
) {
  const scale = Math.min(width / size.width, height / size.height, largestScale);
  return { scale, x: x + Math.min(INDENT_PT, width - size.width * scale), y };
}
