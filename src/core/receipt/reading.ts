/** How far the reading of a receipt is, and what its page's code said about where it belongs. */

/** `queued` waits its turn · `reading` is read now, or was when the program ended · `read` · `failed`. */
export const READING_STATES = ['queued', 'reading', 'read', 'failed'] as const;

/** State of a receipt's reading. */
export type ReadingState = (typeof READING_STATES)[number];

/**
 * `filed` went to its case by itself · `in-place` lay there already · `elsewhere` lies in another case than its page
 * names · `unknown-case` its case is not in this store · `unknown-letter` the case keeps no letter with such a page ·
 * `several-cases` pages of several cases in one file
 */
export const FILING_RESULTS = [
  'filed',
  'in-place',
  'elsewhere',
  'unknown-case',
  'unknown-letter',
  'several-cases',
] as const;

/** What came of a page's code. */
export type FilingResult = (typeof FILING_RESULTS)[number];

/** How often a file is tried that ended the program, or its thread, while it was read. */
export const MOST_TRIES = 3;
