/** What came of drawing a small picture of a receipt. */

/**
 * `waiting` it was not tried yet · `drawn` · `none` a file without a picture, such as a text · `damaged` cut off or broken ·
 * `too-large` more pixels than any camera makes · `locked` a PDF with a password · `failed` took too long or too much memory
 */
export const PICTURE_STATES = [
  'waiting',
  'drawn',
  'none',
  'damaged',
  'too-large',
  'locked',
  'failed',
] as const;

/** State of a receipt's picture. */
export type PictureState = (typeof PICTURE_STATES)[number];
