/** How the text of a receipt was read. */

/** `ocr` recognises a picture and may err; the others take text that the file itself holds. */
export const TEXT_SOURCES = ['ocr', 'pdf', 'email', 'plain'] as const;

/** One way of reading. */
export type TextSource = (typeof TEXT_SOURCES)[number];

/** The text of a receipt, and how it was read. */
export interface ReceiptText {
  /** As it was read, lines kept; blank when there was nothing to read. */
  readonly text: string;
  readonly source: TextSource;
}
