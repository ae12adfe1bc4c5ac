/**
 * Sizes and places on a page. Layouts count from the page's top left corner, y downwards;
 * PDF counts from the bottom left, y upwards. All lengths are points, 1/72 inch.
 */

/** Width of A4. */
export const PAGE_WIDTH_PT = 595.28;
/** Height of A4. */
export const PAGE_HEIGHT_PT = 841.89;

/** Blank edge of every page; nothing is drawn in it. */
export const MARGINS = {
  topPt: millimetres(12),
  rightPt: millimetres(14),
  bottomPt: millimetres(10),
  leftPt: millimetres(14),
};

/** Width between the margins. */
export const CONTENT_WIDTH_PT = PAGE_WIDTH_PT - MARGINS.leftPt - MARGINS.rightPt;

/** A rectangle from the top left corner of the page, y downwards. */
export interface Box {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A rectangle as PDF has it: x and y of its bottom left corner from the page's bottom left. */
export interface PdfRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Converts millimetres to points. */
export function millimetres(lengthMm: number): number {
  return (lengthMm * 72) / 25.4;
}

/** Turns a layout box upside down into PDF's coordinates, rounded to a hundredth of a point. */
export function toPdfRectangle(box: Box, pageHeightPt = PAGE_HEIGHT_PT): PdfRectangle {
  return {
    x: roundPt(box.xPt),
    y: roundPt(pageHeightPt - box.yPt - box.heightPt),
    width: roundPt(box.widthPt),
    height: roundPt(box.heightPt),
  };
}

/** Moves a box. */
export function shiftBox(box: Box, byXPt: number, byYPt: number): Box {
  return { ...box, xPt: box.xPt + byXPt, yPt: box.yPt + byYPt };
}

/** Whether two boxes share more than a hair; touching edges do not count. */
export function overlap(a: Box, b: Box): boolean {
  const tolerancePt = 0.05;
  return (
    a.xPt + a.widthPt > b.xPt + tolerancePt &&
    b.xPt + b.widthPt > a.xPt + tolerancePt &&
    a.yPt + a.heightPt > b.yPt + tolerancePt &&
    b.yPt + b.heightPt > a.yPt + tolerancePt
  );
}

/** Rounds to a hundredth of a point, so that files do not depend on the last bits of arithmetic. */
export function roundPt(lengthPt: number): number {
  return Math.round(lengthPt * 100) / 100;
}
