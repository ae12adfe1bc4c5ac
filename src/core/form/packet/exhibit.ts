/** Makes an enclosure into a document: A4 pages with a heading, and below it the scan inside the margins. */
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
import { embedScans, placeScan } from '../scan.ts';
import type { DocumentPart, ExhibitContent, PartFacts } from './packet-part.ts';

/** Right of the QR code with its quiet zone. */
const HEAD_XPT = MARGINS.leftPt + millimetres(31 + 6);
const HEAD_WIDTH_PT = PAGE_WIDTH_PT - MARGINS.rightPt - HEAD_XPT;
const HEAD_GAP_PT = 3;
const SCAN_TOP_PT = MARGINS.topPt + millimetres(31 + 5.5);
const FOOTER_PT = 16;
/** Where the scan may stand. */
const AREA: PdfRectangle = {
  x: MARGINS.leftPt,
  y: MARGINS.bottomPt + FOOTER_PT,
  width: CONTENT_WIDTH_PT,
  height: PAGE_HEIGHT_PT - SCAN_TOP_PT - MARGINS.bottomPt - FOOTER_PT,
};

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
  const scans = await embedScans(document, content);
  for (const [index, scan] of scans.entries()) {
    const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
    const ink = new Ink(fonts);
    const title = glossedParagraph(types, 'exhibit', 'heading', heading, HEAD_WIDTH_PT);
    const what = glossedParagraph(types, 'exhibit', 'body', name, HEAD_WIDTH_PT);
    await drawMarks(ink, shiftMarks(title.marks, HEAD_XPT, MARGINS.topPt), types);
    const whatTopPt = MARGINS.topPt + title.heightPt + HEAD_GAP_PT;
    await drawMarks(ink, shiftMarks(what.marks, HEAD_XPT, whatTopPt), types);
    placeScan(ink, page, scan, AREA);
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
