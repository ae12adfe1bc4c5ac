/** The state of a cancellation, computed from its document, events and receipts, never typed in. */
import { z } from 'zod';

import { daysBetween, kazakhDateOf, type IsoDate } from '../calendar.ts';
import { AFTERCARE_CHECKS } from './aftercare-check.ts';
import { hasAftercareBegun, openChecksOf } from './aftercare.ts';
import { openChargesOf, sumOfCharges, type OpenCharge } from './charge.ts';
import { deadlineSchema, deadlinesOf, governingDeadlineOf, progressOf } from './deadline.ts';
import { confirmedAtOf, lastDecisionOf, type StateReceipt } from './ending.ts';
import { FILING_WAYS, inOrder, type StateEvent } from './event.ts';
import { isAcknowledging } from '../receipt/kind.ts';

/** States in the order of the journey. */
export const CANCELLATION_STATES = [
  'draft',
  'ready',
  'filed',
  'waiting',
  'overdue',
  'refused',
  'confirmed',
  'aftercare',
  'closed',
  'reopened',
] as const;

/** One state of the journey. */
export type CancellationState = (typeof CANCELLATION_STATES)[number];

const days = z.number().int().nonnegative();
const chargeCount = z.number().int().nonnegative();

/** A state with its numbers. Days are those of Kazakhstan, `YYYY-MM-DD`. */
export const standingSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft') }),
  z.object({ state: z.literal('ready') }),
  z.object({
    state: z.literal('filed'),
    /** Null when only a stamped copy tells that it was filed. */
    filedOn: z.string().nullable(),
    via: z.enum(FILING_WAYS).nullable(),
    /** What they said last, which proves nothing yet. */
    lastReply: z.enum(['answer', 'confirmation']).nullable(),
  }),
  z.object({ state: z.literal('waiting'), day: days, of: days, deadline: deadlineSchema }),
  z.object({ state: z.literal('overdue'), days, deadline: deadlineSchema }),
  z.object({ state: z.literal('refused'), refusedOn: z.string() }),
  z.object({ state: z.literal('confirmed'), confirmedOn: z.string(), chargeCount }),
  z.object({
    state: z.literal('aftercare'),
    /** Neither passed nor waived. */
    openChecks: z.array(z.enum(AFTERCARE_CHECKS)),
    /** The next day to look at something; null when none is set. */
    dueOn: z.string().nullable(),
    /** Whether that day has come. */
    isDue: z.boolean(),
    chargeCount,
  }),
  z.object({ state: z.literal('closed'), closedOn: z.string() }),
  z.object({
    state: z.literal('reopened'),
    /** Open charges; 0 when it was opened again by hand. */
    chargeCount,
    /** Their known sum in tenge. */
    amountTenge: z.string().nullable(),
    /** What was answered to it is awaited by then; null when nothing is. */
    deadline: deadlineSchema.nullable(),
    daysOverdue: days,
  }),
]);

/** A state with its numbers. */
export type Standing = z.output<typeof standingSchema>;

/** What the state is computed from; the order of the lists does not matter. */
export interface StateInput {
  /** Whether the document has everything the letter needs. */
  readonly isComplete: boolean;
  readonly events: readonly StateEvent[];
  readonly receipts: readonly StateReceipt[];
}

/** Computes the state on a day of Kazakhstan. Every input has exactly one. */
export function stateOf(input: StateInput, todayOn: IsoDate): Standing {
  const confirmedAtMs = confirmedAtOf(input.receipts);
  return confirmedAtMs === undefined
    ? beforeTheEnd(input, todayOn)
    : afterTheEnd(input, kazakhDateOf(confirmedAtMs), todayOn);
}

/** Until a confirmation is archived: an event alone (somebody said so) never confirms. */
function beforeTheEnd({ isComplete, events, receipts }: StateInput, todayOn: IsoDate): Standing {
  const history = inOrder(events);
  const filed = history.findLast(({ kind }) => kind === 'filed');
  if (filed === undefined && !receipts.some(({ kind }) => isAcknowledging(kind))) {
    return { state: isComplete ? 'ready' : 'draft' };
  }
  const deadline = governingDeadlineOf(events, receipts);
  if (deadline !== undefined) {
    const { day, of, daysOverdue } = progressOf(deadline, todayOn);
    return daysOverdue > 0
      ? { state: 'overdue', days: daysOverdue, deadline }
      : { state: 'waiting', day, of, deadline };
  }
  const since = filed === undefined ? history : history.slice(history.indexOf(filed) + 1);
  const reply = since.findLast(
    ({ kind }) => kind === 'answer' || kind === 'confirmation' || kind === 'refusal',
  );
  if (reply?.kind === 'refusal') return { state: 'refused', refusedOn: kazakhDateOf(reply.atMs) };
  return {
    state: 'filed',
    filedOn: filed === undefined ? null : kazakhDateOf(filed.atMs),
    via: filed?.via ?? null,
    lastReply: reply === undefined ? null : reply.kind === 'answer' ? 'answer' : 'confirmation',
  };
}

function afterTheEnd(input: StateInput, confirmedOn: IsoDate, todayOn: IsoDate): Standing {
  const { events, receipts } = input;
  const decision = lastDecisionOf(events);
  const charges = openChargesOf(events);
  if (decision?.kind === 'reopened' || isReopenedBy(charges, decision, confirmedOn)) {
    const deadline = governingDeadlineOf(events, receipts) ?? null;
    return {
      state: 'reopened',
      chargeCount: charges.length,
      amountTenge: sumOfCharges(charges) ?? null,
      deadline,
      daysOverdue: deadline === null ? 0 : Math.max(0, daysBetween(deadline.dueOn, todayOn)),
    };
  }
  if (decision !== undefined) return { state: 'closed', closedOn: kazakhDateOf(decision.atMs) };
  const chargeCount = charges.length;
  if (!hasAftercareBegun(events)) return { state: 'confirmed', confirmedOn, chargeCount };
  const dueOn = deadlinesOf(events, receipts)[0]?.dueOn ?? null;
  const isDue = dueOn !== null && dueOn <= todayOn;
  return { state: 'aftercare', openChecks: openChecksOf(events), dueOn, isDue, chargeCount };
}

/** A charge from before the end is a debt to settle; one from then on, or found after closing, reopens. */
function isReopenedBy(
  charges: readonly OpenCharge[],
  decision: StateEvent | undefined,
  confirmedOn: IsoDate,
): boolean {
  return decision === undefined ? charges.some(({ on }) => on >= confirmedOn) : charges.length > 0;
}
