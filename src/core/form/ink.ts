/** What is drawn on a page or in a field: content operators with the fonts they need. */
import {
  PDFName,
  appendBezierCurve,
  beginText,
  closePath,
  endText,
  fill,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingGrayscaleColor,
  setFontAndSize,
  setLineCap,
  LineCapStyle,
  LineJoinStyle,
  setLineJoin,
  setLineWidth,
  setStrokingGrayscaleColor,
  setTextMatrix,
  showText,
  stroke,
  type PDFDocument,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

import type { Outline, SheetPoint } from '../signature/strokes.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { roundPt, type PdfRectangle } from './geometry.ts';
import { toDrawable, widthOfLine, type Typeface } from './typeface.ts';

/** How a line of text looks. */
export interface TextStyle {
  readonly typeface: Typeface;
  readonly sizePt: number;
  /** 0 is black, 1 white. */
  readonly grey: number;
}

/** A place from the bottom left corner of what is drawn on, in points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Collects what is drawn; used up by {@link placeOnPage} or {@link asFormXObject}. */
export class Ink {
  readonly operators: PDFOperator[] = [];
  readonly fontRefs = new Map<string, PDFRef>();
  readonly #fonts: DocumentFonts;

  constructor(fonts: DocumentFonts) {
    this.#fonts = fonts;
  }

  /** Draws one line with its baseline starting at a point, turned counter-clockwise by an angle. */
  async text(line: string, at: Point, style: TextStyle, angleRadians = 0): Promise<void> {
    const runs = await this.#fonts.encode(line, style.typeface);
    if (runs.length === 0) return;
    const [cos, sin] = [Math.cos(angleRadians), Math.sin(angleRadians)].map(
      (part) => Math.round(part * 1e6) / 1e6,
    );
    this.operators.push(
      pushGraphicsState(),
      setFillingGrayscaleColor(style.grey),
      beginText(),
      setTextMatrix(cos ?? 1, sin ?? 0, -(sin ?? 0), cos ?? 1, roundPt(at.x), roundPt(at.y)),
    );
    for (const { fontKey, fontRef, hex } of runs) {
      this.fontRefs.set(fontKey, fontRef);
      this.operators.push(setFontAndSize(fontKey, style.sizePt), showText(hex));
    }
    this.operators.push(endText(), popGraphicsState());
  }

  /** Draws one line with its baseline ending at a point. */
  async textEndingAt(line: string, at: Point, style: TextStyle): Promise<void> {
    await this.text(
      line,
      { x: at.x - widthOfLine(toDrawable(line), style.typeface, style.sizePt), y: at.y },
      style,
    );
  }

  /** Draws a straight line; dash lengths in points, none for a solid line. */
  line(from: Point, to: Point, widthPt: number, grey: number, dashPt: readonly number[] = []): void {
    this.#stroke(
      [moveTo(roundPt(from.x), roundPt(from.y)), lineTo(roundPt(to.x), roundPt(to.y))],
      widthPt,
      grey,
      dashPt,
    );
  }

  /** Draws the outline of a rectangle. */
  frame(
    { x, y, width, height }: PdfRectangle,
    widthPt: number,
    grey: number,
    dashPt: readonly number[] = [],
  ): void {
    this.#stroke([rectangle(roundPt(x), roundPt(y), roundPt(width), roundPt(height))], widthPt, grey, dashPt);
  }

  /** Draws a hand's tick inside a square. */
  tick({ x, y, width, height }: PdfRectangle): void {
    const at = (right: number, up: number): [number, number] => [
      roundPt(x + width * right),
      roundPt(y + height * up),
    ];
    this.operators.push(
      pushGraphicsState(),
      setStrokingGrayscaleColor(0),
      setLineWidth(roundPt(width * 0.13)),
      setLineCap(LineCapStyle.Round),
      setLineJoin(LineJoinStyle.Round),
      moveTo(...at(0.2, 0.52)),
      lineTo(...at(0.42, 0.26)),
      appendBezierCurve(...at(0.52, 0.46), ...at(0.68, 0.68), ...at(0.86, 0.86)),
      stroke(),
      popGraphicsState(),
    );
  }

  /** Fills squares of a grid, as a QR code needs: one path, so that no hairlines show between them. */
  squares(squares: readonly PdfRectangle[]): void {
    this.operators.push(pushGraphicsState(), setFillingGrayscaleColor(0));
    for (const { x, y, width, height } of squares) this.operators.push(rectangle(x, y, width, height));
    this.operators.push(fill(), popGraphicsState());
  }

  /** Fills what a pen's outline encloses; `place` says where its points come to lie. */
  outline({ start, curves }: Outline, place: (point: SheetPoint) => Point): void {
    const first = place(start);
    this.operators.push(
      pushGraphicsState(),
      setFillingGrayscaleColor(0),
      moveTo(roundPt(first.x), roundPt(first.y)),
    );
    let from = first;
    for (const [control, end] of curves) {
      const [middle, to] = [place(control), place(end)];
      // A quadratic curve is the cubic one whose control points lie two thirds of the way to its own.
      const [a, b] = [from, to].map(({ x, y }) => [
        roundPt(x + ((middle.x - x) * 2) / 3),
        roundPt(y + ((middle.y - y) * 2) / 3),
      ]) as [[number, number], [number, number]];
      this.operators.push(appendBezierCurve(...a, ...b, roundPt(to.x), roundPt(to.y)));
      from = to;
    }
    this.operators.push(closePath(), fill(), popGraphicsState());
  }

  #stroke(path: readonly PDFOperator[], widthPt: number, grey: number, dashPt: readonly number[]): void {
    this.operators.push(
      pushGraphicsState(),
      setStrokingGrayscaleColor(grey),
      setLineWidth(widthPt),
      ...(dashPt.length > 0 ? [setDashPattern([...dashPt], 0)] : []),
      ...path,
      stroke(),
      popGraphicsState(),
    );
  }
}

/** Puts ink on top of a page; coordinates are the page's. */
export function placeOnPage(ink: Ink, page: PDFPage): void {
  for (const [key, ref] of ink.fontRefs) page.node.setFontDictionary(PDFName.of(key), ref);
  page.pushOperators(...ink.operators);
}

/** Makes ink a form XObject of a size, as a field's appearance or to be shown on pages. */
export function asFormXObject(ink: Ink, document: PDFDocument, widthPt: number, heightPt: number): PDFRef {
  const { context } = document;
  const stream = context.formXObject(ink.operators, {
    Resources: { Font: Object.fromEntries(ink.fontRefs) },
    BBox: context.obj([0, 0, roundPt(widthPt), roundPt(heightPt)]),
    Matrix: context.obj([1, 0, 0, 1, 0, 0]),
  });
  return context.register(stream);
}
