/** The days by which something is due: one that the law sets, and those that the traveller sets. No others exist. */
import { z } from 'zod';

import { addDays, daysBetween, kazakhDateOf, type IsoDate } from '../calendar.ts';
import { AFTERCARE_CHECKS, type AftercareCheck } from './aftercare-check.ts';
import { openChecksOf } from './aftercare.ts';
import { openChargesOf } from './charge.ts';
import { inOrder, type EventKind, type StateEvent } from './event.ts';
import { confirmedAtOf, isClosedBy, type StateReceipt } from './ending.ts';

/** Kinds of deadline: the operator's, the traveller's patience, and days to look at something again. */
export const DEADLINE_KINDS = ['claim-reply', 'own-wait', 'aftercare-check'] as const;

/**
 * A consumer's claim is answered in writing within ten calendar days from the day of its receipt.
 * Source: Law No. 274-IV of 04.05.2010, art. 42-4; read in summaries on 2026-11-22.
 */
export const CLAIM_REPLY_RULE = {
  law: '274-IV',
  adoptedOn: '2010-05-04',
  article: '42-4',
  days: 10,
  checkedOn: '2026-11-22',
} as const;

/** One deadline that still stands, met or not. All days are those of Kazakhstan. */
export const deadlineSchema = z.object({
  /** Stable for a case: kind, event that set it. */
  id: z.string(),
  kind: z.enum(DEADLINE_KINDS),
  /** The event that set it. */
  eventId: z.number().int(),
  /** The day from which is counted; day 0. */
  startsOn: z.string(),
  /** The last day; never before `startsOn`. It is over when this day ends in Kazakhstan. */
  dueOn: z.string(),
  /** The rule that sets it, or the traveller's own decision. */
  source: z.union([
    z.literal('own'),
    z.object({
      /** Number of the law. */
      law: z.string(),
      adoptedOn: z.string(),
      article: z.string(),
      days: z.number().int(),
      checkedOn: z.string(),
    }),
  ]),
  /** What to look at; null unless the kind is `aftercare-check`. */
  check: z.enum(AFTERCARE_CHECKS).nullable(),
});

/** One deadline. */
export type Deadline = z.output<typeof deadlineSchema>;

/** How far a deadline has come. */
export interface DeadlineProgress {
  /** Days gone, from 0 to `of`. */
  readonly day: number;
  /** Length in days. */
  readonly of: number;
  /** Days since the last day; 0 while it is not over. */
  readonly daysOverdue: number;
}

const REPLIES: readonly EventKind[] = ['answer', 'confirmation', 'refusal'];

/** The deadlines that stand, the earliest first; the order of events and receipts does not matter. */
export function deadlinesOf(
  events: readonly StateEvent[],
  receipts: readonly StateReceipt[],
): readonly Deadline[] {
  const isOver = isClosedBy(events, receipts) && openChargesOf(events).length === 0;
  if (isOver) return [];
  const history = inOrder(events);
  const confirmedAtMs = confirmedAtOf(receipts);
  const standing = [
    claimReplyOf(history, confirmedAtMs),
    ownWaitOf(history, confirmedAtMs),
    ...openChecksOf(events).map((check) => checkDayOf(history, check)),
  ];
  return standing
    .filter((deadline) => deadline !== undefined)
    .sort((a, b) => compareTexts(a.dueOn, b.dueOn) || a.eventId - b.eventId);
}

/** The deadline by which the state is told: that of the traveller's latest step, be it a claim or a wait. */
export function governingDeadlineOf(
  events: readonly StateEvent[],
  receipts: readonly StateReceipt[],
): Deadline | undefined {
  const waits = deadlinesOf(events, receipts).filter(({ kind }) => kind !== 'aftercare-check');
  const latest = inOrder(events).findLast(({ id }) => waits.some(({ eventId }) => eventId === id));
  // A claim with a wait of its own sets two on one day; what the traveller decided comes first.
  const own = waits.find(({ eventId, kind }) => eventId === latest?.id && kind === 'own-wait');
  return own ?? waits.find(({ eventId }) => eventId === latest?.id);
}

/** Where a deadline stands on a day. */
export function progressOf({ startsOn, dueOn }: Deadline, todayOn: IsoDate): DeadlineProgress {
  const of = daysBetween(startsOn, dueOn);
  const gone = daysBetween(startsOn, todayOn);
  return { day: Math.min(of, Math.max(0, gone)), of, daysOverdue: Math.max(0, gone - of) };
}

/** Only a reply that can be in writing answers a claim; one to the latest claim counts. */
function claimReplyOf(
  history: readonly StateEvent[],
  confirmedAtMs: number | undefined,
): Deadline | undefined {
  const index = history.findLastIndex(({ kind, details }) => kind === 'filed' && details.form === 'claim');
  const claim = history[index];
  if (claim === undefined || isEndedBy(confirmedAtMs, claim)) return undefined;
  const isAnswered = history
    .slice(index + 1)
    .some(
      ({ kind, via }) => (REPLIES.includes(kind) && via !== 'hotline') || isPaidBack(kind, confirmedAtMs),
    );
  const receivedOn = receiptDayOf(claim);
  if (isAnswered || receivedOn === undefined) return undefined;
  return {
    id: `claim-reply-${claim.id}`,
    kind: 'claim-reply',
    eventId: claim.id,
    startsOn: receivedOn,
    dueOn: addDays(receivedOn, CLAIM_REPLY_RULE.days),
    source: CLAIM_REPLY_RULE,
    check: null,
  };
}

/** A posted claim counts from the day that the post names; one told on the telephone was never received. */
function receiptDayOf({ via, atMs, details }: StateEvent): IsoDate | undefined {
  if (details.receivedOn !== undefined) return details.receivedOn;
  return via === 'post' || via === 'hotline' ? undefined : kazakhDateOf(atMs);
}

/** The latest wait that the traveller set; a reply or a further filing ends it. */
function ownWaitOf(history: readonly StateEvent[], confirmedAtMs: number | undefined): Deadline | undefined {
  const isWait = ({ kind, details }: StateEvent) =>
    details.dueOn !== undefined &&
    (kind === 'filed' || (kind === 'wait-until' && details.check === undefined));
  const index = history.findLastIndex(isWait);
  const wait = history[index];
  if (wait === undefined || isEndedBy(confirmedAtMs, wait)) return undefined;
  const isEnded = history
    .slice(index + 1)
    .some(({ kind }) => REPLIES.includes(kind) || kind === 'filed' || isPaidBack(kind, confirmedAtMs));
  return isEnded ? undefined : ownDeadline('own-wait', wait, null);
}

/** The latest day that was set for a check which is still open. */
function checkDayOf(history: readonly StateEvent[], check: AftercareCheck): Deadline | undefined {
  const plan = history.findLast(({ kind, details }) => kind === 'wait-until' && details.check === check);
  return plan === undefined ? undefined : ownDeadline('aftercare-check', plan, check);
}

function ownDeadline(
  kind: 'own-wait' | 'aftercare-check',
  { id, atMs, details }: StateEvent,
  check: AftercareCheck | null,
): Deadline | undefined {
  const { dueOn } = details;
  if (dueOn === undefined) return undefined;
  const setOn = kazakhDateOf(atMs);
  const startsOn = setOn < dueOn ? setOn : dueOn;
  return { id: `${kind}-${id}`, kind, eventId: id, startsOn, dueOn, source: 'own', check };
}

/** After the end there is nothing to ask for but money; once that is settled, nobody waits. */
function isPaidBack(kind: EventKind, confirmedAtMs: number | undefined): boolean {
  return confirmedAtMs !== undefined && kind === 'charge-settled';
}

/** What was asked before the confirmation came needs no answer any more. */
function isEndedBy(confirmedAtMs: number | undefined, { atMs }: StateEvent): boolean {
  return confirmedAtMs !== undefined && atMs <= confirmedAtMs;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
