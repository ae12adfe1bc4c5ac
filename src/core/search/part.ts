/** Where in a case words are found. */

/** Kinds of texts: what was typed, letters made, receipts archived, notes of what happened. */
export const SEARCH_PARTS = ['details', 'letters', 'receipts', 'notes'] as const;

/** One kind. */
export type SearchPart = (typeof SEARCH_PARTS)[number];
