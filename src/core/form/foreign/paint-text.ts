/** Paints a text into the places of its field: shrunk until it fits, in one box or a box for each character. */
import { PDFName, PDFOperator, PDFOperatorNames } from 'pdf-lib';

import { FIT_LEADING, fitValue, SMALLEST_SIZE_PT, type Fit } from '../fit.ts';
import type { Ink } from '../ink.ts';
import { widthOfLine, type Typeface } from '../typeface.ts';
import { lookOf, type Look } from './default-appearance.ts';
import type { ForeignFieldType } from './field-model.ts';
import type { FieldNode } from './field-tree.ts';
import { finishInk, roomOf, setAppearance, startInk, type Painter, type Room } from './paint.ts';

/** A text and the way its field shows it. */
export interface ShownText {
  readonly text: string;
  readonly type: ForeignFieldType;
  /** Number of boxes of a comb. */
  readonly maxLength: number | null;
}

/** Height above and below the baseline of the tallest letters (Й, ң), relative to the size. */
const ASCENT = 0.89;
const DESCENT = 0.23;
const USUAL_SIZE_PT = 10;
const LARGEST_CHOSEN_SIZE_PT = 12;
/** How far a letter of a comb may reach into its neighbours' boxes. */
const COMB_REACH = 1.25;

/** Whether every place that is seen shows all of a text. */
export function isShownWhole(node: FieldNode, shown: ShownText, typeface: Typeface): boolean {
  return node.widgets
    .filter(({ isHidden }) => !isHidden)
    .every((widget) => fitOf(shown, roomOf(widget), lookOf(node, widget), typeface, '').isWhole);
}

/** Paints all places of a field; `mark` stands where a text is cut short and says where it goes on. */
export async function paintText(
  painter: Painter,
  node: FieldNode,
  shown: ShownText,
  mark: string,
): Promise<void> {
  for (const widget of node.widgets) {
    const look = lookOf(node, widget);
    const room = roomOf(widget);
    const ink = startInk(painter, widget, look);
    // The marks let a viewer replace just the text when the field is edited (PDF 1.7, 12.7.3.3).
    ink.operators.push(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Tx')]));
    const fit = fitOf(shown, room, look, painter.typeface, mark);
    if (fit.isWhole && shown.type === 'comb')
      await drawComb(ink, shown, room, look, fit.sizePt, painter.typeface);
    else await drawLines(ink, fit, shown.type, room, look, painter.typeface);
    ink.operators.push(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    setAppearance(painter, widget, finishInk(painter, ink, widget));
  }
}

function paddingOf({ borderPt, border }: Look, { widthPt }: Room): number {
  return Math.min(2 * Math.max(border === undefined ? 0.5 : 0, borderPt), widthPt / 8);
}

function fitOf(shown: ShownText, room: Room, look: Look, typeface: Typeface, mark: string): Fit {
  const isMultiline = shown.type === 'multiline';
  const paddingPt = paddingOf(look, room);
  const heightPt = isMultiline ? room.heightPt - 2 * paddingPt : room.heightPt;
  const chosen = isMultiline ? USUAL_SIZE_PT : Math.min(LARGEST_CHOSEN_SIZE_PT, room.heightPt * 0.7);
  const tallest = heightPt / (ASCENT + DESCENT);
  const sizePt = Math.min(Math.max(look.sizePt ?? chosen, SMALLEST_SIZE_PT), tallest);
  // Below the smallest size nothing fits, and the beginning is shown with the mark.
  if (shown.text === '') return { sizePt: SMALLEST_SIZE_PT, lines: [''], isWhole: true };
  if (shown.type === 'comb' && sizePt >= SMALLEST_SIZE_PT) {
    const fitting = combSize(shown, room, sizePt, typeface);
    if (fitting !== undefined) return { sizePt: fitting, lines: [shown.text], isWhole: true };
    return {
      ...fitValue(shown.text, { widthPt: 0, heightPt, isMultiline, sizePt }, typeface, mark),
      isWhole: false,
    };
  }
  return fitValue(
    shown.text,
    { widthPt: room.widthPt - 2 * paddingPt, heightPt, isMultiline, sizePt },
    typeface,
    mark,
  );
}

/** The size at which each character stands in its box. */
function combSize(
  { text, maxLength }: ShownText,
  { widthPt }: Room,
  startPt: number,
  typeface: Typeface,
): number | undefined {
  const boxPt = widthPt / (maxLength ?? 1);
  const widest = Math.max(...[...text].map((character) => widthOfLine(character, typeface, 1)));
  const sizePt = Math.min(startPt, boxPt / widest);
  if (sizePt >= SMALLEST_SIZE_PT) return sizePt;
  return widest * SMALLEST_SIZE_PT <= boxPt * COMB_REACH ? SMALLEST_SIZE_PT : undefined;
}

async function drawLines(
  ink: Ink,
  fit: Fit,
  type: ForeignFieldType,
  room: Room,
  look: Look,
  typeface: Typeface,
): Promise<void> {
  const paddingPt = paddingOf(look, room);
  for (const [index, line] of fit.lines.entries()) {
    const y =
      type === 'multiline'
        ? room.heightPt - paddingPt - (ASCENT + index * FIT_LEADING) * fit.sizePt
        : baselineOf(room, fit.sizePt);
    const free = room.widthPt - 2 * paddingPt - widthOfLine(line, typeface, fit.sizePt);
    const shift = { left: 0, centre: free / 2, right: free }[look.align];
    await ink.text(line, { x: paddingPt + shift, y }, { typeface, sizePt: fit.sizePt, grey: look.grey });
  }
}

async function drawComb(
  ink: Ink,
  { text, maxLength }: ShownText,
  room: Room,
  look: Look,
  sizePt: number,
  typeface: Typeface,
): Promise<void> {
  const characters = [...text];
  const count = maxLength ?? characters.length;
  const boxPt = room.widthPt / count;
  if (look.border !== undefined && look.borderPt > 0) {
    for (let box = 1; box < count; box += 1) {
      ink.line({ x: box * boxPt, y: 0 }, { x: box * boxPt, y: room.heightPt }, look.borderPt, 0.5);
    }
  }
  const free = count - characters.length;
  const first = { left: 0, centre: Math.floor(free / 2), right: free }[look.align];
  const y = baselineOf(room, sizePt);
  for (const [index, character] of characters.entries()) {
    const x = (first + index + 0.5) * boxPt - widthOfLine(character, typeface, sizePt) / 2;
    await ink.text(character, { x, y }, { typeface, sizePt, grey: look.grey });
  }
}

/** The baseline of a line in the middle of its box. */
function baselineOf({ heightPt }: Room, sizePt: number): number {
  return Math.max(0, (heightPt - (ASCENT + DESCENT) * sizePt) / 2) + DESCENT * sizePt;
}
