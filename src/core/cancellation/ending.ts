/** When a case counts as confirmed and as closed: by a receipt and by a decision, never by word of mouth. */
import { isConfirming, type ReceiptKind } from '../receipt/kind.ts';
import type { StateEvent } from './event.ts';

/** The part of a receipt from which state and deadlines are computed. */
export interface StateReceipt {
  readonly kind: ReceiptKind;
  /** When it was archived, epoch milliseconds. */
  readonly addedAtMs: number;
}

/** When the first confirmation was archived; undefined while there is none. */
export function confirmedAtOf(receipts: readonly StateReceipt[]): number | undefined {
  const times = receipts.filter(({ kind }) => isConfirming(kind)).map(({ addedAtMs }) => addedAtMs);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** The traveller's latest decision; it goes by recording, because nothing outside of the records decides it. */
export function lastDecisionOf(events: readonly StateEvent[]): StateEvent | undefined {
  return events
    .filter(({ kind }) => kind === 'closed' || kind === 'reopened')
    .reduce<StateEvent | undefined>((last, event) => (last && last.id > event.id ? last : event), undefined);
}

/** Whether a confirmed case was closed and not opened again by hand. */
export function isClosedBy(events: readonly StateEvent[], receipts: readonly StateReceipt[]): boolean {
  return confirmedAtOf(receipts) !== undefined && lastDecisionOf(events)?.kind === 'closed';
}
