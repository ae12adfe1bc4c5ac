/** How the events of a case are chained: each hash covers the event and the hash before it. */
import { createHash } from 'node:crypto';

import type { EventKind, FilingWay } from '../../core/cancellation/event.ts';

/** What stands in place of a hash before the first event. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Everything that an event's hash covers. */
export interface ChainedEvent {
  readonly cancellationId: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly kind: EventKind;
  readonly atMs: number;
  readonly recordedAtMs: number;
  readonly via: FilingWay | null;
  readonly note: string;
  /** Sha-256 of the letter's or receipt's bytes in hex: unlike a row's number it means the same in every copy. */
  readonly letterSha256: string | null;
  readonly receiptSha256: string | null;
  /** The details as their JSON is stored; null where the event has none. */
  readonly details: string | null;
}

/**
 * Sha-256 in lower-case hex over the UTF-8 of a JSON array, in this order and without spaces:
 * previous hash, case, position, kind, atMs, recordedAtMs, via, note, letter's sha-256, receipt's sha-256, and
 * last the details, only where there are some: an event without them hashes as it did before there were any.
 */
export function hashOfEvent(previousHash: string, event: ChainedEvent): string {
  const canonical = JSON.stringify([
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
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
