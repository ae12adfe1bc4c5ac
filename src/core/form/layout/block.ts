/** The blocks of a form, one for each group of key prefixes, in the order of the page. */
import type { FormLine, Wording } from '../form-text.ts';
import { CONTENT_WIDTH_PT, millimetres } from '../geometry.ts';
import { shiftMarks, type Block, type Mark } from './mark.ts';
import {
  BOX_SIZE_PT,
  checkLine,
  glossedLine,
  glossedParagraph,
  handLine,
  inlineBlank,
  labelledBlank,
  paragraph,
  type Part,
  type Typefaces,
} from './part.ts';

/** What every block is made from. */
export interface BlockContext {
  readonly types: Typefaces;
  readonly wordingOf: (line: FormLine) => Wording;
  /** How generous blanks and gaps are. */
  readonly spacing: Spacing;
}

/** How generous a page is with its room. */
export interface Spacing {
  /** Between the rows of a block. */
  readonly rowGapPt: number;
  /** Lines of the blanks that run across both columns. */
  readonly multilineCount: number;
  /** Lines of the blank for the addressee's address, often filled in by hand. */
  readonly headerAddressCount: number;
  /** Lines of the other blanks for addresses. */
  readonly addressCount: number;
}

const COLUMN_GAP_PT = 16;
const COLUMN_PT = (CONTENT_WIDTH_PT - COLUMN_GAP_PT) / 2;
/** The left edge of the addressee's half, from the left margin. */
const HEADER_XPT = COLUMN_PT + COLUMN_GAP_PT;
/** Text of a numbered request begins here, after box and number. */
const REQUEST_INDENT_PT = BOX_SIZE_PT + 19;

/** Addressee and applicant, one below the other in the right half; the left half is the QR code's. */
export function headerBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const parts = lines.map((line) =>
    labelledBlank(context.types, line.key, context.wordingOf(line), COLUMN_PT, {
      lineCount: lineCountOf(line, context),
    }),
  );
  const column = stack(parts, context.spacing.rowGapPt);
  return { heightPt: column.heightPt, marks: shiftMarks(column.marks, HEADER_XPT, 0), gapPt: [0, 0] };
}

/** The form's title, centred, its gloss centred below. */
export function titleBlock(id: string, wording: Wording, { types }: BlockContext): Block {
  const main = paragraph(types, id, 'title', wording.main, CONTENT_WIDTH_PT, true);
  const gloss =
    wording.gloss === undefined ? [] : [paragraph(types, id, 'gloss', wording.gloss, CONTENT_WIDTH_PT, true)];
  return { ...stack([main, ...gloss], 0), gapPt: [7, 18] };
}

/** Labelled blanks in two columns; a multi-line one, and one left over, runs across both. */
export function gridBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const { types, wordingOf, spacing } = context;
  const rows: Part[] = [];
  for (let index = 0; index < lines.length;) {
    const [left, right] = [lines[index], lines[index + 1]];
    if (left === undefined) break;
    if (left.field === 'multiline') {
      rows.push(
        labelledBlank(types, left.key, wordingOf(left), CONTENT_WIDTH_PT, {
          lineCount: spacing.multilineCount,
          isMultiline: true,
        }),
      );
      index += 1;
    } else if (right === undefined || right.field === 'multiline') {
      rows.push(labelledBlank(types, left.key, wordingOf(left), CONTENT_WIDTH_PT));
      index += 1;
    } else {
      const lineCount = Math.max(lineCountOf(left, context), lineCountOf(right, context));
      const cell = (line: FormLine) =>
        labelledBlank(types, line.key, wordingOf(line), COLUMN_PT, {
          lineCount,
          isMultiline: lineCountOf(line, context) > 1,
        });
      rows.push(beside(cell(left), cell(right), HEADER_XPT));
      index += 2;
    }
  }
  return { ...stack(rows, spacing.rowGapPt), gapPt: [6, 14] };
}

/** The heading «Прошу:» and the numbered requests with their check boxes; numbers follow the file. */
export function requestsBlock(
  lines: readonly FormLine[],
  { types, wordingOf, spacing }: BlockContext,
): Block {
  let number = 0;
  const parts = lines.map((line): Part => {
    if (line.field === undefined)
      return glossedLine(types, line.key, 'heading', wordingOf(line), CONTENT_WIDTH_PT);
    if (line.field === 'checkbox') {
      number += 1;
      return checkLine(types, line.key, wordingOf(line), CONTENT_WIDTH_PT, number);
    }
    const blank = labelledBlank(types, line.key, wordingOf(line), CONTENT_WIDTH_PT - REQUEST_INDENT_PT);
    return { ...blank, marks: shiftMarks(blank.marks, REQUEST_INDENT_PT, 0) };
  });
  return { ...stack(parts, spacing.rowGapPt), gapPt: [6, 14] };
}

/** The heading «Приложения:» and what can be enclosed, in two columns. */
export function attachmentsBlock(
  lines: readonly FormLine[],
  { types, wordingOf, spacing }: BlockContext,
): Block {
  const headings = lines.filter((line) => line.field === undefined);
  const items = lines.filter((line) => line.field !== undefined);
  const rows: Part[] = headings.map((line) =>
    glossedLine(types, line.key, 'heading', wordingOf(line), CONTENT_WIDTH_PT),
  );
  const part = (line: FormLine): Part =>
    line.field === 'checkbox'
      ? checkLine(types, line.key, wordingOf(line), COLUMN_PT)
      : inlineBlank(types, line.key, wordingOf(line), COLUMN_PT);
  for (let index = 0; index < items.length; index += 2) {
    const [left, right] = [items[index], items[index + 1]];
    if (left !== undefined)
      rows.push(right === undefined ? part(left) : beside(part(left), part(right), HEADER_XPT));
  }
  return { ...stack(rows, spacing.rowGapPt), gapPt: [6, 14] };
}

/** Fixed sentences, each with its gloss below. */
export function sentencesBlock(
  lines: readonly FormLine[],
  { types, wordingOf, spacing }: BlockContext,
): Block {
  const parts = lines.map((line) =>
    glossedParagraph(types, line.key, 'body', wordingOf(line), CONTENT_WIDTH_PT),
  );
  return { ...stack(parts, spacing.rowGapPt), gapPt: [6, 14] };
}

/** Date at the left, a line for the handwritten signature at the right. */
export function signatureBlock(lines: readonly FormLine[], { types, wordingOf }: BlockContext): Block {
  const [date, signature] = [
    lines.find(({ field }) => field === 'date'),
    lines.find(({ field }) => field === 'signature'),
  ];
  if (date === undefined || signature === undefined)
    throw new Error('A form is signed with a date and a signature');
  const left = inlineBlank(types, date.key, wordingOf(date), COLUMN_PT * 0.7);
  const label = glossedLine(types, signature.key, 'body', wordingOf(signature), COLUMN_PT);
  const linePt = label.widthPt + 6;
  const right: Part = {
    heightPt: left.heightPt,
    marks: [
      ...shiftMarks(label.marks, 0, left.heightPt - 0.5 - label.heightPt),
      ...handLineMarks(linePt, left.heightPt - 0.5, COLUMN_PT - linePt),
    ],
  };
  // Room above the line, because a signature is taller than a line of print.
  const row = beside(left, right, HEADER_XPT);
  return { heightPt: row.heightPt + 8, marks: shiftMarks(row.marks, 0, 8), gapPt: [3, 14] };
}

/** The framed box for the operator's employee: lines for the hand at the left, room for the stamp at the right. */
export function clerkBlock(lines: readonly FormLine[], { types, wordingOf }: BlockContext): Block {
  const paddingPt = 5;
  const stampPt = { widthPt: millimetres(46), heightPt: millimetres(20.5) };
  const [heading, ...rest] = lines;
  const stamp = rest.find(({ key }) => key.endsWith('.stamp'));
  if (heading === undefined || stamp === undefined)
    throw new Error('The clerk needs a heading and a place for the stamp');
  const head = glossedLine(
    types,
    heading.key,
    'heading',
    wordingOf(heading),
    CONTENT_WIDTH_PT - 2 * paddingPt,
  );
  const widthPt = CONTENT_WIDTH_PT - stampPt.widthPt - 3 * paddingPt;
  const cellPt = (widthPt - COLUMN_GAP_PT) / 2;
  const cells = rest
    .filter((line) => line !== stamp)
    .map((line) => handLine(types, line.key, wordingOf(line), cellPt, 15));
  const rows: Part[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const [left, right] = [cells[index], cells[index + 1]];
    if (left !== undefined)
      rows.push(right === undefined ? left : beside(left, right, cellPt + COLUMN_GAP_PT));
  }
  const left = stack([head, ...rows], 2);
  const stampLabel = glossedLine(types, stamp.key, 'label', wordingOf(stamp), stampPt.widthPt);
  const stampXPt = CONTENT_WIDTH_PT - paddingPt - stampPt.widthPt;
  const insidePt = Math.max(left.heightPt, stampPt.heightPt + stampLabel.heightPt + 1);
  const box = { xPt: 0, yPt: 0, widthPt: CONTENT_WIDTH_PT, heightPt: insidePt + 2 * paddingPt - 2 };
  const marks: Mark[] = [
    { kind: 'frame', box, widthPt: 0.9, grey: 0, isDashed: false },
    ...shiftMarks(left.marks, paddingPt, paddingPt),
    ...shiftMarks(stampLabel.marks, stampXPt, paddingPt),
    {
      kind: 'frame',
      box: { xPt: stampXPt, yPt: paddingPt + stampLabel.heightPt + 1, ...stampPt },
      widthPt: 0.5,
      grey: 0.55,
      isDashed: true,
    },
  ];
  return { heightPt: box.heightPt, marks, gapPt: [7, 40] };
}

/** The addressee needs two lines for its legal form and brand; an address often does. */
function lineCountOf({ key }: FormLine, { spacing }: BlockContext): number {
  if (key === 'to.operator') return 2;
  if (key === 'to.address') return spacing.headerAddressCount;
  return key.endsWith('.address') ? spacing.addressCount : 1;
}

function handLineMarks(xPt: number, yPt: number, widthPt: number): readonly Mark[] {
  return [{ kind: 'rule', box: { xPt, yPt, widthPt, heightPt: 0 }, widthPt: 0.7, grey: 0.1 }];
}

function stack(parts: readonly Part[], gapPt: number): Part {
  let yPt = 0;
  const marks = parts.flatMap((part, index) => {
    if (index > 0) yPt += gapPt;
    const shifted = shiftMarks(part.marks, 0, yPt);
    yPt += part.heightPt;
    return shifted;
  });
  return { heightPt: yPt, marks };
}

function beside(left: Part, right: Part, rightXPt: number): Part {
  return {
    heightPt: Math.max(left.heightPt, right.heightPt),
    marks: [...left.marks, ...shiftMarks(right.marks, rightXPt, 0)],
  };
}
