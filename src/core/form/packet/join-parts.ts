/** Joins the documents of a packet into one PDF and numbers its pages. */
import { PDFDocument } from 'pdf-lib';

import { openNewDocument, saveDocument, type DocumentFacts } from '../document.ts';
import { DocumentFonts } from '../document-fonts.ts';
import { MARGINS, PAGE_WIDTH_PT } from '../geometry.ts';
import { Ink, placeOnPage } from '../ink.ts';
import { regularTypeface, widthOfLine, type FontSet } from '../typeface.ts';
import type { DocumentPart } from './packet-part.ts';

const SIZE_PT = 8;
/** On the line of the reference and of the document's own page number. */
const BASELINE_PT = 2.5;

/** Joins documents that we made ourselves; the page's number in the packet stands at its foot, in the middle. */
export async function joinParts(
  parts: readonly DocumentPart[],
  facts: DocumentFacts,
  fontSet: FontSet,
): Promise<DocumentPart> {
  const document = await openNewDocument(facts);
  for (const { bytes } of parts) {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
  }
  const fonts = new DocumentFonts(document, 'FOLIO', true);
  const typeface = regularTypeface(fontSet);
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const ink = new Ink(fonts);
    const text = `– ${String(index + 1)} –`;
    const x = (PAGE_WIDTH_PT - widthOfLine(text, typeface, SIZE_PT)) / 2;
    await ink.text(text, { x, y: MARGINS.bottomPt + BASELINE_PT }, { typeface, sizePt: SIZE_PT, grey: 0 });
    placeOnPage(ink, page);
  }
  return { bytes: await saveDocument(document), pageCount: pages.length };
}
