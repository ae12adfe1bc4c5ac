/** The report of a batch, as a table that a spreadsheet opens. No Electron here. */
import Papa from 'papaparse';

import { problemLine } from '../../core/i18n/describe-problem.ts';
import type { Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { RowResult } from './run-batch.ts';

const HEADER = ['place', 'result', 'reference', 'file', 'what is wrong'];
/** Without it a spreadsheet takes UTF-8 for the system's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The library's own pattern misses a cell of several lines. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Writes a line for each row, and for each thing that is wrong with one; problems are those of writing. */
export function writeReport(path: string, results: readonly RowResult[]): Promise<Outcome<undefined>> {
  const lines = results.flatMap((result) =>
    result.kind === 'refused'
      ? result.problems.map((found) => [result.place, 'refused', '', '', problemLine(found)])
      : [[result.place, result.kind, result.reference, result.file, '']],
  );
  // A value that a stranger typed must not become a formula of whoever opens the report.
  const text = Papa.unparse([HEADER, ...lines], { escapeFormulae: FORMULA, newline: '\r\n' });
  return writeFileAtomically(path, new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`));
}
