/** Draws laid out marks; fields are left to whoever makes the PDF's form. */
import { PAGE_HEIGHT_PT, toPdfRectangle } from './geometry.ts';
import type { Ink } from './ink.ts';
import { TEXT_ROLES, type Mark } from './layout/mark.ts';
import type { Typefaces } from './layout/part.ts';

/** Draws texts, rules and frames where the layout put them. */
export async function drawMarks(ink: Ink, marks: readonly Mark[], types: Typefaces): Promise<void> {
  for (const mark of marks) {
    const { x, y, width, height } = toPdfRectangle(mark.box);
    if (mark.kind === 'text') {
      const { sizePt, isBold, grey } = TEXT_ROLES[mark.role];
      const typeface = isBold ? types.bold : types.regular;
      await ink.text(mark.text, { x, y: PAGE_HEIGHT_PT - mark.baselinePt }, { typeface, sizePt, grey });
    }
    if (mark.kind === 'rule') ink.line({ x, y }, { x: x + width, y: y + height }, mark.widthPt, mark.grey);
    if (mark.kind === 'frame')
      ink.frame({ x, y, width, height }, mark.widthPt, mark.grey, mark.isDashed ? [2.5, 2] : []);
  }
}
