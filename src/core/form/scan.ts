/** Pictures and foreign pages as they are shown on pages of ours. */
import { PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';

import type { PdfRectangle } from './geometry.ts';
import type { Ink } from './ink.ts';
import type { ExhibitContent } from './packet/packet-part.ts';
import { placeXObject, type Placement } from './place-x-object.ts';

/** A picture of few pixels is not blown up beyond what paper needs. */
const LEAST_DPI = 96;

/** One scan as it stands in the document. */
export interface Scan {
  readonly ref: PDFRef;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Points that one unit of the object measures in its own space. */
  readonly unit: 'whole' | 'point';
  readonly largestScale: number;
}

/** Takes a file's content into a document: one scan for a picture, one for each page of a PDF. */
export async function embedScans(document: PDFDocument, content: ExhibitContent): Promise<readonly Scan[]> {
  return content.kind === 'image'
    ? [await embedImage(document, content.jpeg)]
    : await embedPages(document, content.bytes);
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

/** Centred at the top of an area, as large as it fits. */
export function placeScan(ink: Ink, page: PDFPage, scan: Scan, area: PdfRectangle): void {
  const { ref, widthPt, heightPt, unit, largestScale } = scan;
  const scale = Math.min(area.width / widthPt, area.height / heightPt, largestScale);
  const [width, height] = [widthPt * scale, heightPt * scale];
  const x = area.x + (area.width - width) / 2;
  const y = area.y + area.height - height;
  const placement: Placement = unit === 'whole' ? [width, 0, 0, height, x, y] : [scale, 0, 0, scale, x, y];
  placeXObject(ink, page, ref, placement);
}
