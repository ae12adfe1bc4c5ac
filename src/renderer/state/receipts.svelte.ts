/** The proof on show: its bytes, whether they are unchanged, and what is said about it. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import type { ReceiptView } from '../../contract/views.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import type { Session } from './session.svelte.ts';

/** Original bytes and the result of their check. */
export interface OpenedReceipt {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isUnchanged: boolean;
}

/** Reads one proof at a time; answers for a proof that was left meanwhile are dropped. */
export class ReceiptReader {
  opened = $state.raw<OpenedReceipt>();
  /** A proof whose bytes can no longer be read from the disk. */
  unreadableId = $state<number>();
  #session: Session;
  #wantedId: number | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads a proof's bytes. */
  async open(id: number): Promise<void> {
    if (this.#wantedId === id) return;
    this.#wantedId = id;
    this.opened = undefined;
    const outcome = await this.#session.call('receipt.read', { receiptId: id });
    if (this.#wantedId !== id) return;
    if (outcome.ok) this.opened = { id, bytes: outcome.value.bytes, isUnchanged: outcome.value.isUnchanged };
    else if (outcome.problems[0]?.code === 'receipt/damaged') this.unreadableId = id;
    else this.#session.report(outcome.problems);
  }
}

/** Changes what is said about a proof; undefined when that failed. */
export async function changeReceipt(
  session: Session,
  receipt: ReceiptView,
  change: Partial<Omit<EndpointInput<'receipt.change'>, 'receiptId'>>,
): Promise<ReceiptView | undefined> {
  const { id: receiptId, cancellationId, kind, note } = receipt;
  const outcome = await session.call('receipt.change', { receiptId, cancellationId, kind, note, ...change });
  if (!outcome.ok) {
    session.report(outcome.problems);
    return undefined;
  }
  if (change.cancellationId !== undefined) {
    session.toasts.show('ok', session.texts.proof.moved);
    void session.refreshInboxCount();
  }
  return outcome.value;
}

/** Puts several proofs into a case; false when that failed. */
export async function assignReceipts(
  session: Session,
  receiptIds: readonly number[],
  cancellationId: string,
  kind: ReceiptKind,
): Promise<boolean> {
  const outcome = await session.call('receipt.assign', { receiptIds: [...receiptIds], cancellationId, kind });
  if (!outcome.ok) {
    session.report(outcome.problems);
    return false;
  }
  session.toasts.show('ok', session.texts.intake.assigned(receiptIds.length));
  void session.refreshInboxCount();
  return true;
}
