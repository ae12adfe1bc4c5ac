/** The blocks of the traveller's aids: heads, checklists, and the sentences of the call script. */
import type { FormLine, Wording } from '../form-text.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { COLUMN_GAP_PT, COLUMN_PT, RIGHT_COLUMN_XPT, type BlockContext } from './context.ts';
import { shiftMarks, type Block } from './mark.ts';
import {
  checkLine,
  field,
  glossedLine,
  heightOfBlank,
  labelledBlank,
  paragraph,
  ruleBelow,
  widthIn,
  type Part,
} from './part.ts';
import { beside, stack } from './stack.ts';

/** Text of a sentence begins here, after its number. */
const SENTENCE_INDENT_PT = 19;
/** Least width of a blank that stands on the sentence's own line. */
const LEAST_BLANK_PT = 60;

/** The title, and blanks below it, in the right half beside the QR code. */
export function aidHeadBlock(
  id: string,
  titles: readonly Wording[],
  lines: readonly FormLine[],
  { types, wordingOf, spacing }: BlockContext,
): Block {
  const title = titles.flatMap(({ main, gloss }) => [
    paragraph(types, id, 'title', main, COLUMN_PT),
    ...(gloss === undefined ? [] : [paragraph(types, id, 'gloss', gloss, COLUMN_PT)]),
  ]);
  const blanks = lines.map((line) => labelledBlank(types, line.key, wordingOf(line), COLUMN_PT));
  const column = stack([stack(title, 1), ...blanks], spacing.rowGapPt + 3);
  return { heightPt: column.heightPt, marks: shiftMarks(column.marks, RIGHT_COLUMN_XPT, 0), gapPt: [0, 0] };
}

/** A heading and things to tick off, one on a line. */
export function checklistBlock(
  lines: readonly FormLine[],
  { types, wordingOf, spacing }: BlockContext,
): Block {
  const parts = lines.map((line) =>
    line.field === 'checkbox'
      ? checkLine(types, line.key, wordingOf(line), CONTENT_WIDTH_PT)
      : glossedLine(types, line.key, 'heading', wordingOf(line), CONTENT_WIDTH_PT),
  );
  return { ...stack(parts, spacing.rowGapPt), gapPt: [6, 14] };
}

/** Sentences of a call: to say at the left with how they sound, what they mean at the right. */
export function scriptBlock(lines: readonly FormLine[], context: BlockContext): Block {
  const { types, wordingOf, spacing, numbers } = context;
  const isNumbered = lines.some(({ key }) => numbers.has(key));
  const parts = lines.map((line): Part => {
    const wording = wordingOf(line);
    if (!line.key.includes('.')) return glossedLine(types, line.key, 'heading', wording, CONTENT_WIDTH_PT);
    const indentPt = isNumbered ? SENTENCE_INDENT_PT : 0;
    const sentence = spokenPart(
      line,
      (wording.gloss === undefined ? CONTENT_WIDTH_PT : COLUMN_PT) - indentPt,
      context,
    );
    const left = { ...sentence, marks: shiftMarks(sentence.marks, indentPt, 0) };
    const right =
      wording.gloss === undefined
        ? { heightPt: 0, marks: [] }
        : paragraph(types, line.key, 'body', wording.gloss, COLUMN_PT);
    return numbered(types, line.key, numbers.get(line.key), beside(left, right, RIGHT_COLUMN_XPT));
  });
  return { ...stack(parts, spacing.rowGapPt), gapPt: [5, 12] };
}

/** One line to read from, such as the digits: across the page, how it sounds and what it means below. */
export function readAloudBlock(
  lines: readonly FormLine[],
  { types, wordingOf, soundOf, spacing }: BlockContext,
): Block {
  const parts = lines.flatMap((line) => {
    const { main, gloss } = wordingOf(line);
    const sound = soundOf(line);
    return [
      paragraph(types, line.key, 'body', main, CONTENT_WIDTH_PT),
      ...(sound === undefined ? [] : [paragraph(types, line.key, 'label', sound, CONTENT_WIDTH_PT)]),
      ...(gloss === undefined ? [] : [paragraph(types, line.key, 'gloss', gloss, CONTENT_WIDTH_PT)]),
    ];
  });
  return { ...stack(parts, Math.min(1, spacing.rowGapPt)), gapPt: [5, 12] };
}

/** Puts a sentence's number before a part that leaves room for it. */
export function numbered(
  types: BlockContext['types'],
  key: string,
  number: number | undefined,
  part: Part,
): Part {
  if (number === undefined) return part;
  const mark = paragraph(types, key, 'body', `${String(number)}.`, SENTENCE_INDENT_PT);
  return { heightPt: part.heightPt, marks: [...mark.marks, ...part.marks] };
}

/** A sentence with how it sounds below; a blank, where it has one, on its own line. */
function spokenPart(line: FormLine, widthPt: number, { types, wordingOf, soundOf }: BlockContext): Part {
  const wording = wordingOf(line);
  const sound = soundOf(line);
  const sounds = sound === undefined ? [] : [paragraph(types, line.key, 'label', sound, widthPt)];
  const text = paragraph(types, line.key, 'body', wording.main, widthPt);
  if (line.field === undefined) return stack([text, ...sounds], 0.5);
  const xPt = widthIn(types, 'body', wording.main) + 6;
  if (widthPt - xPt < LEAST_BLANK_PT) throw new Error(`${line.key} leaves no room for its blank`);
  const box = { xPt, yPt: 0, widthPt: widthPt - xPt, heightPt: heightOfBlank(1) };
  const marks = [
    ...text.marks,
    field(line.key, 'text', wording, box),
    ruleBelow(xPt, box.heightPt, box.widthPt),
  ];
  return stack([{ heightPt: box.heightPt + 0.5, marks }, ...sounds], 0.5);
}

/** Where the text of a sentence begins, and how wide it is in one of two columns. */
export const SENTENCE_COLUMN = {
  indentPt: SENTENCE_INDENT_PT,
  widthPt: (CONTENT_WIDTH_PT - SENTENCE_INDENT_PT - COLUMN_GAP_PT) / 2,
};
