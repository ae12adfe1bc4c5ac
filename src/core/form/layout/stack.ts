/** Puts parts below and beside each other. */
import { RIGHT_COLUMN_XPT } from './context.ts';
import { shiftMarks } from './mark.ts';
import type { Part } from './part.ts';

/** Parts one below the other. */
export function stack(parts: readonly Part[], gapPt: number): Part {
  let yPt = 0;
  const marks = parts.flatMap((part, index) => {
    if (index > 0) yPt += gapPt;
    const shifted = shiftMarks(part.marks, 0, yPt);
    yPt += part.heightPt;
    return shifted;
  });
  return { heightPt: yPt, marks };
}

/** Two parts side by side, their tops level. */
export function beside(left: Part, right: Part, rightXPt: number): Part {
  return {
    heightPt: Math.max(left.heightPt, right.heightPt),
    marks: [...left.marks, ...shiftMarks(right.marks, rightXPt, 0)],
  };
}

/** Parts in rows of some columns, in the order of reading. */
export function inRows(parts: readonly Part[], columnCount: number, stepPt: number): readonly Part[] {
  const rows: Part[] = [];
  for (let index = 0; index < parts.length; index += columnCount) {
    const row = parts.slice(index, index + columnCount);
    rows.push({
      heightPt: Math.max(...row.map(({ heightPt }) => heightPt)),
      marks: row.flatMap(({ marks }, column) => shiftMarks(marks, column * stepPt, 0)),
    });
  }
  return rows;
}

/** Parts in the page's two columns, row by row. */
export function inTwoColumns(parts: readonly Part[]): readonly Part[] {
  return inRows(parts, 2, RIGHT_COLUMN_XPT);
}
