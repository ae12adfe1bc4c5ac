/** Plain search: what is kept of a text so that it is found, and what is looked for in it. */

/** One searchable text: lower-cased NFKC lines, empty ones left out. */
export function searchTextOf(lines: readonly (string | null | undefined)[]): string {
  return lines
    .map((line) => normalise(line ?? ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** A number in the writings under which it is looked for: digits with 7 and with the domestic 8. */
export function searchLinesOfNumber(e164: string): readonly string[] {
  const digits = e164.replace(/\D/g, '');
  return [e164, digits, ...(digits.startsWith('7') ? [`8${digits.slice(1)}`] : [])];
}

/**
 * What to look for: alternatives, each a list of words that must all occur in the search text.
 * A phone number may be typed with spaces, brackets and dashes, so a long run of digits also counts
 * as one word. No alternatives: everything matches.
 */
export function searchAlternativesOf(words: string): readonly (readonly string[])[] {
  const text = normalise(words);
  if (text === '') return [];
  // From seven digits on it is a number; a shorter run may as well be a year and an amount.
  const merged = text.replace(/\+?(?:[\s().–—‐‑-]*\d){7,15}/gu, (run) => ` ${run.replace(/\D/g, '')} `);
  const alternatives = merged === text ? [text] : [text, merged];
  return alternatives.map((alternative) => alternative.split(/\s+/u).filter((word) => word !== ''));
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
