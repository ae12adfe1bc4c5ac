/** The chain of a case's events: what each hash covers, and whether the hashes fit. */

/** What stands in place of a hash before the first event. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Everything that an event's hash covers. */
export interface ChainedEvent {
  readonly cancellationId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly kind: string;
  readonly atMs: number;
  readonly recordedAtMs: number;
  readonly via: string | null;
  readonly note: string;
  /** Sha-256 of the letter's or receipt's bytes in hex: unlike a row's number it means the same in every copy. */
  readonly letterSha256: string | null;
  readonly receiptSha256: string | null;
  /** The details as their JSON is stored; null where the event has none. */
  readonly details: string | null;
}

/**
 * What is hashed, as UTF-8: a JSON array, in this order and without spaces: previous hash, case, position, kind, atMs,
 * recordedAtMs, via, note, letter's sha-256, receipt's sha-256, and last the details, only where there are some:
 * an event without them hashes as it did before there were any.
 */
export function canonicalEvent(previousHash: string, event: ChainedEvent): string {
  return JSON.stringify([
    previousHash,
    event.cancellationId,
    event.position,
    event.kind,
    event.atMs,
    event.recordedAtMs,
    event.via,
    event.note,
    event.letterSha256,
    event.receiptSha256,
    ...(event.details === null ? [] : [event.details]),
  ]);
}

/** What came of computing a chain anew. */
export interface ChainReading {
  readonly isIntact: boolean;
  /** Hash of the last event that fits. */
  readonly head: string;
  /** Position of the first event that does not fit, or null. */
  readonly brokenAt: number | null;
}

/** Computes the hashes of a case's events, in order, and compares them with those that they carry. */
export async function recomputeChain(
  cancellationId: string,
  events: readonly (Omit<ChainedEvent, 'cancellationId'> & {
    readonly previousHash: string;
    readonly hash: string;
  })[],
  sha256: (text: string) => Promise<string>,
): Promise<ChainReading> {
  let head = FIRST_PREVIOUS_HASH;
  for (const [index, event] of events.entries()) {
    const expected = await sha256(canonicalEvent(head, { ...event, cancellationId }));
    if (event.position !== index + 1 || event.previousHash !== head || event.hash !== expected)
      return { isIntact: false, head, brokenAt: index + 1 };
    head = event.hash;
  }
  return { isIntact: true, head, brokenAt: null };
}
