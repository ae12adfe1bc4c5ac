/** Places on a page as people point at them: on the screen, by keys, in millimetres; pure arithmetic. */
import { millimetres, roundPt, type PdfRectangle } from '../geometry.ts';
import type { PageSize } from './pages.ts';
import { LEAST_SIDE_PT } from './placed-field.ts';

/** A rectangle on a drawn page, in CSS pixels from its upper left corner. */
export interface ScreenBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A place as people measure it, in mm from the page's upper left corner. */
export interface MeasuredPlace {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Where a rectangle of a page shows when the page is drawn. */
export function toScreen(
  { x, y, width, height }: PdfRectangle,
  { heightPt }: PageSize,
  pxPerPt: number,
): ScreenBox {
  return {
    leftPx: x * pxPerPt,
    topPx: (heightPt - y - height) * pxPerPt,
    widthPx: width * pxPerPt,
    heightPx: height * pxPerPt,
  };
}

/** The rectangle that was pointed at, within the page and not smaller than a place may be. */
export function fromScreen(
  { leftPx, topPx, widthPx, heightPx }: ScreenBox,
  page: PageSize,
  pxPerPt: number,
): PdfRectangle {
  const height = heightPx / pxPerPt;
  const y = page.heightPt - topPx / pxPerPt - height;
  return withinPage({ x: leftPx / pxPerPt, y, width: widthPx / pxPerPt, height }, page);
}

/** Moves a rectangle into its page; one that is too large becomes as large as the page. */
export function withinPage(
  { x, y, width, height }: PdfRectangle,
  { widthPt, heightPt }: PageSize,
): PdfRectangle {
  const [ownWidth, ownHeight] = [
    clamp(width, LEAST_SIDE_PT, widthPt),
    clamp(height, LEAST_SIDE_PT, heightPt),
  ];
  return {
    x: roundPt(clamp(x, 0, widthPt - ownWidth)),
    y: roundPt(clamp(y, 0, heightPt - ownHeight)),
    width: roundPt(ownWidth),
    height: roundPt(ownHeight),
  };
}

/** Moves a place to the right and down, within its page. */
export function movedBy(place: PdfRectangle, rightPt: number, downPt: number, page: PageSize): PdfRectangle {
  return withinPage({ ...place, x: place.x + rightPt, y: place.y - downPt }, page);
}

/** Makes a place wider and taller while its upper left corner stays, within its page. */
export function resizedBy(
  { x, y, width, height }: PdfRectangle,
  widerPt: number,
  tallerPt: number,
  page: PageSize,
): PdfRectangle {
  const top = y + height;
  const newWidth = clamp(width + widerPt, LEAST_SIDE_PT, page.widthPt - x);
  const newHeight = clamp(height + tallerPt, LEAST_SIDE_PT, top);
  return withinPage({ x, y: top - newHeight, width: newWidth, height: newHeight }, page);
}

/** A place in millimetres, to a tenth. */
export function toMillimetres({ x, y, width, height }: PdfRectangle, { heightPt }: PageSize): MeasuredPlace {
  const mm = (lengthPt: number) => Math.round((lengthPt / millimetres(1)) * 10) / 10;
  return { leftMm: mm(x), topMm: mm(heightPt - y - height), widthMm: mm(width), heightMm: mm(height) };
}

/** A place with one side measured anew, within its page; a new height keeps the upper edge. */
export function remeasured(
  place: PdfRectangle,
  side: keyof MeasuredPlace,
  valueMm: number,
  page: PageSize,
): PdfRectangle {
  const valuePt = millimetres(valueMm);
  const change: Readonly<Record<keyof MeasuredPlace, Partial<PdfRectangle>>> = {
    leftMm: { x: valuePt },
    topMm: { y: page.heightPt - valuePt - place.height },
    widthMm: { width: valuePt },
    heightMm: { height: valuePt, y: place.y + place.height - valuePt },
  };
  return withinPage({ ...place, ...change[side] }, page);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
