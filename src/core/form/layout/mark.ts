/** What a layout consists of: texts, rules, frames and fields, each in a box on the page. */
import { shiftBox, type Box } from '../geometry.ts';

/** What a text is for; decides its size, weight and shade. */
export type TextRole = 'title' | 'heading' | 'body' | 'label' | 'gloss';

/** Size in points, weight, and shade (0 black, 1 white) of each kind of text. */
export const TEXT_ROLES: Readonly<Record<TextRole, { sizePt: number; isBold: boolean; grey: number }>> = {
  title: { sizePt: 13, isBold: true, grey: 0 },
  heading: { sizePt: 10, isBold: true, grey: 0 },
  body: { sizePt: 10, isBold: false, grey: 0 },
  label: { sizePt: 8, isBold: false, grey: 0.2 },
  gloss: { sizePt: 7.5, isBold: false, grey: 0.42 },
};

/** Size of values until they must shrink. */
export const VALUE_SIZE_PT = 10;
/** Distance between the baselines of a value's lines, relative to its size. */
export const VALUE_LEADING = 1.2;

/** One line of printed text. */
export interface TextMark {
  readonly kind: 'text';
  /** Key of the line it belongs to; the form's id for the title. */
  readonly key: string;
  readonly role: TextRole;
  readonly text: string;
  /** From the top of the ascenders to the bottom of the descenders. */
  readonly box: Box;
  /** From the top of the page (or of its block) to the baseline. */
  readonly baselinePt: number;
}

/** A straight line; horizontal or vertical, so its box has no width or no height. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly box: Box;
  readonly widthPt: number;
  readonly grey: number;
}

/** The outline of a box. */
export interface FrameMark {
  readonly kind: 'frame';
  readonly box: Box;
  readonly widthPt: number;
  readonly grey: number;
  readonly isDashed: boolean;
}

/** A blank to be filled in, which becomes a field of the PDF. */
export interface FieldMark {
  readonly kind: 'field';
  readonly key: string;
  readonly field: 'text' | 'multiline' | 'checkbox';
  readonly box: Box;
  /** Read out by screen readers and printed on addendum pages: label and gloss. */
  readonly label: string;
  readonly sizePt: number;
  readonly isRightAligned: boolean;
}

/** Something on the page. */
export type Mark = TextMark | RuleMark | FrameMark | FieldMark;

/** Marks that move together; their coordinates count from the block's top left corner. */
export interface Block {
  readonly heightPt: number;
  readonly marks: readonly Mark[];
  /** Space above: at least, and at most when the page has room. */
  readonly gapPt: readonly [number, number];
  /** Stands at the foot of the page, with all blocks after it; room that is left over lies above. */
  readonly isAtFoot?: boolean;
}

/** Name of the field that keeps the place of the applicant's signature. */
export const SIGNATURE_PLACE = 'page.signature';

/** Moves marks. */
export function shiftMarks(marks: readonly Mark[], byXPt: number, byYPt: number): readonly Mark[] {
  return marks.map((mark) => {
    const box = shiftBox(mark.box, byXPt, byYPt);
    return mark.kind === 'text' ? { ...mark, box, baselinePt: mark.baselinePt + byYPt } : { ...mark, box };
  });
}
