/** What can be done when the operator stays silent, refuses or charges on: reminder, claim, complaint. */
import type { IsoDate } from '../calendar.ts';
import { enclosedPapersOf } from '../form/earlier-paper.ts';
import { filingHistoryOf } from '../form/filing-history.ts';
import { positionOf, type LadderCase, type Position } from './position.ts';
import { RUNGS, type Rung, type RungReason } from './rung.ts';

/** One rung of a case. */
export interface LadderRung {
  readonly form: Rung;
  /** `done` was filed; `open` makes sense now, `later` after something else, `skipped` no more. Nothing is forbidden. */
  readonly status: 'done' | 'open' | 'later' | 'skipped';
  /** When it was filed last; undefined unless done. */
  readonly doneOn: IsoDate | undefined;
  readonly reason: RungReason;
  /** What its letter names and encloses by itself. */
  readonly cites: { readonly filings: number; readonly papers: number };
  /** Whether it is the one to take now; at most one is. */
  readonly isRecommended: boolean;
}

/** How a rung stands, without what its letter would cite. */
type Footing = Pick<LadderRung, 'status' | 'reason'>;

/**
 * The ladder of a case on a day of Kazakhstan, mildest first; empty while nothing was filed, and once the end is
 * confirmed and no charge is open. The order of events, receipts and letters does not matter.
 */
export function ladderOf(found: LadderCase, todayOn: IsoDate): readonly LadderRung[] {
  const position = positionOf(found, todayOn);
  if (position === undefined) return [];
  const history = filingHistoryOf(found.events, found.receipts, found.letters, todayOn);
  const recommended = recommendedOf(position);
  return RUNGS.map((form) => ({
    form,
    ...FOOTINGS[form](position),
    doneOn: position.filedOn[form],
    cites: {
      filings: history.filings.length,
      papers: enclosedPapersOf(form, history.papers).length,
    },
    isRecommended: form === recommended,
  }));
}

/** Reasons by which a step makes sense, but is for the traveller to judge. */
const CALM: readonly RungReason['code'][] = ['no-wait', 'answered'];

const FOOTINGS: Readonly<Record<Rung, (position: Position) => Footing>> = {
  reminder: reminderFooting,
  claim: claimFooting,
  'regulator-complaint': complaintFooting,
};

function reminderFooting({ filedOn, isAboutMoney, ...position }: Position): Footing {
  if (filedOn.reminder !== undefined) return { status: 'done', reason: pressureOf(position) };
  // It asks to end the contract, which has ended.
  if (isAboutMoney) return { status: 'skipped', reason: { code: 'charge' } };
  const isFurther = filedOn.claim !== undefined || filedOn['regulator-complaint'] !== undefined;
  if (isFurther) return { status: 'skipped', reason: { code: 'further-up' } };
  return footingBy(pressureOf(position));
}

function claimFooting({ filedOn, isAboutMoney, claim, ...position }: Position): Footing {
  if (claim !== undefined) return { status: 'done', reason: claim };
  if (filedOn['regulator-complaint'] !== undefined)
    return { status: 'skipped', reason: { code: 'further-up' } };
  return isAboutMoney ? { status: 'open', reason: { code: 'charge' } } : footingBy(pressureOf(position));
}

function complaintFooting({ filedOn, claim }: Position): Footing {
  const reason = claim ?? ({ code: 'claim-first' } as const);
  if (filedOn['regulator-complaint'] !== undefined) return { status: 'done', reason };
  const isOpen = reason.code === 'reply-over' || reason.code === 'answered' || reason.code === 'refused';
  return { status: isOpen ? 'open' : 'later', reason };
}

/** What presses for a step before any claim: a refusal, silence, or nothing yet. */
function pressureOf({ isRefused, wait }: Pick<Position, 'isRefused' | 'wait'>): RungReason {
  if (wait !== undefined && !wait.isOver) return { code: 'waiting', day: wait.day };
  if (isRefused) return { code: 'refused' };
  return { code: wait === undefined ? 'no-wait' : 'silent' };
}

function footingBy(reason: RungReason): Footing {
  return { status: reason.code === 'waiting' ? 'later' : 'open', reason };
}

/** The mildest step that something presses for; none while a wait or the claim's ten days run. */
function recommendedOf(position: Position): Rung | undefined {
  if (position.wait?.isOver === false) return undefined;
  const next = RUNGS.slice(position.furthest + 1).find((form) => FOOTINGS[form](position).status === 'open');
  if (next === undefined) return undefined;
  // Nothing presses yet, or an answer came that may be good enough.
  return CALM.includes(FOOTINGS[next](position).reason.code) ? undefined : next;
}
