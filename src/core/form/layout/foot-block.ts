/** The blocks at the foot of a form: signatures, a notary's area, the clerk's box, notices. */
import type { FormLine } from '../form-text.ts';
import { CONTENT_WIDTH_PT, millimetres } from '../geometry.ts';
import { COLUMN_GAP_PT, COLUMN_PT, RIGHT_COLUMN_XPT, type BlockContext } from './context.ts';
import { SIGNATURE_PLACE, shiftMarks, type Block, type FrameMark, type Mark } from './mark.ts';
import { field, glossedLine, handLine, inlineBlank, paragraph, type Part } from './part.ts';
import { beside, inRows, stack } from './stack.ts';

/** Space between a frame and what stands in it. */
const PADDING_PT = 5;
/** A mark of receipt needs less room than the seal on a paper that the office itself issues. */
const STAMP_WIDTH_PT = millimetres(46);
const RECEIPT_STAMP_HEIGHT_PT = millimetres(20.5);
const ISSUER_STAMP_HEIGHT_PT = millimetres(30.5);
/** Least length of a line to sign on. */
const LEAST_SIGNATURE_PT = 120;
/** The line that the applicant signs; its place is kept for a signature given before. */
const APPLICANT_KEY = 'sign.signature';
/** Room above the line to sign on, because a signature is taller than a line of print. */
const ABOVE_PT = 8;
/** How far a signature may reach below its line. */
const BELOW_PT = 4;
/** Lines that a clerk fills in when the office itself issues the paper, at least. */
const ISSUER_LINES = 5;
/** Room for a notary's or a consulate's entry. */
const NOTARY_HEIGHT_PT = millimetres(26);

/** One row for the hand: a date at the left, a signature at the right; or two signatures; or one across. */
export function signatureBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const [first, second, ...more] = lines;
  if (first === undefined || more.length > 0 || lines.every(({ field }) => field !== 'signature'))
    throw new Error('A form has one or two lines to sign, one of them with a signature');
  const row =
    second === undefined ? signingLine(first, CONTENT_WIDTH_PT, context) : signingRow(first, second, context);
  return { heightPt: row.heightPt + ABOVE_PT, marks: shiftMarks(row.marks, 0, ABOVE_PT), gapPt: [3, 14] };
}

/** Labels before their lines; below them where a line would be too short to sign on. */
function signingRow(first: FormLine, second: FormLine, context: BlockContext): Part {
  const { types, wordingOf } = context;
  const isCramped = [first, second].some((line) => {
    const label = glossedLine(types, line.key, 'body', wordingOf(line), COLUMN_PT);
    return line.field === 'signature' && COLUMN_PT - label.widthPt < LEAST_SIGNATURE_PT;
  });
  const cellOf = (line: FormLine) => (isCramped ? crampedCell(line, context) : signingCell(line, context));
  return beside(cellOf(first), cellOf(second), RIGHT_COLUMN_XPT);
}

function crampedCell(line: FormLine, { types, wordingOf }: BlockContext): Part {
  const writingPt = 14;
  const cell = handLine(types, line.key, wordingOf(line), COLUMN_PT, writingPt);
  // The caption is below the line, so a signature ends there.
  const place = signaturePlace(line, { xPt: 0, yPt: writingPt, widthPt: COLUMN_PT, heightPt: 0 }, 0);
  return { ...cell, marks: [...cell.marks, ...place] };
}

function signingCell(line: FormLine, context: BlockContext): Part {
  return line.field === 'date'
    ? inlineBlank(context.types, line.key, context.wordingOf(line), COLUMN_PT * 0.7)
    : signingLine(line, COLUMN_PT, context);
}

function signingLine(line: FormLine, widthPt: number, { types, wordingOf }: BlockContext): Part {
  const label = glossedLine(types, line.key, 'body', wordingOf(line), widthPt);
  // As high as a blank, so that a date beside it stands on the same line.
  const heightPt = 12.5;
  const xPt = label.widthPt + 6;
  const box = { xPt, yPt: heightPt - 0.5, widthPt: widthPt - xPt, heightPt: 0 };
  return {
    heightPt,
    marks: [
      ...shiftMarks(label.marks, 0, heightPt - 0.5 - label.heightPt),
      { kind: 'rule', box, widthPt: 0.7, grey: 0.1 },
      ...signaturePlace(line, box, BELOW_PT),
    ],
  };
}

/** The place of the applicant's signature around its line; other people sign by hand. */
function signaturePlace({ key }: FormLine, line: FrameMark['box'], belowPt: number): readonly Mark[] {
  if (key !== APPLICANT_KEY) return [];
  const box = { ...line, yPt: -ABOVE_PT, heightPt: ABOVE_PT + line.yPt + belowPt };
  return [field(SIGNATURE_PLACE, 'text', { main: SIGNATURE_PLACE, gloss: undefined }, box)];
}

/** A framed area for a notary or a consulate, its label inside. */
export function notarialBlock(lines: readonly FormLine[], { types, wordingOf }: BlockContext): Block {
  const labels = lines.map((line) =>
    glossedLine(types, line.key, 'label', wordingOf(line), CONTENT_WIDTH_PT - 2 * PADDING_PT),
  );
  const label = stack(labels, 0);
  const box = { xPt: 0, yPt: 0, widthPt: CONTENT_WIDTH_PT, heightPt: NOTARY_HEIGHT_PT };
  const marks = [frameOf(box, 0.5, 0.55, true), ...shiftMarks(label.marks, PADDING_PT, 3)];
  return { heightPt: NOTARY_HEIGHT_PT, marks, gapPt: [6, 14] };
}

/** The framed box for the operator's employee: lines for the hand at the left, room for the stamp at the right. */
export function clerkBlock(lines: readonly FormLine[], { types, wordingOf }: BlockContext): Block {
  const [heading, ...rest] = lines;
  const stamp = rest.find(({ key }) => key.endsWith('.stamp'));
  if (heading === undefined || stamp === undefined)
    throw new Error('The clerk needs a heading and a place for the stamp');
  const byHand = rest.filter((line) => line !== stamp);
  const stampHeightPt = byHand.length < ISSUER_LINES ? RECEIPT_STAMP_HEIGHT_PT : ISSUER_STAMP_HEIGHT_PT;
  const headPt = CONTENT_WIDTH_PT - 2 * PADDING_PT;
  const head = glossedLine(types, heading.key, 'heading', wordingOf(heading), headPt);
  const widthPt = CONTENT_WIDTH_PT - STAMP_WIDTH_PT - 3 * PADDING_PT;
  const cellPt = (widthPt - COLUMN_GAP_PT) / 2;
  const cells = byHand.map((line) => handLine(types, line.key, wordingOf(line), cellPt, 15));
  const left = stack([head, ...inRows(cells, 2, cellPt + COLUMN_GAP_PT)], 2);
  const stampLabel = glossedLine(types, stamp.key, 'label', wordingOf(stamp), STAMP_WIDTH_PT);
  const stampXPt = CONTENT_WIDTH_PT - PADDING_PT - STAMP_WIDTH_PT;
  const insidePt = Math.max(left.heightPt, stampHeightPt + stampLabel.heightPt + 1);
  const box = { xPt: 0, yPt: 0, widthPt: CONTENT_WIDTH_PT, heightPt: insidePt + 2 * PADDING_PT - 2 };
  const stampBox = {
    xPt: stampXPt,
    yPt: PADDING_PT + stampLabel.heightPt + 1,
    widthPt: STAMP_WIDTH_PT,
    heightPt: stampHeightPt,
  };
  const marks: Mark[] = [
    frameOf(box, 0.9, 0, false),
    ...shiftMarks(left.marks, PADDING_PT, PADDING_PT),
    ...shiftMarks(stampLabel.marks, stampXPt, PADDING_PT),
    frameOf(stampBox, 0.5, 0.55, true),
  ];
  return { heightPt: box.heightPt, marks, gapPt: [7, 40], isAtFoot: true };
}

/** Advice for the traveller, as small as the gloss. */
export function noticeBlock(lines: readonly FormLine[], { types, wordingOf }: BlockContext): Block {
  const parts = lines.map((line) => {
    const { main, gloss } = wordingOf(line);
    const texts = gloss === undefined ? [main] : [main, gloss];
    return stack(
      texts.map((text) => paragraph(types, line.key, 'gloss', text, CONTENT_WIDTH_PT)),
      0,
    );
  });
  return { ...stack(parts, 2), gapPt: [5, 12], isAtFoot: true };
}

function frameOf(box: FrameMark['box'], widthPt: number, grey: number, isDashed: boolean): FrameMark {
  return { kind: 'frame', box, widthPt, grey, isDashed };
}
