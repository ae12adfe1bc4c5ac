/** Shows an image or a form XObject on a page. */
import {
  concatTransformationMatrix,
  drawObject,
  popGraphicsState,
  pushGraphicsState,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

import { roundPt } from './geometry.ts';
import type { Ink } from './ink.ts';

/** Where and how large: the six numbers of PDF 1.7, 8.3.3. */
export type Placement = readonly [number, number, number, number, number, number];

/** Puts an object among the ink of a page. */
export function placeXObject(ink: Ink, page: PDFPage, ref: PDFRef, placement: Placement): void {
  const [a, b, c, d, e, f] = placement;
  const name = page.node.newXObject('Scan', ref);
  ink.operators.push(
    pushGraphicsState(),
    concatTransformationMatrix(a, b, c, d, roundPt(e), roundPt(f)),
    drawObject(name),
    popGraphicsState(),
  );
}
