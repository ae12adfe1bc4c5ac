/** Paints a list box: its options below each other, the chosen ones on a tinted ground. */
import { fill, popGraphicsState, pushGraphicsState, rectangle } from 'pdf-lib';

import { FIT_LEADING, SMALLEST_SIZE_PT } from '../fit.ts';
import { roundPt } from '../geometry.ts';
import { widthOfLine, type Typeface } from '../typeface.ts';
import { lookOf } from './default-appearance.ts';
import type { FieldOption } from './field-model.ts';
import type { FieldNode, Widget } from './field-tree.ts';
import { fillingColour, finishInk, roomOf, setAppearance, startInk, type Painter } from './paint.ts';

/** A list and what is chosen from it. */
export interface ShownList {
  readonly options: readonly FieldOption[];
  readonly chosen: readonly FieldOption[];
}

const PADDING_PT = 2;
const USUAL_SIZE_PT = 10;
/** The tint that viewers give to chosen options; grey copies keep it apart from white. */
const TINT = [0.6, 0.75, 0.85];

/** Whether every place that is seen shows all chosen options. */
export function isListShownWhole(node: FieldNode, list: ShownList, typeface: Typeface): boolean {
  return node.widgets
    .filter(({ isHidden }) => !isHidden)
    .every((widget) => {
      const { rows, sizePt } = rowsOf(node, widget, list, typeface);
      const widest = Math.max(0, ...list.chosen.map(({ label }) => widthOfLine(label, typeface, sizePt)));
      const fits = widest <= roomOf(widget).widthPt - 2 * PADDING_PT + 0.01;
      return fits && list.chosen.every((option) => rows.includes(option));
    });
}

/** Paints all places of a list. */
export async function paintList(painter: Painter, node: FieldNode, list: ShownList): Promise<void> {
  const { typeface } = painter;
  for (const widget of node.widgets) {
    const look = lookOf(node, widget);
    const { widthPt, heightPt } = roomOf(widget);
    const { rows, sizePt } = rowsOf(node, widget, list, typeface);
    const ink = startInk(painter, widget, look);
    for (const [index, option] of rows.entries()) {
      const bottomPt = heightPt - PADDING_PT - (index + 1) * sizePt * FIT_LEADING;
      const isChosen = list.chosen.includes(option);
      if (isChosen) {
        ink.operators.push(
          pushGraphicsState(),
          fillingColour(TINT),
          rectangle(1, roundPt(bottomPt), roundPt(widthPt - 2), roundPt(sizePt * FIT_LEADING)),
          fill(),
          popGraphicsState(),
        );
      }
      const style = { typeface, sizePt, grey: isChosen ? 0 : look.grey };
      await ink.text(option.label, { x: PADDING_PT, y: bottomPt + sizePt * 0.28 }, style);
    }
    setAppearance(painter, widget, finishInk(painter, ink, widget));
  }
}

/** The options that a place shows: as large as asked while all fit, and never without the first chosen one. */
function rowsOf(
  node: FieldNode,
  widget: Widget,
  { options, chosen }: ShownList,
  typeface: Typeface,
): { rows: readonly FieldOption[]; sizePt: number } {
  const { widthPt, heightPt } = roomOf(widget);
  const asked = Math.max(lookOf(node, widget).sizePt ?? USUAL_SIZE_PT, SMALLEST_SIZE_PT);
  const countAt = (sizePt: number) =>
    Math.max(1, Math.floor((heightPt - 2 * PADDING_PT + 0.01) / (sizePt * FIT_LEADING)));
  const widest = Math.max(0.01, ...options.map(({ label }) => widthOfLine(label, typeface, 1)));
  const sizePt = Math.max(
    SMALLEST_SIZE_PT,
    Math.min(
      asked,
      (heightPt - 2 * PADDING_PT) / Math.max(1, options.length) / FIT_LEADING,
      (widthPt - 2 * PADDING_PT) / widest,
    ),
  );
  const count = countAt(sizePt);
  const firstChosen = options.findIndex((option) => chosen.includes(option));
  const lastChosen = options.findLastIndex((option) => chosen.includes(option));
  const start = lastChosen < count ? 0 : Math.max(0, Math.min(firstChosen, options.length - count));
  return { rows: options.slice(start, start + count), sizePt };
}
