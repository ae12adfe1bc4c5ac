/** Page ranges as a person types them into a print dialog. */

/**
 * How many pages of a document `pages` asks for: `all`, or ranges such as `1-2,4`.
 * Undefined when it is no range, names a page twice, or a page that is not there.
 */
export function countPages(pages: string, pageCount: number): number | undefined {
  if (pages === 'all') return pageCount;
  let count = 0;
  let last = 0;
  for (const part of pages.split(',')) {
    const match = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part);
    if (match === null) return undefined;
    const first = Number(match[1]);
    const end = Number(match[2] ?? match[1]);
    // CUPS wants ranges in rising order.
    if (first <= last || end < first || end > pageCount) return undefined;
    count += end - first + 1;
    last = end;
  }
  return count;
}
