/** The hash of an event: it covers the event and the hash before it. */
import { createHash } from 'node:crypto';

import { canonicalEvent, type ChainedEvent } from '../../core/dossier/chain.ts';

/** Sha-256 in lower-case hex over the UTF-8 of what {@link canonicalEvent} writes. */
export function hashOfEvent(previousHash: string, event: ChainedEvent): string {
  return createHash('sha256').update(canonicalEvent(previousHash, event), 'utf8').digest('hex');
}
