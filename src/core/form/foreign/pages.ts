/** The pages of somebody else's document, with what they inherit; a tree that leads into itself ends. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from 'pdf-lib';

import { roundPt, type PdfRectangle } from '../geometry.ts';
import { entryOf, rectangleOf } from './entries.ts';

/** A page as it is displayed. */
export interface FormPage {
  readonly dict: PDFDict;
  /** What is seen of the page, in its own coordinates. */
  readonly view: PdfRectangle;
  /** Degrees by which the page is turned clockwise for display. */
  readonly turn: Turn;
}

/** Width and height of a page as it is displayed, in pt. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A turn in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** Entries that a page takes from the tree above it. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const US_LETTER: PdfRectangle = { x: 0, y: 0, width: 612, height: 792 };
const MAX_DEPTH = 64;

/** Lists the pages in order; undefined when there are more than `maxPages`. */
export function listPages(document: PDFDocument, maxPages: number): readonly FormPage[] | undefined {
  const pages: FormPage[] = [];
  const seen = new Set<PDFDict>();
  const visit = (found: PDFObject | undefined, above: readonly PDFDict[]): boolean => {
    if (!(found instanceof PDFDict) || seen.has(found) || above.length > MAX_DEPTH) return true;
    seen.add(found);
    const kids = entryOf(found, 'Kids');
    if (kids instanceof PDFArray) {
      return kids.asArray().every((kid) => visit(document.context.lookup(kid), [found, ...above]));
    }
    inherit(found, above);
    pages.push(pageOf(found));
    return pages.length <= maxPages;
  };
  return visit(entryOf(document.catalog, 'Pages'), []) ? pages : undefined;
}

/** Writes onto the page what it inherits, so that nobody has to climb again. */
function inherit(page: PDFDict, above: readonly PDFDict[]): void {
  for (const key of INHERITED.map((entry) => PDFName.of(entry))) {
    const value = page.get(key) ?? above.find((node) => node.has(key))?.get(key);
    if (value !== undefined) page.set(key, value);
  }
}

function pageOf(dict: PDFDict): FormPage {
  const media = rectangleOf(dict, 'MediaBox') ?? US_LETTER;
  const crop = rectangleOf(dict, 'CropBox') ?? media;
  const view = intersectionOf(crop, media) ?? media;
  const rotate = entryOf(dict, 'Rotate');
  return { dict, view, turn: turnOf(rotate instanceof PDFNumber ? rotate.asNumber() : 0) };
}

/** Degrees as one of the four turns; anything between counts as none. */
export function turnOf(degrees: number): Turn {
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

function intersectionOf(a: PdfRectangle, b: PdfRectangle): PdfRectangle | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** A rectangle of the page's own coordinates as displayed: from the lower left corner of what is seen. */
export function asDisplayed(rectangle: PdfRectangle, { view, turn }: FormPage): PdfRectangle {
  const [left, bottom] = [rectangle.x - view.x, rectangle.y - view.y];
  const right = view.width - left - rectangle.width;
  const top = view.height - bottom - rectangle.height;
  const [x, y] = { 0: [left, bottom], 90: [bottom, right], 180: [right, top], 270: [top, left] }[turn];
  const isSideways = turn === 90 || turn === 270;
  const [width, height] = isSideways
    ? [rectangle.height, rectangle.width]
    : [rectangle.width, rectangle.height];
  return { x: roundPt(x ?? 0), y: roundPt(y ?? 0), width: roundPt(width), height: roundPt(height) };
}

/** The opposite of {@link asDisplayed}: a rectangle of the turned page in the page's own coordinates. */
export function fromDisplayed({ x, y, width, height }: PdfRectangle, { view, turn }: FormPage): PdfRectangle {
  const isSideways = turn === 90 || turn === 270;
  const [ownWidth, ownHeight] = isSideways ? [height, width] : [width, height];
  const fromRight = (side: number) => view.width - side - ownWidth;
  const fromTop = (side: number) => view.height - side - ownHeight;
  const [left, bottom] = {
    0: [x, y],
    90: [fromRight(y), x],
    180: [fromRight(x), fromTop(y)],
    270: [y, fromTop(x)],
  }[turn];
  return {
    x: roundPt(view.x + (left ?? 0)),
    y: roundPt(view.y + (bottom ?? 0)),
    width: roundPt(ownWidth),
    height: roundPt(ownHeight),
  };
}

/** Size of a page as it is displayed. */
export function sizeOf({ view, turn }: FormPage): PageSize {
  const isSideways = turn === 90 || turn === 270;
  const [widthPt, heightPt] = isSideways ? [view.height, view.width] : [view.width, view.height];
  return { widthPt: roundPt(widthPt), heightPt: roundPt(heightPt) };
}

/** The annotations of a page: references or objects of their own, in their order. */
export function annotationsOf({ dict }: FormPage): readonly { entry: PDFObject; dict: PDFDict }[] {
  const found = entryOf(dict, 'Annots');
  if (!(found instanceof PDFArray)) return [];
  return found.asArray().flatMap((entry) => {
    const annotation = dict.context.lookup(entry);
    return annotation instanceof PDFDict
      ? [{ entry: entry instanceof PDFRef ? entry : annotation, dict: annotation }]
      : [];
  });
}
