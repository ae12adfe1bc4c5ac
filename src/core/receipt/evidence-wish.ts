/** What is still worth getting for a case, and until when it is easy to get. */
import type { IsoDate } from '../calendar.ts';
import type { CancellationState } from '../cancellation/state.ts';
import { ticksOf, type Evidence } from './evidence.ts';

/** A stamp on one's own copy of the letter, or the operator's word that the contract has ended. */
export interface EvidenceWish {
  readonly want: 'stamp' | 'confirmation';
  /** Nothing but notes proves the end yet, so a short message would be a start. */
  readonly isSmsAStart: boolean;
  /** The day of the flight home, after which it gets harder; undefined when it is past or not known. */
  readonly before: IsoDate | undefined;
}

/** The case as advice needs to know it. */
export interface ProvedCase {
  readonly state: CancellationState;
  readonly evidence: Evidence;
  /** The day of the flight home, if it is known. */
  readonly departsOn: IsoDate | undefined;
}

/**
 * What to try to get next, most worth first; empty once the end is proved in writing or the case is closed.
 * A stamp is only given over a counter, so it is not wished for after the flight.
 */
export function wishesOf(
  { state, evidence, departsOn }: ProvedCase,
  today: IsoDate,
): readonly EvidenceWish[] {
  const isProved = ticksOf(evidence.ended) >= ticksOf('letter');
  if (state === 'closed' || isProved) return [];
  const hasLeft = departsOn !== undefined && departsOn < today;
  const before = hasLeft ? undefined : departsOn;
  const isSmsAStart = ticksOf(evidence.ended) < ticksOf('sms');
  const stamp = { want: 'stamp', isSmsAStart: false, before } as const;
  const confirmation = { want: 'confirmation', isSmsAStart, before } as const;
  const canBeStamped = !hasLeft && evidence.filed !== 'stamp' && isSmsAStart;
  return [...(canBeStamped ? [stamp] : []), ...(evidence.filed === 'none' ? [] : [confirmation])];
}
