/** What an archived file proves: that the request arrived, that the contract has ended, or nothing. */

/** Kinds that prove the end of the contract, whatever carries them. Only these confirm a case. */
export const CONFIRMING_KINDS = ['confirmation', 'stamped-confirmation', 'sms-confirmation'] as const;

/** Kinds that prove no more than that the request was received; an answer may be a refusal. */
export const ACKNOWLEDGING_KINDS = [
  'stamped-copy',
  'acknowledgement',
  'sms-acknowledgement',
  'answer',
] as const;

/** Kinds that show what happened without the operator's word: that a letter was sent, that money was taken. */
export const SUPPORTING_KINDS = ['posting-proof', 'charge-statement'] as const;

/** Kinds that prove nothing; what is mismatched names another number or person. */
export const IDLE_KINDS = ['other', 'mismatched'] as const;

/** Kinds of archived proof. */
export const RECEIPT_KINDS = [
  ...CONFIRMING_KINDS,
  ...ACKNOWLEDGING_KINDS,
  ...SUPPORTING_KINDS,
  ...IDLE_KINDS,
] as const;

/** Kind of a receipt. */
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** A receipt added without saying what it is counts as the confirmation that the journey waits for. */
export const DEFAULT_RECEIPT_KIND: ReceiptKind = 'confirmation';

/** Whether a receipt of this kind proves the end. */
export function isConfirming(kind: ReceiptKind): boolean {
  return CONFIRMING_KINDS.some((confirming) => confirming === kind);
}

/** Whether a receipt of this kind counts for nothing. */
export function isIdle(kind: ReceiptKind): boolean {
  return IDLE_KINDS.some((idle) => idle === kind);
}

/** Whether a receipt of this kind proves that the request was received. */
export function isAcknowledging(kind: ReceiptKind): boolean {
  return ACKNOWLEDGING_KINDS.some((acknowledging) => acknowledging === kind);
}
