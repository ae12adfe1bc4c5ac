/** Kinds of archived proof. Only a confirmation proves that the contract has ended. */
export const RECEIPT_KINDS = ['confirmation', 'stamped-copy', 'other'] as const;

/** Kind of a receipt. */
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** A receipt added without saying what it is counts as the confirmation that the journey waits for. */
export const DEFAULT_RECEIPT_KIND: ReceiptKind = 'confirmation';
