/** Where a case stands on the way from reminder to complaint, as far as its events tell. */
import { kazakhDateOf, type IsoDate } from '../calendar.ts';
import { openChargesOf } from '../cancellation/charge.ts';
import { deadlinesOf, progressOf, type Deadline } from '../cancellation/deadline.ts';
import { confirmedAtOf, type StateReceipt } from '../cancellation/ending.ts';
import { inOrder, type EventKind, type StateEvent } from '../cancellation/event.ts';
import { isAcknowledging } from '../receipt/kind.ts';
import { RUNGS, type Rung, type RungReason } from './rung.ts';

/** A case as its ladder is computed from it. */
export interface LadderCase {
  readonly events: readonly (StateEvent & { readonly note: string })[];
  readonly receipts: readonly (StateReceipt & { readonly id: number })[];
  readonly letters: readonly { readonly id: number; readonly form: string; readonly madeAtMs: number }[];
}

/** Where a case stands. */
export interface Position {
  /** Whether the contract has ended and only charges are left to settle; what came before the end counts no more. */
  readonly isAboutMoney: boolean;
  /** The day on which each step was taken last. */
  readonly filedOn: Readonly<Partial<Record<Rung, IsoDate>>>;
  /** The place of the furthest step that was taken, -1 before the first. */
  readonly furthest: number;
  /** The traveller's own wait, if one stands. */
  readonly wait: { readonly day: IsoDate; readonly isOver: boolean } | undefined;
  /** How the latest claim stands; undefined without one. */
  readonly claim: RungReason | undefined;
  /** Whether the last word since the last filing was a refusal. */
  readonly isRefused: boolean;
}

const REPLIES: readonly EventKind[] = ['answer', 'confirmation', 'refusal'];

/** Where a case stands on a day; undefined while nothing was filed, and once nothing is left to ask for. */
export function positionOf({ events, receipts }: LadderCase, todayOn: IsoDate): Position | undefined {
  const endedAtMs = confirmedAtOf(receipts);
  if (endedAtMs !== undefined && openChargesOf(events).length === 0) return undefined;
  const history = inOrder(events).filter(({ atMs }) => endedAtMs === undefined || atMs > endedAtMs);
  const filings = history.filter(({ kind }) => kind === 'filed');
  const isFiled = filings.length > 0 || receipts.some(({ kind }) => isAcknowledging(kind));
  if (endedAtMs === undefined && !isFiled) return undefined;
  const deadlines = deadlinesOf(events, receipts);
  const filedOn = Object.fromEntries(
    filings.flatMap(({ details: { form }, atMs }) =>
      RUNGS.some((step) => step === form) ? [[form, kazakhDateOf(atMs)]] : [],
    ),
  ) as Position['filedOn'];
  return {
    isAboutMoney: endedAtMs !== undefined,
    filedOn,
    furthest: RUNGS.findLastIndex((step) => filedOn[step] !== undefined),
    wait: waitOf(deadlines, todayOn),
    claim: claimOf(history, deadlines, todayOn),
    isRefused: lastReplyOf(history, ({ kind }) => kind === 'filed')?.kind === 'refusal',
  };
}

function waitOf(deadlines: readonly Deadline[], todayOn: IsoDate): Position['wait'] {
  const found = deadlines.find(({ kind }) => kind === 'own-wait');
  return found && { day: found.dueOn, isOver: progressOf(found, todayOn).daysOverdue > 0 };
}

/** The latest claim: its ten days, what came of it, or that nobody knows when they began. */
function claimOf(
  history: readonly StateEvent[],
  deadlines: readonly Deadline[],
  todayOn: IsoDate,
): RungReason | undefined {
  const isClaim = ({ kind, details }: StateEvent) => kind === 'filed' && details.form === 'claim';
  if (!history.some(isClaim)) return undefined;
  const due = deadlines.find(({ kind }) => kind === 'claim-reply');
  if (due !== undefined) {
    const isOver = progressOf(due, todayOn).daysOverdue > 0;
    return { code: isOver ? 'reply-over' : 'reply-due', day: due.dueOn };
  }
  const reply = lastReplyOf(history, isClaim, ({ via }) => via !== 'hotline');
  if (reply === undefined) return { code: 'delivery-unknown' };
  return { code: reply.kind === 'refusal' ? 'refused' : 'answered' };
}

/** The last reply after the last event of a sort. */
function lastReplyOf(
  history: readonly StateEvent[],
  isStart: (event: StateEvent) => boolean,
  isReply: (event: StateEvent) => boolean = () => true,
): StateEvent | undefined {
  return history
    .slice(history.findLastIndex(isStart) + 1)
    .findLast((event) => REPLIES.includes(event.kind) && isReply(event));
}
