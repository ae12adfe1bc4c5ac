/** How much is taken for a receipt. */

/** Largest receipt that is archived, in bytes; a phone photo is a tenth of it. */
export const MAX_RECEIPT_BYTES = 64 * 1024 * 1024;

/** How many files are archived in one go; a folder with more was hardly meant. */
export const MAX_INTAKE_FILES = 10_000;
