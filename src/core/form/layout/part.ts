/** Parts that blocks are made of: lines of text with their gloss, labelled blanks, check boxes. */
import type { Wording } from '../form-text.ts';
import { breakIntoLines } from '../line-breaks.ts';
import { toDrawable, widthOfLine, type Typeface } from '../typeface.ts';
import {
  TEXT_ROLES,
  VALUE_LEADING,
  VALUE_SIZE_PT,
  shiftMarks,
  type FieldMark,
  type Mark,
  type TextRole,
} from './mark.ts';

/** The typefaces a layout measures with. */
export interface Typefaces {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

/** Marks with the height they take; coordinates count from the part's top left corner. */
export interface Part {
  readonly heightPt: number;
  readonly marks: readonly Mark[];
}

/** Side of a check box. */
export const BOX_SIZE_PT = 9;
/** Baseline distance of text relative to its size. */
const LEADING = 1.15;
/** Height of the ascenders and depth of the descenders, relative to the size; Chinese needs the most. */
const ASCENT = 0.88;
const DESCENT = 0.22;
const HAIRLINE = { widthPt: 0.5, grey: 0.55 };
const GLOSS_RULE = { widthPt: 0.6, grey: 0.75 };
const GLOSS_INDENT_PT = 5;

/** Height of one line of a kind of text. */
export function lineHeightOf(role: TextRole): number {
  return TEXT_ROLES[role].sizePt * LEADING;
}

/** Width of a line of a kind of text. */
export function widthIn(types: Typefaces, role: TextRole, text: string): number {
  const { sizePt, isBold } = TEXT_ROLES[role];
  return widthOfLine(toDrawable(text), isBold ? types.bold : types.regular, sizePt);
}

/** A text broken into lines; `isCentred` centres each of them. */
export function paragraph(
  types: Typefaces,
  key: string,
  role: TextRole,
  text: string,
  widthPt: number,
  isCentred = false,
): Part {
  const { sizePt, isBold } = TEXT_ROLES[role];
  const lines = breakIntoLines(text, { typeface: isBold ? types.bold : types.regular, sizePt, widthPt });
  const stepPt = lineHeightOf(role);
  const marks = lines.map((line, index): Mark => {
    const lineWidthPt = widthIn(types, role, line);
    return {
      kind: 'text',
      key,
      role,
      text: line,
      baselinePt: index * stepPt + ASCENT * sizePt,
      box: {
        xPt: isCentred ? (widthPt - lineWidthPt) / 2 : 0,
        yPt: index * stepPt,
        widthPt: lineWidthPt,
        heightPt: (ASCENT + DESCENT) * sizePt,
      },
    };
  });
  return { heightPt: lines.length * stepPt, marks };
}

/** A text with its gloss below, indented after a thin upright rule. */
export function glossedParagraph(
  types: Typefaces,
  key: string,
  role: TextRole,
  wording: Wording,
  widthPt: number,
): Part {
  const main = paragraph(types, key, role, wording.main, widthPt);
  if (wording.gloss === undefined) return main;
  const gloss = paragraph(types, key, 'gloss', wording.gloss, widthPt - GLOSS_INDENT_PT);
  const topPt = main.heightPt + 0.8;
  return {
    heightPt: topPt + gloss.heightPt,
    marks: [
      ...main.marks,
      {
        kind: 'rule',
        box: { xPt: 0.5, yPt: topPt + 0.6, widthPt: 0, heightPt: gloss.heightPt - 1.2 },
        ...GLOSS_RULE,
      },
      ...shiftMarks(gloss.marks, GLOSS_INDENT_PT, topPt),
    ],
  };
}

/**
 * A heading or label with its gloss on the same line after a thin upright rule, or below where the
 * line is too short for both. Throws when it is too short for one of them.
 */
export function glossedLine(
  types: Typefaces,
  key: string,
  role: TextRole,
  wording: Wording,
  widthPt: number,
): Part & { widthPt: number } {
  const main = paragraph(types, key, role, wording.main, Infinity);
  const mainWidthPt = widthIn(types, role, wording.main);
  const glossTextPt = wording.gloss === undefined ? 0 : widthIn(types, 'gloss', wording.gloss);
  const widestPt = Math.max(mainWidthPt, glossTextPt === 0 ? 0 : GLOSS_INDENT_PT + glossTextPt);
  if (widestPt > widthPt)
    throw new Error(`${key} is ${String(Math.ceil(widestPt - widthPt))} pt too wide for its line`);
  const glossWidthPt = glossTextPt === 0 ? 0 : 2 * GLOSS_INDENT_PT + glossTextPt;
  if (mainWidthPt + glossWidthPt > widthPt)
    return { ...glossedParagraph(types, key, role, wording, widthPt), widthPt: widestPt };
  const heightPt = lineHeightOf(role);
  if (wording.gloss === undefined) return { heightPt, marks: main.marks, widthPt: mainWidthPt };
  const gloss = paragraph(types, key, 'gloss', wording.gloss, Infinity);
  // On one line the gloss stands on the baseline of the main text.
  const baselineShiftPt = ASCENT * (TEXT_ROLES[role].sizePt - TEXT_ROLES.gloss.sizePt);
  const ruleTopPt = ASCENT * TEXT_ROLES[role].sizePt - 6;
  return {
    heightPt,
    widthPt: mainWidthPt + glossWidthPt,
    marks: [
      ...main.marks,
      {
        kind: 'rule',
        box: { xPt: mainWidthPt + GLOSS_INDENT_PT, yPt: ruleTopPt, widthPt: 0, heightPt: 7.5 },
        ...GLOSS_RULE,
      },
      ...shiftMarks(gloss.marks, mainWidthPt + 2 * GLOSS_INDENT_PT, baselineShiftPt),
    ],
  };
}

/** A label with a ruled blank of one or more lines below it. */
export function labelledBlank(
  types: Typefaces,
  key: string,
  wording: Wording,
  widthPt: number,
  { lineCount = 1, isMultiline = lineCount > 1 }: { lineCount?: number; isMultiline?: boolean } = {},
): Part {
  const label = glossedLine(types, key, 'label', wording, widthPt);
  const blankPt = heightOfBlank(lineCount);
  const blank = field(key, isMultiline ? 'multiline' : 'text', wording, {
    xPt: 0,
    yPt: label.heightPt,
    widthPt,
    heightPt: blankPt,
  });
  const bottomPt = label.heightPt + blankPt;
  return { heightPt: bottomPt + 0.5, marks: [...label.marks, blank, ruleBelow(0, bottomPt, widthPt)] };
}

/** A label with a ruled blank to the right of it, on the same line. */
export function inlineBlank(types: Typefaces, key: string, wording: Wording, widthPt: number): Part {
  const label = glossedLine(types, key, 'body', wording, widthPt);
  const xPt = label.widthPt + 6;
  const blankPt = heightOfBlank(1);
  return {
    heightPt: blankPt + 0.5,
    marks: [
      ...shiftMarks(label.marks, 0, blankPt - label.heightPt),
      field(key, 'text', wording, { xPt, yPt: 0, widthPt: widthPt - xPt, heightPt: blankPt }),
      ruleBelow(xPt, blankPt, widthPt - xPt),
    ],
  };
}

/** An empty line for handwriting with its caption below. */
export function handLine(
  types: Typefaces,
  key: string,
  wording: Wording,
  widthPt: number,
  writingPt: number,
): Part {
  const caption = glossedLine(types, key, 'label', wording, widthPt);
  return {
    heightPt: writingPt + 1.5 + caption.heightPt,
    marks: [ruleBelow(0, writingPt, widthPt), ...shiftMarks(caption.marks, 0, writingPt + 1.5)],
  };
}

/** A check box with its text and gloss; `number` is printed between them. */
export function checkLine(
  types: Typefaces,
  key: string,
  wording: Wording,
  widthPt: number,
  number?: number,
): Part {
  const textXPt = BOX_SIZE_PT + (number === undefined ? 5 : 19);
  const text = glossedParagraph(types, key, 'body', wording, widthPt - textXPt);
  const boxMark = {
    xPt: 0.25,
    yPt: ASCENT * VALUE_SIZE_PT - 7.9,
    widthPt: BOX_SIZE_PT,
    heightPt: BOX_SIZE_PT,
  };
  const numberMarks =
    number === undefined ? [] : paragraph(types, key, 'body', `${String(number)}.`, 20).marks;
  return {
    heightPt: text.heightPt,
    marks: [
      { kind: 'frame', box: boxMark, widthPt: 0.7, grey: 0.1, isDashed: false },
      { ...field(key, 'checkbox', wording, boxMark), sizePt: 0 },
      ...shiftMarks(numberMarks, BOX_SIZE_PT + 5, 0),
      ...shiftMarks(text.marks, textXPt, 0),
    ],
  };
}

/** Height of a blank for a number of lines of values. */
export function heightOfBlank(lineCount: number): number {
  return lineCount * VALUE_SIZE_PT * VALUE_LEADING;
}

/** A field that becomes part of the PDF's form. */
export function field(
  key: string,
  kind: FieldMark['field'],
  wording: Wording,
  box: FieldMark['box'],
): FieldMark {
  const label = wording.gloss === undefined ? wording.main : `${wording.main} · ${wording.gloss}`;
  return { kind: 'field', key, field: kind, box, label, sizePt: VALUE_SIZE_PT, isRightAligned: false };
}

/** The hairline a blank stands on. */
export function ruleBelow(xPt: number, yPt: number, widthPt: number): Mark {
  return { kind: 'rule', box: { xPt, yPt, widthPt, heightPt: 0 }, ...HAIRLINE };
}
