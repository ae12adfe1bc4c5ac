/** Who has to act on a case, how urgently, and from which day that may be another. */
import { addDays, type IsoDate } from '../calendar.ts';
import type { CancellationState, Standing } from './state.ts';

/** Groups of cases, most urgent first. */
export const GROUPS = ['needsYou', 'waiting', 'aftercare', 'closed'] as const;
/** One group. */
export type Group = (typeof GROUPS)[number];

/** States that need the traveller, most urgent first. */
const URGENCY: readonly CancellationState[] = [
  'overdue',
  'reopened',
  'refused',
  'confirmed',
  'aftercare',
  'filed',
  'draft',
  'ready',
];

/** Later than any day of the calendar: what has no day comes last. */
const NO_DAY = '9999-12-31';

/** Who has to act. */
export function groupOf(standing: Standing): Group {
  switch (standing.state) {
    case 'draft':
    case 'ready':
    case 'filed':
    case 'overdue':
    case 'refused':
      return 'needsYou';
    case 'waiting':
    case 'closed':
      return standing.state;
    case 'confirmed':
      return standing.chargeCount > 0 ? 'needsYou' : 'aftercare';
    case 'aftercare':
      return standing.isDue || standing.chargeCount > 0 ? 'needsYou' : 'aftercare';
    case 'reopened':
      return standing.deadline !== null && standing.daysOverdue === 0 ? 'waiting' : 'needsYou';
  }
}

/** Sorts the cases of one group as texts: what is most urgent or due first; equal ones by their last change. */
export function placeInGroup(standing: Standing): string {
  switch (groupOf(standing)) {
    case 'needsYou':
      return String(URGENCY.indexOf(standing.state));
    case 'waiting':
    case 'aftercare':
      return dueDayOf(standing) ?? NO_DAY;
    case 'closed':
      return '';
  }
}

/** The first day on which state, group or place may be others without any event; null when there is none. */
export function changesByItselfOn(standing: Standing): IsoDate | null {
  switch (standing.state) {
    case 'waiting':
      return addDays(standing.deadline.dueOn, 1);
    case 'aftercare':
      return standing.isDue ? null : standing.dueOn;
    case 'reopened':
      return standing.deadline === null || standing.daysOverdue > 0
        ? null
        : addDays(standing.deadline.dueOn, 1);
    default:
      return null;
  }
}

function dueDayOf(standing: Standing): IsoDate | null {
  if (standing.state === 'waiting') return standing.deadline.dueOn;
  if (standing.state === 'reopened') return standing.deadline?.dueOn ?? null;
  return standing.state === 'aftercare' ? standing.dueOn : null;
}
