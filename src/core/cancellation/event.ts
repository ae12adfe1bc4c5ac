/** What happens to a cancellation, in the order it is learned. Events are appended, never changed. */
import type { EventDetails } from './event-details.ts';

/** Events that a person records; the others are written by the program itself. */
export const RECORDED_EVENT_KINDS = [
  'filed',
  'call',
  'visit',
  'answer',
  'confirmation',
  'refusal',
  'wait-until',
  'charge',
  'charge-settled',
  'sim-destroyed',
  'account-rebound',
  'aftercare-check',
  'note',
  'closed',
  'reopened',
] as const;

/** Events that the program writes when it does something. */
export const WRITTEN_EVENT_KINDS = [
  'created',
  'letter-made',
  'printed',
  'print-failed',
  'mail-drafted',
  'receipt-archived',
  'receipt-changed',
  'dossier-made',
  'passport-given',
  'passport-kept',
  'passport-destroyed',
] as const;

/** Events about a letter that was made before; none of them files it. */
export type LetterEventKind = 'printed' | 'print-failed' | 'mail-drafted';

/** All kinds of event. */
export const EVENT_KINDS = [...RECORDED_EVENT_KINDS, ...WRITTEN_EVENT_KINDS] as const;

/** Kind of an event a person records. */
export type RecordedEventKind = (typeof RECORDED_EVENT_KINDS)[number];
/** Kind of any event. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Ways in which a letter can reach the operator, and its answer the traveller. */
export const FILING_WAYS = ['shop', 'post', 'email', 'hotline', 'chat'] as const;
/** One way of filing. */
export type FilingWay = (typeof FILING_WAYS)[number];

/** The part of an event from which state and deadlines are computed. */
export interface StateEvent {
  /** Rises in the order of recording; never the same twice within a case. */
  readonly id: number;
  readonly kind: EventKind;
  /** When it happened, epoch milliseconds; may lie before the event was recorded. */
  readonly atMs: number;
  readonly via: FilingWay | null;
  readonly details: EventDetails;
}

/** The only kinds that change a state or a deadline; a list of many cases reads no others. */
export const STATE_EVENT_KINDS = [
  'filed',
  'answer',
  'confirmation',
  'refusal',
  'wait-until',
  'charge',
  'charge-settled',
  'sim-destroyed',
  'account-rebound',
  'aftercare-check',
  'closed',
  'reopened',
] as const satisfies readonly RecordedEventKind[];

/** Events by when they happened; what happened at the same moment, by when it was recorded. */
export function inOrder<E extends Pick<StateEvent, 'id' | 'atMs'>>(events: readonly E[]): readonly E[] {
  return events.toSorted((a, b) => a.atMs - b.atMs || a.id - b.id);
}
