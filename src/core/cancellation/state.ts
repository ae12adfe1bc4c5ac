/** The state of a cancellation, computed from its document, events and receipts, never typed in. */
import { isAcknowledging, isConfirming, type ReceiptKind } from '../receipt/kind.ts';
import type { StateEvent } from './event.ts';

/** States in the order of the journey. */
export const CANCELLATION_STATES = ['draft', 'ready', 'filed', 'confirmed', 'closed'] as const;

/** One state of the journey. */
export type CancellationState = (typeof CANCELLATION_STATES)[number];

/** What the state is computed from; the order of events and receipts does not matter. */
export interface StateInput {
  /** Whether the document has everything the letter needs. */
  readonly isComplete: boolean;
  readonly events: readonly StateEvent[];
  readonly receiptKinds: readonly ReceiptKind[];
}

/**
 * Computes the state.
 * - `closed`: a confirmation is archived and the traveller has closed the case.
 * - `confirmed`: a confirmation is archived. An event alone (somebody said so) never confirms.
 * - `filed`: the request was handed in, or a proof that the operator received it is archived.
 */
export function stateOf({ isComplete, events, receiptKinds }: StateInput): CancellationState {
  const happened = new Set(events.map((event) => event.kind));
  if (receiptKinds.some(isConfirming)) return happened.has('closed') ? 'closed' : 'confirmed';
  if (happened.has('filed') || receiptKinds.some(isAcknowledging)) return 'filed';
  return isComplete ? 'ready' : 'draft';
}
