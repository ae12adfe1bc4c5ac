/** Blocks of short check boxes, sentences and blanks, as a reminder's outcome or the slip's findings need. */
import type { FormLine } from '../form-text.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { multilineBlank } from './block.ts';
import { COLUMN_GAP_PT, type BlockContext } from './context.ts';
import type { Block } from './mark.ts';
import {
  BOX_SIZE_PT,
  checkLine,
  field,
  glossedLine,
  glossedParagraph,
  heightOfBlank,
  ruleBelow,
  widthIn,
  type Part,
} from './part.ts';
import { inRows, stack } from './stack.ts';

/** Most check boxes in a row. */
const MOST_IN_A_ROW = 5;
/** Least width of a blank that stands right of its label. */
const LEAST_BLANK_PT = 130;
/** Space between a check box and its text, and what the gloss is indented by. */
const BEFORE_TEXT_PT = BOX_SIZE_PT + 5;
const GLOSS_INDENT_PT = 5;

/**
 * Lines in the order of the file: headings, sentences, blanks, and runs of check boxes in as many
 * columns as their texts leave room for.
 */
export function choiceBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const { types, wordingOf, spacing } = context;
  const parts: Part[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const next = lines.findIndex(({ field: kind }, at) => at > index && kind !== 'checkbox');
    const end = line.field === 'checkbox' ? (next === -1 ? lines.length : next) : index + 1;
    if (line.field === 'checkbox') parts.push(...checkRows(lines.slice(index, end), context));
    else if (line.field === 'multiline') parts.push(multilineBlank(line, context));
    else if (line.field !== undefined) parts.push(blankBeside(line, context));
    else if (line.key.includes('.'))
      parts.push(glossedParagraph(types, line.key, 'body', wordingOf(line), CONTENT_WIDTH_PT));
    else parts.push(glossedLine(types, line.key, 'heading', wordingOf(line), CONTENT_WIDTH_PT));
    index = end;
  }
  return { ...stack(parts, spacing.rowGapPt), gapPt: [6, 14] };
}

/** Three to five in a row where each fits on one line; else two, which may wrap. */
function checkRows(lines: readonly FormLine[], context: BlockContext): readonly Part[] {
  const { types, wordingOf } = context;
  const widest = Math.max(
    ...lines.map((line) => {
      const { main, gloss } = wordingOf(line);
      const glossPt = gloss === undefined ? 0 : GLOSS_INDENT_PT + widthIn(types, 'gloss', gloss);
      return BEFORE_TEXT_PT + Math.max(widthIn(types, 'body', main), glossPt);
    }),
  );
  const fitting = Math.floor((CONTENT_WIDTH_PT + COLUMN_GAP_PT) / (widest + COLUMN_GAP_PT));
  const count = Math.min(lines.length, MOST_IN_A_ROW, Math.max(2, fitting));
  const widthPt = (CONTENT_WIDTH_PT - (count - 1) * COLUMN_GAP_PT) / count;
  const cells = lines.map((line) => checkLine(types, line.key, wordingOf(line), widthPt));
  return inRows(cells, count, widthPt + COLUMN_GAP_PT);
}

/** A label that may wrap, its gloss below, and a blank for the hand right of it. */
function blankBeside(line: FormLine, { types, wordingOf }: BlockContext): Part {
  const wording = wordingOf(line);
  const glossPt = wording.gloss === undefined ? 0 : GLOSS_INDENT_PT + widthIn(types, 'gloss', wording.gloss);
  const wishPt = Math.max(widthIn(types, 'body', wording.main), glossPt) + 1;
  const labelPt = Math.min(wishPt, CONTENT_WIDTH_PT - LEAST_BLANK_PT);
  const label = glossedParagraph(types, line.key, 'body', wording, labelPt);
  const xPt = labelPt + 6;
  const box = { xPt, yPt: 0, widthPt: CONTENT_WIDTH_PT - xPt, heightPt: heightOfBlank(1) };
  return {
    heightPt: Math.max(label.heightPt, box.heightPt + 0.5),
    marks: [...label.marks, field(line.key, 'text', wording, box), ruleBelow(xPt, box.heightPt, box.widthPt)],
  };
}
