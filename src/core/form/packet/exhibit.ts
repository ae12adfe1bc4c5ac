/** Makes an enclosure into a document: A4 pages with a heading, and below it the scan inside the margins. */
import { PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';

import { openNewDocument, saveDocument } from '../document.ts';
import { DocumentFonts } from '../document-fonts.ts';
import { drawMarks } from '../draw-marks.ts';
import { wordingOf } from '../form-text.ts';
import {
  CONTENT_WIDTH_PT,
  MARGINS,
  PAGE_HEIGHT_PT,
  PAGE_WIDTH_PT,
  millimetres,
  type PdfRectangle,
} from '../geometry.ts';
import { Ink, placeOnPage } from '../ink.ts';
import { shiftMarks } from '../layout/mark.ts';
import { glossedParagraph } from '../layout/part.ts';
import { drawFurniture, referenceLine, usualPlaces } from '../page-furniture.ts';
import { boldTypeface, regularTypeface, type FontSet } from '../typeface.ts';
import type { Enclosure } from './exhibit-kind.ts';
import { exhibitHeading, exhibitName } from './packet-words.ts';
import { placeXObject, type Placement } from '../place-x-object.ts';
import type { DocumentPart, ExhibitContent, PartFacts } from './packet-part.ts';

/** Right of the QR code with its quiet zone. */
const HEAD_XPT = MARGINS.leftPt + millimetres(31 + 6);
const HEAD_WIDTH_PT = PAGE_WIDTH_PT - MARGINS.rightPt - HEAD_XPT;
const HEAD_GAP_PT = 3;
const SCAN_TOP_PT = MARGINS.topPt + millimetres(31 + 5.5);
const FOOTER_PT = 16;
/** A picture of few pixels is not blown up beyond what paper needs. */
const LEAST_DPI = 96;

/** Where the scan may stand. */
const AREA: PdfRectangle = {
  x: MARGINS.leftPt,
  y: MARGINS.bottomPt + FOOTER_PT,
  width: CONTENT_WIDTH_PT,
  height: PAGE_HEIGHT_PT - SCAN_TOP_PT - MARGINS.bottomPt - FOOTER_PT,
};

/** One scan as it stands in the document. */
interface Scan {
  readonly ref: PDFRef;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Points that one unit of the object measures in its own space. */
  readonly unit: 'whole' | 'point';
  readonly largestScale: number;
}

/** Makes the document of one enclosure. */
export async function makeExhibit(
  enclosure: Enclosure,
  content: ExhibitContent,
  facts: PartFacts,
  fontSet: FontSet,
): Promise<DocumentPart> {
  const { form, lang, gloss, date } = facts;
  const heading = wordingOf(exhibitHeading(enclosure.number), lang, gloss);
  const name = wordingOf(exhibitName(form, enclosure), lang, gloss);
  const document = await openNewDocument({ title: heading.main, lang, date });
  const fonts = new DocumentFonts(document, 'ANNEX', true);
  const types = { regular: regularTypeface(fontSet), bold: boldTypeface(fontSet) };
  const scans =
    content.kind === 'image'
      ? [await embedImage(document, content.jpeg)]
      : await embedPages(document, content.bytes);
  for (const [index, scan] of scans.entries()) {
    const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
    const ink = new Ink(fonts);
    const title = glossedParagraph(types, 'exhibit', 'heading', heading, HEAD_WIDTH_PT);
    const what = glossedParagraph(types, 'exhibit', 'body', name, HEAD_WIDTH_PT);
    await drawMarks(ink, shiftMarks(title.marks, HEAD_XPT, MARGINS.topPt), types);
    const whatTopPt = MARGINS.topPt + title.heightPt + HEAD_GAP_PT;
    await drawMarks(ink, shiftMarks(what.marks, HEAD_XPT, whatTopPt), types);
    placeScan(ink, page, scan);
    placeOnPage(ink, page);
    const texts = {
      reference: referenceLine(facts.reference, facts.chainHead),
      number: `${String(index + 1)}/${String(scans.length)}`,
      qr: facts.qrPayload(index + 1, scans.length),
    };
    await drawFurniture(new Ink(fonts), usualPlaces(page), texts, types.regular);
  }
  return { bytes: await saveDocument(document), pageCount: scans.length };
}

async function embedImage(document: PDFDocument, jpeg: Uint8Array): Promise<Scan> {
  const image = await document.embedJpg(jpeg);
  await image.embed();
  const { width, height, ref } = image;
  return { ref, widthPt: width, heightPt: height, unit: 'whole', largestScale: 72 / LEAST_DPI };
}

async function embedPages(document: PDFDocument, bytes: Uint8Array): Promise<readonly Scan[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = source.getPages();
  // A blank page needs a content that can be embedded.
  for (const page of pages) if (page.node.Contents() === undefined) page.pushOperators();
  const scans: Scan[] = [];
  for (const [index, embedded] of (await document.embedPages(pages)).entries()) {
    await embedded.embed();
    const { width: widthPt, height: heightPt } = pages[index]?.getSize() ?? embedded;
    scans.push({ ref: embedded.ref, widthPt, heightPt, unit: 'point', largestScale: 1 });
  }
  return scans;
}

/** Centred at the top of its area, as large as it fits. */
function placeScan(ink: Ink, page: PDFPage, { ref, widthPt, heightPt, unit, largestScale }: Scan): void {
  const scale = Math.min(AREA.width / widthPt, AREA.height / heightPt, largestScale);
  const [width, height] = [widthPt * scale, heightPt * scale];
  const x = AREA.x + (AREA.width - width) / 2;
  const y = AREA.y + AREA.height - height;
  const placement: Placement = unit === 'whole' ? [width, 0, 0, height, x, y] : [scale, 0, 0, scale, x, y];
  placeXObject(ink, page, ref, placement);
}
