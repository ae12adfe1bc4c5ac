/** How much is taken for a receipt. */

/** Largest receipt that is archived, in bytes; a phone photo is a tenth of it. */
export const MAX_RECEIPT_BYTES = 64 * 1024 * 1024;

/** How many files are archived in one go; a folder with more was hardly meant. */
export const MAX_INTAKE_FILES = 10_000;

/** Most pixels of a picture that is looked at; the largest telephones of today make 200 million. */
export const MAX_READING_MEGAPIXELS = 210;

/** Most pages of one file that are looked at as pictures; text of further pages is still read where a PDF has it. */
export const MAX_SEEN_PAGES = 20;

/** Most pages of a PDF from which text is taken. */
export const MAX_TEXT_PAGES = 300;

/** Most characters of a receipt's text that are kept; a novel is five times as long. */
export const MAX_TEXT_LENGTH = 200_000;

/** Most bytes of a file in one message of the window. */
export const MAX_PIECE_BYTES = 2 * 1024 * 1024;

/** Most small pictures that are asked for at once. */
export const MAX_THUMBNAILS = 60;
