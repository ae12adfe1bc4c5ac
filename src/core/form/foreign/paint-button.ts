/** Turns check boxes and radio buttons on and off, and draws what a form leaves to its viewer. */
import {
  PDFName,
  PDFRawStream,
  PDFStream,
  appendBezierCurve,
  closePath,
  fill,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  setFillingGrayscaleColor,
} from 'pdf-lib';

import { roundPt } from '../geometry.ts';
import type { Ink } from '../ink.ts';
import { lookOf } from './default-appearance.ts';
import { dictOf, rectangleOf } from './entries.ts';
import { currentStateOf, stateOf, typeOf } from './field-model.ts';
import type { FieldNode, Widget } from './field-tree.ts';
import { finishInk, roomOf, setStateAppearance, startInk, type Painter, type Room } from './paint.ts';

const OFF = PDFName.of('Off');
/** Distance of the handles that make four curves a circle, relative to its radius. */
const CIRCLE_HANDLE = 0.5523;

/** Puts a field into a state, or out of all states, at all its places. */
export function switchButton(painter: Painter, node: FieldNode, state: PDFName | undefined): void {
  for (const dict of node.dicts) dict.set(PDFName.of('V'), state ?? OFF);
  for (const widget of node.widgets) {
    const own = stateOf(node, widget);
    completeAppearances(painter, node, widget);
    widget.dict.set(PDFName.of('AS'), own === state ? own : OFF);
    // A radio button's place must not carry a value of its own beside its parent's.
    if (!node.dicts.includes(widget.dict)) widget.dict.delete(PDFName.of('V'));
  }
}

/** Completes a place that nobody fills: what its states look like, and the state it is in. */
export function completeStates(painter: Painter, node: FieldNode, widget: Widget): void {
  completeAppearances(painter, node, widget);
  if (widget.dict.has(PDFName.of('AS'))) return;
  const own = stateOf(node, widget);
  widget.dict.set(PDFName.of('AS'), currentStateOf(node) === own.decodeText() ? own : OFF);
}

/** Draws both states of a place for which the form has nothing to show when it is on. */
function completeAppearances(painter: Painter, node: FieldNode, widget: Widget): void {
  const own = stateOf(node, widget);
  if (hasAppearance(widget, own)) return;
  const look = lookOf(node, widget);
  const on = startInk(painter, widget, look);
  if (typeOf(node) === 'radio') drawDot(on, roomOf(widget));
  else drawTick(on, roomOf(widget));
  setStateAppearance(painter, widget, own, finishInk(painter, on, widget));
  if (hasAppearance(widget, OFF)) return;
  const off = startInk(painter, widget, look);
  setStateAppearance(painter, widget, OFF, finishInk(painter, off, widget));
}

/** Whether there is something to see of a state; some producers leave empty streams and rely on the viewer. */
function hasAppearance({ dict }: Widget, state: PDFName): boolean {
  const normal = dictOf(dictOf(dict, 'AP'), 'N');
  const found = normal?.lookup(state);
  if (!(found instanceof PDFStream)) return false;
  const box = rectangleOf(found.dict, 'BBox');
  if (box !== undefined && (box.width === 0 || box.height === 0)) return false;
  return !(found instanceof PDFRawStream) || found.contents.length > 0;
}

function drawTick(ink: Ink, { widthPt, heightPt }: Room): void {
  const side = Math.min(widthPt, heightPt) * 0.9;
  ink.tick({ x: (widthPt - side) / 2, y: (heightPt - side) / 2, width: side, height: side });
}

function drawDot(ink: Ink, { widthPt, heightPt }: Room): void {
  const [x, y, radius] = [widthPt / 2, heightPt / 2, Math.min(widthPt, heightPt) * 0.28];
  const handle = radius * CIRCLE_HANDLE;
  const curve = (...points: [number, number, number, number, number, number]) => {
    const [a, b, c, d, e, f] = points.map(roundPt);
    return appendBezierCurve(a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0);
  };
  ink.operators.push(
    pushGraphicsState(),
    setFillingGrayscaleColor(0),
    moveTo(roundPt(x + radius), roundPt(y)),
    curve(x + radius, y + handle, x + handle, y + radius, x, y + radius),
    curve(x - handle, y + radius, x - radius, y + handle, x - radius, y),
    curve(x - radius, y - handle, x - handle, y - radius, x, y - radius),
    curve(x + handle, y - radius, x + radius, y - handle, x + radius, y),
    closePath(),
    fill(),
    popGraphicsState(),
  );
}
