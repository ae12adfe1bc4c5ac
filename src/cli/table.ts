/** Plain tables for a terminal. */
import type { CancellationSummary } from '../contract/views.ts';
import { visibleLine } from '../core/visible-text.ts';

/** One line per case: reference, state, operator, masked number, person, day of the last change. */
export function caseTable(cases: readonly CancellationSummary[]): string {
  return columns(
    cases.map((found) => [
      found.reference,
      found.state,
      found.operator || '-',
      found.maskedNumber || '-',
      found.applicantName || '-',
      new Date(found.updatedAtMs).toISOString().slice(0, 10),
    ]),
  );
}

/** Lines whose cells stand below each other. What could steer a terminal, or is not seen, is marked. */
export function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(visibleLine));
  const widths = (cells[0] ?? []).map((_, index) =>
    Math.max(...cells.map((row) => widthOf(row[index] ?? ''))),
  );
  return cells
    .map((row) =>
      row
        .map((cell, index) => pad(cell, widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}

/** Chinese characters take two places. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/\p{Script=Han}|[\u3000-\u30ff\uff01-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
