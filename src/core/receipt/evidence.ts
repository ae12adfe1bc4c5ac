/**
 * How well a case is proved, for the filing and for the end apart: the strongest proof of each counts.
 * Computed from receipts and events, never typed in.
 */
import type { EventKind } from '../cancellation/event.ts';
import type { EventDetails } from '../cancellation/event-details.ts';
import { referenceIn } from '../form/noted-reference.ts';
import type { ReceiptKind } from './kind.ts';

/** Kinds of evidence, weakest first; what a proof is worth in ticks is its place in this list. */
export const EVIDENCE_CLASSES = ['none', 'own-note', 'ticket', 'sms', 'letter', 'stamp'] as const;

/** `letter` is the operator's letter or e-mail, `stamp` a paper that carries the operator's stamp. */
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

/** The strongest evidence of both. */
export interface Evidence {
  /** That the request reached the operator. */
  readonly filed: EvidenceClass;
  /** That the contract has ended. */
  readonly ended: EvidenceClass;
}

/** The part of an event from which evidence is computed. */
export interface EvidentEvent {
  readonly kind: EventKind;
  readonly note: string;
  readonly details: Pick<EventDetails, 'ticket'>;
}

/** Nothing at all. */
const NOTHING: Evidence = { filed: 'none', ended: 'none' };

/** What a kind of receipt proves; a confirmation of the end proves, too, that the request arrived. */
const PROVED_BY: Readonly<Record<ReceiptKind, Evidence>> = {
  'stamped-confirmation': { filed: 'stamp', ended: 'stamp' },
  confirmation: { filed: 'letter', ended: 'letter' },
  'sms-confirmation': { filed: 'sms', ended: 'sms' },
  'stamped-copy': { filed: 'stamp', ended: 'none' },
  acknowledgement: { filed: 'letter', ended: 'none' },
  'sms-acknowledgement': { filed: 'sms', ended: 'none' },
  answer: { filed: 'letter', ended: 'none' },
  // Sent is not received.
  'posting-proof': NOTHING,
  'charge-statement': NOTHING,
  other: NOTHING,
  mismatched: NOTHING,
};

/** Events in whose details or notes an operator's number shows that the request is registered. */
export const NUMBERED_EVENT_KINDS = [
  'filed',
  'call',
  'visit',
  'answer',
  'note',
  'confirmation',
] as const satisfies readonly EventKind[];

/** Ticks of a class, 0 to 5. */
export function ticksOf(evidence: EvidenceClass): number {
  return EVIDENCE_CLASSES.indexOf(evidence);
}

/** The evidence of a case; the order of events and receipts does not matter. */
export function evidenceOf(events: readonly EvidentEvent[], receiptKinds: readonly ReceiptKind[]): Evidence {
  const proofs = [...receiptKinds.map((kind) => PROVED_BY[kind]), ...events.map(provedByEvent)];
  return {
    filed: strongest(proofs.map(({ filed }) => filed)),
    ended: strongest(proofs.map(({ ended }) => ended)),
  };
}

/** A note is worth what it holds: the operator's number for the request, or only the writer's word. */
function provedByEvent({ kind, note, details }: EvidentEvent): Evidence {
  const hasNumber = details.ticket !== undefined || referenceIn(note) !== undefined;
  const isNumbered = hasNumber && NUMBERED_EVENT_KINDS.some((known) => known === kind);
  const word = isNumbered ? 'ticket' : 'own-note';
  if (kind === 'confirmation') return { filed: word, ended: word };
  return { filed: kind === 'filed' || isNumbered ? word : 'none', ended: 'none' };
}

function strongest(classes: readonly EvidenceClass[]): EvidenceClass {
  return classes.reduce((best, next) => (ticksOf(next) > ticksOf(best) ? next : best), 'none');
}
