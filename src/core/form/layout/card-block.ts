/** The blocks of the card for the clerk: Russian left, Kazakh right, the gloss below. */
import type { FormLine } from '../form-text.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { numbered, SENTENCE_COLUMN } from './aid-block.ts';
import { COLUMN_GAP_PT, type BlockContext } from './context.ts';
import { shiftMarks, type Block, type Mark } from './mark.ts';
import {
  BOX_SIZE_PT,
  field,
  glossedLine,
  heightOfBlank,
  paragraph,
  ruleBelow,
  widthIn,
  type Part,
} from './part.ts';
import { beside, inRows, stack } from './stack.ts';

const ANSWER_GAP_PT = 6;
const ANSWER_PADDING_PT = 5;
/** Least width of a blank that stands right of the gloss. */
const LEAST_BLANK_PT = 200;

/** Numbered sentences in both languages, each with a blank for the answer where it asks for one. */
export function cardBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const { types, numbers, spacing } = context;
  const parts = lines.map((line) => numbered(types, line.key, numbers.get(line.key), cardRow(line, context)));
  return { ...stack(parts, spacing.rowGapPt), gapPt: [5, 10] };
}

function cardRow(line: FormLine, { types, wordingOf, spacing }: BlockContext): Part {
  const { indentPt, widthPt } = SENTENCE_COLUMN;
  const [ru, kk] = [line.ru, line.kk].map((text) => paragraph(types, line.key, 'body', text, widthPt));
  if (ru === undefined || kk === undefined) throw new Error('A card has two languages');
  const wording = wordingOf(line);
  const wholePt = CONTENT_WIDTH_PT - indentPt;
  const gloss =
    wording.gloss === undefined
      ? { heightPt: 0, marks: [] }
      : paragraph(types, line.key, 'gloss', wording.gloss, wholePt);
  const glossPt = wording.gloss === undefined ? -8 : widthIn(types, 'gloss', wording.gloss);
  const isTall = line.field === 'multiline';
  const isBesideGloss = !isTall && wholePt - glossPt - 8 >= LEAST_BLANK_PT;
  const heightPt = heightOfBlank(isTall ? spacing.multilineCount : 1) + (isTall ? 4 : 0);
  const xPt = isBesideGloss ? glossPt + 8 : 0;
  const blank: Part =
    line.field === undefined
      ? { heightPt: 0, marks: [] }
      : {
          heightPt: heightPt + 0.5,
          marks: [
            field(line.key, isTall ? 'multiline' : 'text', wording, {
              xPt,
              yPt: 0,
              widthPt: wholePt - xPt,
              heightPt,
            }),
            ruleBelow(xPt, heightPt, wholePt - xPt),
          ],
        };
  const low = isBesideGloss ? Math.max(0, blank.heightPt - gloss.heightPt - 1) : 0;
  const foot =
    isBesideGloss && line.field !== undefined
      ? beside({ heightPt: gloss.heightPt + low, marks: shiftMarks(gloss.marks, 0, low) }, blank, 0)
      : stack([gloss, blank], 0);
  const row = stack([beside(ru, kk, widthPt + COLUMN_GAP_PT), foot], 0.8);
  return { heightPt: row.heightPt, marks: shiftMarks(row.marks, indentPt, 0) };
}

/** Short answers to a sentence, each to be ticked, in one row. */
export function cardChoiceBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const widthPt = CONTENT_WIDTH_PT - SENTENCE_COLUMN.indentPt;
  const row = choiceRow(lines, widthPt, 0, context);
  return { heightPt: row.heightPt, marks: shiftMarks(row.marks, SENTENCE_COLUMN.indentPt, 0), gapPt: [3, 6] };
}

/** A heading and a row of large boxes that the clerk can point at. */
export function answersBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const { types, wordingOf } = context;
  const [heading, ...answers] = lines;
  if (heading === undefined) throw new Error('The answers have a heading');
  const { gloss } = wordingOf(heading);
  const both = { main: `${heading.ru.replace(/:$/, '')} · ${heading.kk}`, gloss };
  const head = glossedLine(types, heading.key, 'heading', both, CONTENT_WIDTH_PT);
  const row = choiceRow(answers, CONTENT_WIDTH_PT, ANSWER_PADDING_PT, context);
  return { ...stack([head, row], 3), gapPt: [6, 16], isAtFoot: true };
}

/** Check boxes in one row, each with its text in both languages and the gloss; framed where there is padding. */
function choiceRow(
  lines: readonly FormLine[],
  widthPt: number,
  paddingPt: number,
  { types, wordingOf }: BlockContext,
): Part {
  const cellPt = (widthPt - (lines.length - 1) * ANSWER_GAP_PT) / lines.length;
  const textXPt = BOX_SIZE_PT + 5;
  const cells = lines.map((line) => {
    const { main, gloss } = wordingOf(line);
    const textPt = cellPt - textXPt - 2 * paddingPt;
    const text = stack(
      [
        paragraph(types, line.key, 'body', line.ru, textPt),
        paragraph(types, line.key, 'body', line.kk, textPt),
        ...(gloss === undefined ? [] : [paragraph(types, line.key, 'gloss', gloss, textPt)]),
      ],
      0.5,
    );
    const box = { xPt: 0.25, yPt: 0.9, widthPt: BOX_SIZE_PT, heightPt: BOX_SIZE_PT };
    const marks: Mark[] = [
      { kind: 'frame', box, widthPt: 0.7, grey: 0.1, isDashed: false },
      { ...field(line.key, 'checkbox', { main, gloss }, box), sizePt: 0 },
      ...shiftMarks(text.marks, textXPt, 0),
    ];
    return { heightPt: text.heightPt + 2 * paddingPt, marks: shiftMarks(marks, paddingPt, paddingPt) };
  });
  const heightPt = Math.max(...cells.map((cell) => cell.heightPt));
  const framed = cells.map((cell): Part => {
    const box = { xPt: 0, yPt: 0, widthPt: cellPt, heightPt };
    const frame: Mark[] =
      paddingPt === 0 ? [] : [{ kind: 'frame', box, widthPt: 0.9, grey: 0, isDashed: false }];
    return { heightPt, marks: [...frame, ...cell.marks] };
  });
  const [row] = inRows(framed, lines.length, cellPt + ANSWER_GAP_PT);
  if (row === undefined) throw new Error('A row has boxes');
  return row;
}
