/** The word across a page that is not to be handed in. */
import type { PDFDocument, PDFName, PDFRef } from 'pdf-lib';

import type { DocumentFonts } from './document-fonts.ts';
import { PAGE_HEIGHT_PT, PAGE_WIDTH_PT } from './geometry.ts';
import { asFormXObject, Ink } from './ink.ts';
import { widthOfLine, type Typeface } from './typeface.ts';

/** Light enough to read the text above it on a poor copier, dark enough to survive one. */
const GREY = 0.89;
const ANGLE = Math.atan2(PAGE_HEIGHT_PT, PAGE_WIDTH_PT);
const LENGTH_PT = 620;
const LARGEST_SIZE_PT = 150;

/** Draws a word across every page, below everything else. */
export async function drawWatermark(
  document: PDFDocument,
  word: string,
  fonts: DocumentFonts,
  typeface: Typeface,
): Promise<void> {
  const sizePt = Math.min(LARGEST_SIZE_PT, (LENGTH_PT * 100) / widthOfLine(word, typeface, 100));
  const widthPt = widthOfLine(word, typeface, sizePt);
  // The middle of the capitals lies in the middle of the page.
  const start = {
    x: PAGE_WIDTH_PT / 2 - (Math.cos(ANGLE) * widthPt) / 2 + Math.sin(ANGLE) * sizePt * 0.33,
    y: PAGE_HEIGHT_PT / 2 - (Math.sin(ANGLE) * widthPt) / 2 - Math.cos(ANGLE) * sizePt * 0.33,
  };
  const ink = new Ink(fonts);
  await ink.text(word, start, { typeface, sizePt, grey: GREY }, ANGLE);
  const xObject = asFormXObject(ink, document, PAGE_WIDTH_PT, PAGE_HEIGHT_PT);
  for (const page of document.getPages()) {
    page.node.normalize();
    const key = page.node.newXObject('Watermark', xObject);
    page.node.normalizedEntries().Contents?.insert(0, drawingOf(document, key));
  }
}

function drawingOf(document: PDFDocument, key: PDFName): PDFRef {
  return document.context.register(document.context.stream(`q ${key.toString()} Do Q\n`));
}
