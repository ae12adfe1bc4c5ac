/** The table of what was seen, as it stands in the documentation. */
import type { Observed } from './fault.ts';

/** Divides the table from what is written by hand above it. */
export const TABLE_MARK = '<!-- observed by the tests; written by SIMCLOSE_WRITE=1 npm test -- unit -->';

/** The heading of the table. */
export const TABLE_HEAD = [
  '| fault | the command line prints | the window is told | afterwards |',
  '|---|---|---|---|',
].join('\n');

/** One line of the table. */
export function rowOf(name: string, { command, window, after }: Observed): string {
  return `| ${[name, command, window, after].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
