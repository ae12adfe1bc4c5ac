/** The one next step of a case, and what can be done instead. */
import type { RecordedEventKind } from '../../../core/cancellation/event.ts';
import type { Standing } from '../../../core/cancellation/state.ts';
import type { PrintId } from '../../../core/form/form-id.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import type { Formatter } from '../../state/format.ts';
import { nextStepWords } from '../../state/standing-words.ts';
import type { EventDetail } from '../../../core/cancellation/event-details.ts';

/** What the buttons of the card can start. */
export interface StepActions {
  readonly details: () => void;
  readonly record: (kind: RecordedEventKind, details?: Partial<Record<EventDetail, string>>) => void;
  readonly write: (form: PrintId) => void;
  readonly confirm: () => void;
  readonly closeCase: () => void;
}

/** A button. */
export interface StepAction {
  readonly label: string;
  readonly run: () => void;
}

/** A step in words, with its buttons; the first one is the step itself. */
export interface NextStep {
  readonly text: string;
  readonly actions: readonly StepAction[];
}

/** The next step of a case. */
export function nextStepOf(
  standing: Standing,
  texts: WindowTexts,
  format: Formatter,
  actions: StepActions,
): NextStep {
  const { timeline, nextAction } = texts;
  const action = (label: string, run: () => void): StepAction => ({ label, run });
  const record = (label: string, kind: RecordedEventKind) => action(label, () => actions.record(kind));
  const write = (label: string, form: PrintId) => action(label, () => actions.write(form));
  const confirm = action(timeline.nextFiledAction, actions.confirm);
  const close = action(timeline.nextConfirmedAction, actions.closeCase);
  const text = nextStepWords(standing, texts, format);

  switch (standing.state) {
    case 'draft':
      return { text: timeline.nextDraft, actions: [action(timeline.nextDraftAction, actions.details)] };
    case 'ready':
      return { text: timeline.nextReady, actions: [record(timeline.nextReadyAction, 'filed')] };
    case 'filed':
      return standing.lastReply === 'confirmation'
        ? { text: timeline.nextSaidClosed, actions: [confirm] }
        : { text: timeline.nextFiled, actions: [confirm, record(nextAction.waitUntil, 'wait-until')] };
    case 'waiting':
      return { text, actions: [record(nextAction.recordAnswer, 'answer'), confirm] };
    case 'overdue':
      return {
        text,
        actions:
          standing.deadline.kind === 'own-wait'
            ? [
                write(nextAction.writeReminder, 'reminder'),
                record(nextAction.waitLonger, 'wait-until'),
                write(nextAction.writeClaim, 'claim'),
              ]
            : [
                write(nextAction.writeComplaint, 'regulator-complaint'),
                record(nextAction.recordAnswer, 'answer'),
                record(nextAction.waitLonger, 'wait-until'),
              ],
      };
    case 'refused':
      return {
        text,
        actions: [write(nextAction.writeReminder, 'reminder'), write(nextAction.writeClaim, 'claim')],
      };
    case 'confirmed':
      return standing.chargeCount > 0
        ? { text, actions: [record(nextAction.chargeSettled, 'charge-settled')] }
        : { text: timeline.nextConfirmed, actions: [close] };
    case 'aftercare': {
      if (standing.chargeCount > 0)
        return { text, actions: [record(nextAction.chargeSettled, 'charge-settled')] };
      const [check] = standing.openChecks;
      if (check === undefined) return { text, actions: [close] };
      const done = action(nextAction.checkDone, () =>
        check === 'sim-destroyed'
          ? actions.record('sim-destroyed')
          : actions.record('aftercare-check', { check, result: 'passed' }),
      );
      return { text, actions: [done, close] };
    }
    case 'closed':
      return { text: timeline.nextClosed, actions: [record(nextAction.reopen, 'reopened')] };
    case 'reopened': {
      if (standing.chargeCount === 0) return { text, actions: [close] };
      const settled = record(nextAction.chargeSettled, 'charge-settled');
      if (standing.deadline === null)
        return { text, actions: [write(nextAction.writeClaim, 'claim'), settled] };
      return standing.daysOverdue > 0
        ? { text, actions: [write(nextAction.writeComplaint, 'regulator-complaint'), settled] }
        : { text, actions: [settled, record(nextAction.recordAnswer, 'answer')] };
    }
  }
}
