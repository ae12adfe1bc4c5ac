/** How a case stands, in words: the state, its number or day, and the next step. */
import { daysBetween, type IsoDate } from '../../core/calendar.ts';
import type { Standing } from '../../core/cancellation/state.ts';
import type { WindowTexts } from '../../core/i18n/catalogue.ts';
import type { Formatter } from './format.ts';

/** The state in words, with its numbers. */
export function stateWord(standing: Standing, { state }: WindowTexts): string {
  if (standing.state === 'waiting') return state.waiting(standing.day, standing.of);
  if (standing.state === 'overdue') return state.overdue(standing.days);
  return state[standing.state];
}

/** What stands below the state: a day, a sum, how much is left; blank where there is nothing to add. */
export function standingDetail(
  standing: Standing,
  { standing: texts, timeline }: WindowTexts,
  format: Formatter,
  todayOn: IsoDate,
): string {
  switch (standing.state) {
    case 'draft':
    case 'ready':
      return '';
    case 'filed': {
      if (standing.lastReply === 'confirmation') return texts.saidClosed;
      const way = standing.via === null ? '' : timeline.ways[standing.via];
      return [standing.filedOn === null ? '' : format.shortDate(standing.filedOn), way]
        .filter(Boolean)
        .join(' · ');
    }
    case 'waiting':
      return dueWords(standing.deadline.dueOn, texts, format, todayOn);
    case 'overdue':
      return texts.wasDue(format.shortDate(standing.deadline.dueOn));
    case 'refused':
      return texts.on(format.shortDate(standing.refusedOn));
    case 'confirmed':
      return standing.chargeCount > 0
        ? texts.chargesOpen(standing.chargeCount)
        : texts.on(format.shortDate(standing.confirmedOn));
    case 'aftercare': {
      if (standing.chargeCount > 0) return texts.chargesOpen(standing.chargeCount);
      // There is room for one of them; the next step names the check.
      if (standing.dueOn !== null) return dueWords(standing.dueOn, texts, format, todayOn);
      const count = standing.openChecks.length;
      return count === 0 ? texts.checksDone : texts.checksLeft(count);
    }
    case 'closed':
      return texts.on(format.shortDate(standing.closedOn));
    case 'reopened': {
      if (standing.amountTenge !== null) return texts.charged(standing.amountTenge);
      return standing.chargeCount > 0 ? texts.chargesOpen(standing.chargeCount) : texts.reopenedByHand;
    }
  }
}

/** The one next step. */
export function nextStepWords(
  standing: Standing,
  { nextStep: texts }: WindowTexts,
  format: Formatter,
): string {
  switch (standing.state) {
    case 'draft':
    case 'ready':
    case 'refused':
    case 'closed':
      return texts[standing.state];
    case 'filed':
      if (standing.lastReply === 'confirmation') return texts.saidClosed;
      return standing.lastReply === 'answer' ? texts.answered : texts.filed;
    case 'waiting': {
      const day = format.shortDate(standing.deadline.dueOn);
      return standing.deadline.kind === 'claim-reply' ? texts.waitClaim(day) : texts.waitOwn(day);
    }
    case 'overdue':
      return standing.deadline.kind === 'claim-reply' ? texts.overdueClaim : texts.overdueOwn;
    case 'confirmed':
      return standing.chargeCount > 0 ? texts.settleCharge : texts.confirmed;
    case 'aftercare': {
      const [check] = standing.openChecks;
      if (standing.chargeCount > 0) return texts.settleCharge;
      return check === undefined ? texts.closeCase : texts.check[check];
    }
    case 'reopened': {
      if (standing.chargeCount === 0) return texts.reopenedByHand;
      if (standing.deadline === null) return texts.chargeClaim;
      return standing.daysOverdue > 0
        ? texts.overdueClaim
        : texts.waitClaim(format.shortDate(standing.deadline.dueOn));
    }
  }
}

/** `due 30 Nov`, or today or tomorrow. */
function dueWords(
  dueOn: IsoDate,
  texts: WindowTexts['standing'],
  format: Formatter,
  todayOn: IsoDate,
): string {
  const left = daysBetween(todayOn, dueOn);
  if (left === 0) return texts.dueToday;
  if (left === 1) return texts.dueTomorrow;
  return left < 0 ? texts.wasDue(format.shortDate(dueOn)) : texts.due(format.shortDate(dueOn));
}
