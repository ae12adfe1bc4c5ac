/** Paints the ground of a field's place and makes appearances of what is drawn on it. */
import {
  PDFName,
  PDFStream,
  fill,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingCmykColor,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setLineWidth,
  setStrokingCmykColor,
  setStrokingGrayscaleColor,
  setStrokingRgbColor,
  stroke,
  type PDFDict,
  type PDFDocument,
  type PDFOperator,
  type PDFRef,
} from 'pdf-lib';

import type { DocumentFonts } from '../document-fonts.ts';
import { roundPt } from '../geometry.ts';
import { asFormXObject, Ink } from '../ink.ts';
import type { Typeface } from '../typeface.ts';
import type { Look } from './default-appearance.ts';
import { dictOf } from './entries.ts';
import type { Widget } from './field-tree.ts';

/** What fields are painted with. */
export interface Painter {
  readonly document: PDFDocument;
  readonly fonts: DocumentFonts;
  readonly typeface: Typeface;
}

/** Width and height of a place as its text is read. */
export interface Room {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** The room of a place, turned as its content is. */
export function roomOf({ rectangle: { width, height }, turn }: Widget): Room {
  const isSideways = turn === 90 || turn === 270;
  return isSideways ? { widthPt: height, heightPt: width } : { widthPt: width, heightPt: height };
}

/** Starts an appearance with the ground and border that the form gives to a place. */
export function startInk({ fonts }: Painter, widget: Widget, look: Look): Ink {
  const ink = new Ink(fonts);
  const { widthPt, heightPt } = roomOf(widget);
  if (look.ground !== undefined) {
    ink.operators.push(
      pushGraphicsState(),
      fillingColour(look.ground),
      rectangle(0, 0, roundPt(widthPt), roundPt(heightPt)),
      fill(),
      popGraphicsState(),
    );
  }
  if (look.border !== undefined && look.borderPt > 0) {
    const inset = look.borderPt / 2;
    const outline = look.isUnderlined
      ? rectangle(0, roundPt(inset), roundPt(widthPt), 0)
      : rectangle(
          roundPt(inset),
          roundPt(inset),
          roundPt(widthPt - look.borderPt),
          roundPt(heightPt - look.borderPt),
        );
    ink.operators.push(
      pushGraphicsState(),
      strokingColour(look.border),
      setLineWidth(look.borderPt),
      setDashPattern([], 0),
      outline,
      stroke(),
      popGraphicsState(),
    );
  }
  return ink;
}

/** Makes ink an appearance of a place, turned as the place is. */
export function finishInk({ document }: Painter, ink: Ink, widget: Widget): PDFRef {
  const { widthPt, heightPt } = roomOf(widget);
  const ref = asFormXObject(ink, document, widthPt, heightPt);
  const { width, height } = widget.rectangle;
  const matrix = {
    0: [1, 0, 0, 1, 0, 0],
    90: [0, 1, -1, 0, roundPt(width), 0],
    180: [-1, 0, 0, -1, roundPt(width), roundPt(height)],
    270: [0, -1, 1, 0, 0, roundPt(height)],
  }[widget.turn];
  const stream = document.context.lookup(ref);
  if (stream instanceof PDFStream) stream.dict.set(PDFName.of('Matrix'), document.context.obj(matrix));
  return ref;
}

/** Sets the one appearance of a place; those for a pressed or pointed-at place would show the old value. */
export function setAppearance({ document }: Painter, { dict }: Widget, ref: PDFRef): void {
  dict.set(PDFName.of('AP'), document.context.obj({ N: ref }));
}

/** Sets the appearance of one state of a button, beside those it has. */
export function setStateAppearance(
  { document }: Painter,
  { dict }: Widget,
  state: PDFName,
  ref: PDFRef,
): void {
  const { context } = document;
  const normal = dictOf(dictOf(dict, 'AP'), 'N');
  const states: PDFDict =
    normal === undefined || normal.has(PDFName.of('BBox')) ? context.obj({}) : normal.clone(context);
  states.set(state, ref);
  const appearances = context.obj({});
  appearances.set(PDFName.of('N'), states);
  dict.set(PDFName.of('AP'), appearances);
}

/** The operator that chooses a colour for areas and text. */
export function fillingColour(parts: readonly number[]): PDFOperator {
  const [a = 0, b = 0, c = 0, k = 0] = parts;
  if (parts.length === 1) return setFillingGrayscaleColor(a);
  return parts.length === 3 ? setFillingRgbColor(a, b, c) : setFillingCmykColor(a, b, c, k);
}

function strokingColour(parts: readonly number[]): PDFOperator {
  const [a = 0, b = 0, c = 0, k = 0] = parts;
  if (parts.length === 1) return setStrokingGrayscaleColor(a);
  return parts.length === 3 ? setStrokingRgbColor(a, b, c) : setStrokingCmykColor(a, b, c, k);
}
