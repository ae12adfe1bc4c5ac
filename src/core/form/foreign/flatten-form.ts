/** Makes the fields of a foreign form part of its pages: draws what is seen, leaves out what is hidden. */
import { PDFArray, PDFDict, PDFName, PDFStream, type PDFDocument, type PDFRef } from 'pdf-lib';

import { roundPt, type PdfRectangle } from '../geometry.ts';
import { dictOf, entryOf, flagsOf, nameOf, numbersOf, rectangleOf } from './entries.ts';
import { typeOf } from './field-model.ts';
import { HIDDEN, type FieldNode, type Widget } from './field-tree.ts';
import { annotationsOf, type FormPage } from './pages.ts';

/** Annotation flag "print": PDF 1.7, table 165. */
const PRINT = 4;

/** Draws all places of all fields and takes the fields away. */
export function flattenForm(
  document: PDFDocument,
  pages: readonly FormPage[],
  fields: readonly FieldNode[],
): void {
  const seen = new Map<PDFDict, Widget>();
  for (const node of fields) {
    for (const widget of node.widgets) if (isPrinted(node, widget)) seen.set(widget.dict, widget);
  }
  for (const page of pages) flattenPage(document, page, seen);
  document.catalog.delete(PDFName.of('AcroForm'));
  // Tags may still lead to the fields; nothing of a value may stay behind there.
  for (const { dicts, widgets, chain } of fields) {
    for (const dict of [...dicts, ...widgets.map((widget) => widget.dict), ...chain]) {
      for (const key of dict.keys()) dict.delete(key);
    }
  }
}

function isPrinted(node: FieldNode, { isHidden, dict }: Widget): boolean {
  if (isHidden) return false;
  // A button for the screen ("Print", "Send") has no business on paper.
  return typeOf(node) !== 'button' || (flagsOf(dict, 'F') & PRINT) !== 0;
}

function flattenPage(document: PDFDocument, page: FormPage, seen: ReadonlyMap<PDFDict, Widget>): void {
  const annotations = annotationsOf(page);
  const isWidget = (dict: PDFDict) => nameOf(dict, 'Subtype') === 'Widget';
  if (!annotations.some(({ dict }) => isWidget(dict))) return;
  const last = annotations.findLastIndex(({ dict }) => seen.has(dict));
  const below = annotations.slice(0, Math.max(0, last)).filter(({ dict }) => isPrintedMark(dict));
  const kept = annotations.filter((found) => !isWidget(found.dict) && !below.includes(found));
  const drawn = annotations.flatMap((found) => {
    const { dict } = found;
    const rectangle = below.includes(found) ? rectangleOf(dict, 'Rect') : seen.get(dict)?.rectangle;
    const shown = rectangle === undefined ? undefined : appearanceOf(document, dict, rectangle);
    return shown === undefined ? [] : [shown];
  });
  page.dict.set(PDFName.of('Annots'), document.context.obj(kept.map(({ entry }) => entry)));
  if (drawn.length > 0) appendToPage(document, page, drawn);
}

/** A drawn mark below a field must stay below it, so it becomes part of the page too. */
function isPrintedMark(dict: PDFDict): boolean {
  const isMark = !['Widget', 'Link', 'Popup'].includes(nameOf(dict, 'Subtype') ?? 'Popup');
  return isMark && (flagsOf(dict, 'F') & (PRINT | HIDDEN)) === PRINT;
}

/** An appearance with the operator that brings it to its place. */
interface Drawn {
  readonly ref: PDFRef;
  readonly matrix: readonly number[];
}

/** The appearance that a place shows now. */
function appearanceOf(document: PDFDocument, dict: PDFDict, rectangle: PdfRectangle): Drawn | undefined {
  const appearances = dictOf(dict, 'AP');
  const normal = appearances === undefined ? undefined : entryOf(appearances, 'N');
  const state = entryOf(dict, 'AS');
  const stream = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : normal;
  if (!(stream instanceof PDFStream)) return undefined;
  const box = rectangleOf(stream.dict, 'BBox') ?? {
    x: 0,
    y: 0,
    width: rectangle.width,
    height: rectangle.height,
  };
  const matrix = placement(box, numbersOf(stream.dict, 'Matrix'), rectangle);
  if (matrix === undefined) return undefined;
  return { ref: shownStream(document, stream, dict), matrix };
}

/** The stream as pages can show it: of the right kind, with its fonts, in the layer of its place. */
function shownStream(document: PDFDocument, stream: PDFStream, widget: PDFDict): PDFRef {
  const { context } = document;
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  if (!stream.dict.has(PDFName.of('Resources'))) {
    const shared = dictOf(dictOf(document.catalog, 'AcroForm'), 'DR');
    if (shared !== undefined) stream.dict.set(PDFName.of('Resources'), shared);
  }
  const layer = widget.get(PDFName.of('OC'));
  if (layer !== undefined) stream.dict.set(PDFName.of('OC'), layer);
  return context.getObjectRef(stream) ?? context.register(stream);
}

/** The matrix that brings a box to a rectangle: PDF 1.7, 12.5.5, algorithm 8.1. */
function placement(
  box: PdfRectangle,
  turned: readonly number[] | undefined,
  to: PdfRectangle,
): readonly number[] | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = turned ?? [];
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (!(width > 0) || !(height > 0)) return undefined;
  const [scaleX, scaleY] = [to.width / width, to.height / height];
  const fine = (value: number) => Math.round(value * 1e5) / 1e5;
  return [fine(scaleX), 0, 0, fine(scaleY), roundPt(to.x - scaleX * left), roundPt(to.y - scaleY * bottom)];
}

/** Draws on top of a page, whatever its own content leaves of the graphics state; shares nothing with other pages. */
function appendToPage(document: PDFDocument, { dict }: FormPage, drawn: readonly Drawn[]): void {
  const { context } = document;
  const resources = dictOf(dict, 'Resources')?.clone(context) ?? context.obj({});
  const shown = dictOf(resources, 'XObject')?.clone(context) ?? context.obj({});
  resources.set(PDFName.of('XObject'), shown);
  dict.set(PDFName.of('Resources'), resources);
  const operators = drawn.map(({ ref, matrix }) => {
    const key = shown.uniqueKey('Field');
    shown.set(key, ref);
    return `q ${matrix.join(' ')} cm ${key.toString()} Do Q`;
  });
  const stream = (text: string) => context.register(context.stream(text));
  const present = entryOf(dict, 'Contents');
  const own = dict.get(PDFName.of('Contents'));
  const before = present instanceof PDFArray ? present.asArray() : [own].filter((part) => part !== undefined);
  dict.set(
    PDFName.of('Contents'),
    context.obj([stream('q\n'), ...before, stream(`\nQ\n${operators.join('\n')}\n`)]),
  );
}
