/** The blocks that most forms share: head, title, labelled blanks, requests, attachments. */
import type { FormLine, Wording } from '../form-text.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { COLUMN_PT, RIGHT_COLUMN_XPT, type BlockContext } from './context.ts';
import { shiftMarks, type Block } from './mark.ts';
import {
  BOX_SIZE_PT,
  checkLine,
  glossedLine,
  inlineBlank,
  labelledBlank,
  paragraph,
  type Part,
} from './part.ts';
import { beside, inTwoColumns, stack } from './stack.ts';

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
  return { heightPt: column.heightPt, marks: shiftMarks(column.marks, RIGHT_COLUMN_XPT, 0), gapPt: [0, 0] };
}

/** The form's title, centred, its gloss centred below; then its basis in law, smaller, where it names one. */
export function titleBlock(
  id: string,
  wording: Wording,
  basis: FormLine | undefined,
  { types, wordingOf, spacing }: BlockContext,
): Block {
  const centred = (key: string, role: 'title' | 'body' | 'gloss', text: string | undefined): Part[] =>
    text === undefined ? [] : [paragraph(types, key, role, text, CONTENT_WIDTH_PT, true)];
  const title = [...centred(id, 'title', wording.main), ...centred(id, 'gloss', wording.gloss)];
  if (basis === undefined) return { ...stack(title, 0), gapPt: [7, 18] };
  const { main, gloss } = wordingOf(basis);
  const lines = [...centred(basis.key, 'body', main), ...centred(basis.key, 'gloss', gloss)];
  return { ...stack([stack(title, 0), stack(lines, 0)], spacing.rowGapPt), gapPt: [7, 18] };
}

/** Labelled blanks in two columns; a multi-line one, and one left over, runs across both. */
export function gridBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const { types, wordingOf, spacing } = context;
  const rows: Part[] = [];
  for (let index = 0; index < lines.length;) {
    const [left, right] = [lines[index], lines[index + 1]];
    if (left === undefined) break;
    if (left.field === 'multiline') {
      rows.push(multilineBlank(left, context));
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
      const [leftCell, rightCell] = [cell(left), cell(right)];
      const heightPt = Math.max(leftCell.heightPt, rightCell.heightPt);
      rows.push(beside(lowered(leftCell, heightPt), lowered(rightCell, heightPt), RIGHT_COLUMN_XPT));
      index += 2;
    }
  }
  return { ...stack(rows, spacing.rowGapPt), gapPt: [6, 14] };
}

/** A part moved down to the foot of a row, so that blanks stand on one line whatever their labels need. */
function lowered({ heightPt, marks }: Part, rowPt: number): Part {
  return { heightPt: rowPt, marks: shiftMarks(marks, 0, rowPt - heightPt) };
}

/** A blank of several lines across both columns, its label above. */
export function multilineBlank(line: FormLine, { types, wordingOf, spacing }: BlockContext): Part {
  return labelledBlank(types, line.key, wordingOf(line), CONTENT_WIDTH_PT, {
    lineCount: spacing.multilineCount,
    isMultiline: true,
  });
}

/** The heading «Прошу:» and the numbered requests with their check boxes; numbers follow the file. */
export function requestsBlock(
  lines: readonly FormLine[],
  { types, wordingOf, numbers, spacing }: BlockContext,
): Block {
  const parts = lines.map((line): Part => {
    if (line.field === undefined)
      return glossedLine(types, line.key, 'heading', wordingOf(line), CONTENT_WIDTH_PT);
    if (line.field === 'checkbox')
      return checkLine(types, line.key, wordingOf(line), CONTENT_WIDTH_PT, numbers.get(line.key));
    const widthPt = CONTENT_WIDTH_PT - REQUEST_INDENT_PT;
    const blank =
      line.field === 'date'
        ? inlineBlank(types, line.key, wordingOf(line), widthPt)
        : labelledBlank(types, line.key, wordingOf(line), widthPt);
    return { ...blank, marks: shiftMarks(blank.marks, REQUEST_INDENT_PT, 0) };
  });
  return { ...stack(parts, spacing.rowGapPt), gapPt: [6, 14] };
}

/** The heading «Приложения:» and what can be enclosed, in two columns. */
export function attachmentsBlock(
  lines: readonly FormLine[],
  { types, wordingOf, spacing }: BlockContext,
): Block {
  const headings = lines
    .filter((line) => line.field === undefined)
    .map((line) => glossedLine(types, line.key, 'heading', wordingOf(line), CONTENT_WIDTH_PT));
  const items = lines
    .filter((line) => line.field !== undefined)
    .map((line) =>
      line.field === 'checkbox'
        ? checkLine(types, line.key, wordingOf(line), COLUMN_PT)
        : inlineBlank(types, line.key, wordingOf(line), COLUMN_PT),
    );
  return { ...stack([...headings, ...inTwoColumns(items)], spacing.rowGapPt), gapPt: [6, 14] };
}

/** The addressee needs two lines, for its legal form and brand or its full name by hand; an address often does. */
function lineCountOf({ key }: FormLine, { spacing }: BlockContext): number {
  if (key === 'to.operator' || key === 'to.authority' || key === 'from.operator') return 2;
  if (key === 'to.address' || key === 'from.office') return spacing.headerAddressCount;
  return key.endsWith('.address') ? spacing.addressCount : 1;
}
