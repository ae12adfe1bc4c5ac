/** What a deadline says on the timeline. */
import { endOfKazakhDay, formatLetterDate, type IsoDate } from '../../../core/calendar.ts';
import { CLAIM_REPLY_RULE, progressOf, type Deadline } from '../../../core/cancellation/deadline.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import type { Formatter } from '../../state/format.ts';

/** The texts of one deadline. */
export interface DeadlineWords {
  readonly title: string;
  /** Where it comes from. */
  readonly text: string;
  readonly isOver: boolean;
}

/** Words a deadline as it stands on a day. */
export function deadlineWords(
  deadline: Deadline,
  { deadline: texts, aftercare }: WindowTexts,
  todayOn: IsoDate,
): DeadlineWords {
  const isOver = progressOf(deadline, todayOn).daysOverdue > 0;
  switch (deadline.kind) {
    case 'claim-reply': {
      const rule = deadline.source === 'own' ? CLAIM_REPLY_RULE : deadline.source;
      const text = texts.claimReplyText(rule.days, rule.law, formatLetterDate(rule.adoptedOn), rule.article);
      return { title: isOver ? texts.claimReplyOver : texts.claimReply, text, isOver };
    }
    case 'own-wait':
      return { title: isOver ? texts.ownWaitOver : texts.ownWait, text: texts.ownWaitText, isOver };
    case 'aftercare-check':
      return {
        title: texts.aftercareCheck,
        text: deadline.check === null ? '' : aftercare.checks[deadline.check],
        isOver,
      };
  }
}

/** When the day ends in Almaty by the traveller's own clock; undefined where both clocks agree. */
export function endOnOwnClock(dueOn: IsoDate, format: Formatter): string | undefined {
  const endMs = endOfKazakhDay(dueOn);
  const time = format.time(endMs);
  return time === '00:00' ? undefined : `${format.day(endMs)}, ${time}`;
}
